namespace Rapporteur.Language.Names;

/// <summary>What lists say of a word: one class for each file under <c>Language/Names/Data</c>, and those of the word lists of actors that matter here.</summary>
[Flags]
internal enum GazetteerClass : uint
{
    None = 0,
    Countries = 1 << 0,
    Cities = 1 << 1,
    Regions = 1 << 2,
    EventHeads = 1 << 4,

    /// <summary>A given name.</summary>
    GivenNames = 1 << 3,

    /// <summary>A title or an office: "president".</summary>
    Titles = 1 << 5,

    /// <summary>A noun of organisations: "ministry".</summary>
    OrganisationHeads = 1 << 6,

    /// <summary>A noun of places, or what often stands before one: "river", "saint".</summary>
    PlaceHeads = 1 << 7,

    /// <summary>A nation, a creed or a party, and those who are of it: "Danish".</summary>
    Affiliations = 1 << 8,

    /// <summary>A day or a month.</summary>
    Calendar = 1 << 9,

    /// <summary>A member of a family, a document or a noun for anything: "uncle", "report", "plan".</summary>
    Nouns = 1 << 10,

    /// <summary>The classes of files whose entries may be written small.</summary>
    Small = EventHeads,
}
