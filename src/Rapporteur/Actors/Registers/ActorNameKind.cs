namespace Rapporteur.Actors.Registers;

/// <summary>How a name stands for a state.</summary>
public enum ActorNameKind : byte
{
    /// <summary>Its name: Chad.</summary>
    Name,

    /// <summary>A shorter form of its name.</summary>
    ShortName,

    /// <summary>An abbreviation: UK.</summary>
    Abbreviation,

    /// <summary>A person or people of it: Chadian, Chadians, Briton.</summary>
    Demonym,

    /// <summary>The adjective: Chadian, British.</summary>
    Adjective,

    /// <summary>Its capital.</summary>
    Capital,

    /// <summary>A place or building that stands for its government: the Kremlin.</summary>
    Seat,

    /// <summary>A place or area that belongs to it: Crimea, Texas, Gaza.</summary>
    Region,

    /// <summary>A name that it had.</summary>
    Former,

    /// <summary>A longer name that contains one of the others and means somebody else, or nobody.</summary>
    Trap,
}
