namespace Rapporteur.Ledger.Storage;

/// <summary>A row of the table <c>spans</c>: code points [first, last).</summary>
internal sealed class SpanRow
{
    public long Statement { get; init; }

    public string Role { get; init; } = "";

    public int First { get; init; }

    public int Last { get; init; }
}
