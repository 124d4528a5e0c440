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
        foreach (var span in spans.Select(s => s.Trim(text)).Where(s => !s.IsEmpty).Order())
        {
            if (tidy.Count > 0 && (tidy[^1].End >= span.Start || text.AsSpan(tidy[^1].End..span.Start).IsWhiteSpace()))
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
}
