namespace Rapporteur.Language.WordLists;

/// <summary>What the word lists under <c>Language/WordLists/Data</c>, and its letters, say of a word. The names in the lists are these in small letters.</summary>
[Flags]
internal enum WordTraits : ulong
{
    None = 0,

    // From the lists.
    Function = 1 << 0,
    Determiner = 1 << 1,
    Definite = 1 << 2,
    Quantity = 1 << 3,
    Preposition = 1 << 4,
    Conjunction = 1 << 5,
    Subordinator = 1 << 6,
    Auxiliary = 1 << 7,
    Pronoun = 1 << 8,
    Possessive = 1 << 9,
    Relative = 1 << 10,
    First = 1 << 11,
    Second = 1 << 12,
    Male = 1 << 13,
    Female = 1 << 14,
    Neuter = 1 << 15,
    Singular = 1 << 16,
    Plural = 1 << 17,
    Title = 1 << 18,
    Honorific = 1 << 19,
    Abbreviation = 1 << 20,
    Suffix = 1 << 21,
    Role = 1 << 22,
    Institution = 1 << 23,
    Place = 1 << 24,
    PlacePrefix = 1 << 25,
    Calendar = 1 << 26,
    Month = 1 << 27,
    Document = 1 << 28,
    Field = 1 << 29,
    Connector = 1 << 30,
    Affiliation = 1UL << 31,
    Thing = 1UL << 32,
    Kin = 1UL << 33,
    Compound = 1UL << 34,
    Generic = 1UL << 35,

    // From the letters.
    Letter = 1UL << 40,
    Capital = 1UL << 41,
    AllCapitals = 1UL << 42,
    Initial = 1UL << 43,

    // From the place in the sentence.
    Opens = 1UL << 44,
}
