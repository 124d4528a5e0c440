using Rapporteur.Language;

namespace Rapporteur.Actors;

/// <summary>Finds tokens and quotations at offsets of the text, by halving.</summary>
internal static class Spans
{
    /// <summary>The first token that ends behind <paramref name="offset"/>.</summary>
    public static int TokenAt(Document document, int offset)
    {
        return Halving.CountBefore(document.Tokens, offset, static (item, at) => item.Span.End <= at);
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
        return Math.Max(0, Math.Min(Halving.CountBefore(document.Sentences, token, static (item, at) => item.End <= at), document.Sentences.Count - 1));
    }

    /// <summary>The paragraph that holds <paramref name="token"/>; the last one where none does.</summary>
    public static int ParagraphAt(Document document, int token)
    {
        return Math.Max(0, Math.Min(Halving.CountBefore(document.Paragraphs, token, static (item, at) => item.Tokens.End <= at), document.Paragraphs.Count - 1));
    }

    /// <summary>True where an outermost quotation covers <paramref name="offset"/>.</summary>
    public static bool Covers(IReadOnlyList<Quotation> quotations, int offset)
    {
        var low = Halving.CountBefore(quotations, offset, static (item, at) => item.Span.Start <= at);

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
