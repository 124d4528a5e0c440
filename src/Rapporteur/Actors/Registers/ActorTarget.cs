namespace Rapporteur.Actors.Registers;

/// <summary>What kind of entry a name leads to.</summary>
internal enum ActorTargetKind : byte
{
    /// <summary>A state; how the name stands for it is told by <see cref="ActorTarget.Name"/>.</summary>
    State,

    /// <summary>An organ of a state.</summary>
    Organ,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>A group.</summary>
    Group,

    /// <summary>A person who holds or held an office.</summary>
    Person,

    /// <summary>A title: the entry is a kind of office.</summary>
    Office,

    /// <summary>A word for organs of a kind, whichever state's: "foreign ministry".</summary>
    OrganKind,

    /// <summary>Nobody of the register: the name only looks like another.</summary>
    Trap,
}

/// <summary>What a name may mean.</summary>
/// <param name="Kind">A state, an organ, ...</param>
/// <param name="Id">The entry's id; empty for a trap.</param>
/// <param name="Country">Id of the state that the entry is of; null for what is of none.</param>
/// <param name="Name">How it stands for its state; <see cref="ActorNameKind.Name"/> for all that is none.</param>
/// <param name="Period">From when to when the name meant it.</param>
internal sealed record ActorTarget(ActorTargetKind Kind, string Id, string? Country, ActorNameKind Name, RegisterPeriod Period);
