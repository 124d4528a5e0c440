namespace Rapporteur.Ledger.Storage;

/// <summary>A row of the table <c>event_mentions</c>.</summary>
internal sealed class MentionRow
{
    public long Event { get; init; }

    public string Role { get; init; } = "";

    public int Position { get; init; }

    public string? Name { get; init; }

    public string? Actor { get; init; }

    public string? Country { get; init; }

    public string? Sector { get; init; }
}
