namespace Rapporteur.Readings;

/// <summary>A text with its index of code points: cuts out what spans show.</summary>
internal sealed class SpannedText(string text)
{
    public string Text { get; } = text;

    public CodePoints CodePoints { get; } = new(text);

    /// <summary>Number of code points.</summary>
    public int Count => CodePoints.FromUtf16(Text.Length);

    /// <summary>
    /// What stands at a span. A span that starts or ends between the halves of a surrogate pair is cut where its code
    /// points say, so that text and offsets in a file always agree.
    /// </summary>
    public ReadOnlySpan<char> Cut(TextSpan span)
    {
        var (start, end) = CodePoints.FromUtf16(span);
        var whole = CodePoints.ToUtf16(start, end);
        return Text.AsSpan(whole.Start, whole.Length);
    }

    /// <summary>What stands at the spans, the fragments joined with " … ".</summary>
    public string Join(IReadOnlyList<TextSpan> spans) => spans.Count switch
    {
        0 => "",
        1 => Cut(spans[0]).ToString(),
        _ => string.Join(ReadingJsonWriter.FragmentGap, spans.Select(span => Cut(span).ToString())),
    };
}
