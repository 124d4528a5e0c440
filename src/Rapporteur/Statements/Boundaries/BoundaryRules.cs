using Rapporteur.Language;
using Rapporteur.Language.Tokens;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements.Boundaries;

/// <summary>
/// Where spans end, by the annotation rules of PolNeAR (Newell, Margolin and Ruths, LREC 2018): quotation marks are
/// inside the content; the sentence's full stop and a comma before the cue are outside unless they stand inside the marks;
/// what is added to a speaker's name for colour alone is outside the source.
/// </summary>
internal static class BoundaryRules
{
    // Behind the last word of a quotation stand a stop, dots perhaps, and the closing mark.
    private const int MostMarks = 8;

    /// <summary>The fragments of a content as spans, those with nothing but space between them joined.</summary>
    public static IReadOnlyList<TextSpan> Contents(Document document, IReadOnlyList<RoleSpan> fragments)
    {
        var spans = new List<TextSpan>(fragments.Count);
        foreach (var fragment in fragments)
        {
            var span = Content(document, document.SpanOf(WithoutDay(document, fragment.Tokens)));
            if (spans.Count > 0 && (span.Start < spans[^1].End || document.Text.AsSpan(spans[^1].End..span.Start).IsWhiteSpace()))
            {
                // The marks that close a quotation may have been taken into the fragment before.
                spans[^1] = new TextSpan(spans[^1].Start, Math.Max(spans[^1].End, span.End));
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    // "... “an insult” on Monday": the day behind the closing mark is when it was said.
    private static TokenRange WithoutDay(Document document, TokenRange tokens)
    {
        var end = tokens.End;
        if (end - tokens.Start > 3 && IsDay(document.Word(end - 1)))
        {
            end -= document.Word(end - 2) is "on" or "late" or "early" ? 2 : 1;
            if (document.Word(end - 1)[^1] is '”' or '"' or '’' or '\'' && document.QuotedPart(document.Tokens[end].Span.Start) is null)
            {
                return new TokenRange(tokens.Start, end);
            }
        }

        return tokens;
    }

    private static bool IsDay(ReadOnlySpan<char> word) =>
        word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "yesterday" or "today";

    /// <summary>The source without an age or a participle behind its comma ("Karim Aziz, 44, sipping tea").</summary>
    public static TextSpan Source(Document document, TokenRange tokens)
    {
        for (var i = tokens.Start + 1; i + 1 < tokens.End; i++)
        {
            if (document.Word(i) is "," && AddsColour(document.Word(i + 1)))
            {
                return document.SpanOf(new TokenRange(tokens.Start, i));
            }
        }

        return document.SpanOf(tokens);
    }

    private static bool AddsColour(ReadOnlySpan<char> word) =>
        (char.IsAsciiDigit(word[0]) && word.Length <= 3) || (char.IsAsciiLetterLower(word[0]) && word.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>The content with its marks, and without the stop, comma, colon or dash around it.</summary>
    private static TextSpan Content(Document document, TextSpan span)
    {
        var text = document.Text;
        int start = span.Start, end = span.End;
        if (document.QuotedPart(end - 1) is { } part)
        {
            end = EndInQuotation(text, end, part);
        }
        else
        {
            while (end > start + 1 && IsOutside(text, start, end))
            {
                end--;
            }
        }

        while (start < end - 1 && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or ':' or '—' or '–' or '.'))
        {
            start++;
        }

        return HasWord(text, start, end) ? new TextSpan(start, end) : span;
    }

    // Of a quotation the stop is inside, and so is the closing mark that only the stop parts from the content.
    private static int EndInQuotation(string text, int end, TextSpan part)
    {
        var next = end;
        while (next < part.End && next - end < MostMarks && !char.IsLetterOrDigit(text[next]) && !char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next == part.End ? next : end;
    }

    private static bool IsOutside(string text, int start, int end)
    {
        var last = text[end - 1];
        return char.IsWhiteSpace(last) || last is ',' or ';' or ':' or '—' or '–' || (last == '.' && !KeepsStop(text, start, end));
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

        var before = text.AsSpan(word, end - 1 - word);
        return before.Contains('.') || Abbreviations.KeepsStop(before);
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
