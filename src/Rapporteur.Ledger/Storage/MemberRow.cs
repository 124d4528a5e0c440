namespace Rapporteur.Ledger.Storage;

/// <summary>A row of the table <c>vote_members</c>.</summary>
internal sealed class MemberRow
{
    public long Vote { get; init; }

    public int Position { get; init; }

    public string Actor { get; init; } = "";

    public string Choice { get; init; } = "";

    public long Veto { get; init; }
}
