using System.Globalization;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Exports;

/// <summary>Spans as cells of a table, in code points of the article's text.</summary>
internal static class SpanCells
{
    /// <summary>Of one passage: <c>0-5;10-12</c>.</summary>
    public static string Of(IReadOnlyList<TextSpan> spans, SpannedText text) => Joined(spans, ';', text);

    /// <summary>Of several: the fragments of each joined with a plus, <c>0-5+10-12;20-24</c>.</summary>
    public static string OfEach(IEnumerable<IReadOnlyList<TextSpan>> passages, SpannedText text) =>
        string.Join(';', passages.Select(spans => Joined(spans, '+', text)));

    private static string Joined(IReadOnlyList<TextSpan> spans, char between, SpannedText text) => string.Join(between, spans.Select(span =>
    {
        var (start, end) = text.CodePoints.FromUtf16(span);
        return string.Create(CultureInfo.InvariantCulture, $"{start}-{end}");
    }));
}
