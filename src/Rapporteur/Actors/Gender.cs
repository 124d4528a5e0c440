namespace Rapporteur.Actors;

/// <summary>Which pronoun goes with somebody, where an honorific, a title or a pronoun in the article shows it.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
