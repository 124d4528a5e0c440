namespace Rapporteur.Actors.Registers;

/// <summary>What an entry of the register is.</summary>
public enum ActorEntryKind : byte
{
    /// <summary>A state.</summary>
    State,

    /// <summary>An organ of a state.</summary>
    Organ,

    /// <summary>An international body.</summary>
    Organization,

    /// <summary>An armed group, a party or a movement.</summary>
    Group,

    /// <summary>A person who holds or held an office.</summary>
    Person,
}
