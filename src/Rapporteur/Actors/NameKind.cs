namespace Rapporteur.Actors;

/// <summary>What a name is guessed to be the name of.</summary>
internal enum NameKind
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>One person.</summary>
    Person,

    /// <summary>A ministry, party, paper, company, ...</summary>
    Organisation,

    /// <summary>A place; as a source, who governs it.</summary>
    Place,

    /// <summary>A nation, creed or party, or those of it.</summary>
    Group,
}
