using Rapporteur.Readings;

namespace Rapporteur.Ledger.Storage;

/// <summary>A row of the tables <c>event_spans</c> and <c>vote_spans</c>: code points [first, last).</summary>
internal sealed class ItemSpanRow
{
    /// <summary>The event or vote.</summary>
    public long Owner { get; init; }

    public string Role { get; init; } = "";

    public int Item { get; init; }

    public int First { get; init; }

    public int Last { get; init; }

    /// <summary>The spans of one event or vote by their role and item, in UTF-16 code units.</summary>
    public static ILookup<(string Role, int Item), TextSpan> ByRole(IEnumerable<ItemSpanRow> rows, CodePoints codePoints) =>
        rows.ToLookup(static row => (row.Role, row.Item), row => codePoints.ToUtf16(row.First, row.Last));
}
