namespace Rapporteur.Training.Brat;

/// <summary>What the scorer counts as one span.</summary>
public static class SpanSet
{
    /// <summary>Outer space off, empty ones out, in order, and those with nothing but space between them joined.</summary>
    public static IReadOnlyList<TextSpan> Tidy(string text, IEnumerable<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        var tidy = new List<TextSpan>();
        foreach (var span in spans.Select(s => Trim(text, s)).Where(s => !s.IsEmpty).Order())
        {
            if (tidy.Count > 0 && (tidy[^1].End >= span.Start || IsSpace(text, tidy[^1].End, span.Start)))
            {
                // The scorer's rule: the later end counts, also where a span lies within the one before.
                tidy[^1] = new TextSpan(tidy[^1].Start, span.End);
            }
            else
            {
                tidy.Add(span);
            }
        }

        return tidy;
    }

    // The scorer's space is Python's, which has U+001C to U+001F, too.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';

    private static bool IsSpace(string text, int start, int end)
    {
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        return start >= end;
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
