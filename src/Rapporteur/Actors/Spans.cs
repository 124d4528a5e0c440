using Rapporteur.Language;

namespace Rapporteur.Actors;

/// <summary>Finds tokens and quotations at offsets of the text, by halving.</summary>
internal static class Spans
{
    /// <summary>The first token that ends behind <paramref name="offset"/>.</summary>
    public static int TokenAt(Document document, int offset)
    {
        int low = 0, high = document.Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Tokens[middle].Span.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The tokens that <paramref name="span"/> shares a character with, no more than <paramref name="most"/>; empty where there are none.</summary>
    public static TokenRange TokensOf(Document document, TextSpan span, int most)
    {
        var start = TokenAt(document, span.Start);
        var end = start;
        while (end < document.Tokens.Count && end - start < most && document.Tokens[end].Span.Start < span.End)
        {
            end++;
        }

        return new TokenRange(start, end);
    }

    /// <summary>The sentence that holds <paramref name="token"/>; the last one where none does.</summary>
    public static int SentenceAt(Document document, int token)
    {
        int low = 0, high = document.Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Sentences[middle].End <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The paragraph that holds <paramref name="token"/>; the last one where none does.</summary>
    public static int ParagraphAt(Document document, int token)
    {
        int low = 0, high = document.Paragraphs.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Paragraphs[middle].Tokens.End <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>True where an outermost quotation covers <paramref name="offset"/>.</summary>
    public static bool Covers(IReadOnlyList<Quotation> quotations, int offset)
    {
        int low = 0, high = quotations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].Span.Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // An inner quotation follows the one it lies in; a few steps back reach the outer one.
        for (var i = low - 1; i >= 0 && i >= low - 4; i--)
        {
            if (quotations[i].Span.End > offset)
            {
                return true;
            }
        }

        return false;
    }
}
