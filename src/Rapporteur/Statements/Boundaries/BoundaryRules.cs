using Rapporteur.Language;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements.Boundaries;

/// <summary>
/// Where spans end, by the annotation rules of PolNeAR (Newell, Margolin and Ruths, LREC 2018): quotation marks are
/// inside the content; the sentence's full stop and a comma before the cue are outside unless they stand inside the marks.
/// </summary>
internal static class BoundaryRules
{
    /// <summary>The fragments of a content as spans, those with nothing but space between them joined.</summary>
    public static IReadOnlyList<TextSpan> Contents(Document document, IReadOnlyList<RoleSpan> fragments)
    {
        var spans = new List<TextSpan>(fragments.Count);
        foreach (var fragment in fragments)
        {
            var span = Content(document.Text, document.SpanOf(fragment.Tokens));
            if (spans.Count > 0 && span.Start >= spans[^1].End && document.Text.AsSpan(spans[^1].End..span.Start).IsWhiteSpace())
            {
                spans[^1] = new TextSpan(spans[^1].Start, span.End);
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    /// <summary>The content with its marks, and without the stop, comma, colon or dash around it.</summary>
    public static TextSpan Content(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (end > start + 1 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or ':' or '—' or '–'
            || (text[end - 1] == '.' && !KeepsStop(text, start, end))))
        {
            end--;
        }

        while (start < end - 1 && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or ':' or '—' or '–' or '.'))
        {
            start++;
        }

        return end - start < 1 || !HasWord(text, start, end) ? span : new TextSpan(start, end);
    }

    // "..." and the stop of an abbreviation ("U.S.", "p.m.") stay.
    private static bool KeepsStop(string text, int start, int end)
    {
        if (end - 2 >= start && text[end - 2] == '.')
        {
            return true;
        }

        var word = end - 1;
        while (word > start && !char.IsWhiteSpace(text[word - 1]))
        {
            word--;
        }

        return text.AsSpan(word, end - 1 - word).Contains('.') || Language.Tokens.Abbreviations.KeepsStop(text.AsSpan(word, end - 1 - word));
    }

    private static bool HasWord(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
