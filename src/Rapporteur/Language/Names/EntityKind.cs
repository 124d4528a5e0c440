namespace Rapporteur.Language.Names;

/// <summary>What a name names.</summary>
public enum EntityKind : byte
{
    /// <summary>What is none of the others: events, elections, works, laws, peoples.</summary>
    Other,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation: a party, a ministry, a company, an armed group.</summary>
    Organisation,

    /// <summary>A place: a country, a city, a region, a building.</summary>
    Place,
}
