namespace Rapporteur.Actors.Registers;

/// <summary>All entries of a register, in the order of its tables.</summary>
internal sealed record RegisterTables
{
    /// <summary>States.</summary>
    public IReadOnlyList<RegisteredState> States { get; init; } = [];

    /// <summary>Names of states.</summary>
    public IReadOnlyList<RegisteredName> Names { get; init; } = [];

    /// <summary>Organs of states.</summary>
    public IReadOnlyList<RegisteredOrgan> Organs { get; init; } = [];

    /// <summary>International bodies.</summary>
    public IReadOnlyList<RegisteredOrganization> Organizations { get; init; } = [];

    /// <summary>Who is a member of which of them.</summary>
    public IReadOnlyList<RegisteredMember> Members { get; init; } = [];

    /// <summary>Armed groups, parties and movements.</summary>
    public IReadOnlyList<RegisteredGroup> Groups { get; init; } = [];

    /// <summary>Kinds of offices.</summary>
    public IReadOnlyList<RegisteredOffice> Offices { get; init; } = [];

    /// <summary>Who held them.</summary>
    public IReadOnlyList<RegisteredHolder> Holders { get; init; } = [];
}
