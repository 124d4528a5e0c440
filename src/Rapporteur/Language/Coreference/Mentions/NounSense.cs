namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>What kind of thing a noun means. The names in the lists are these in small letters.</summary>
[Flags]
internal enum NounSense : byte
{
    None = 0,
    Person = 1 << 0,
    Male = 1 << 1,
    Female = 1 << 2,
    Body = 1 << 3,
    Place = 1 << 4,
    Thing = 1 << 5,
    Time = 1 << 6,
    People = 1 << 7,
}
