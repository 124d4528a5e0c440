namespace Rapporteur.Language.Identification;

/// <summary>A kind of letters.</summary>
/// <param name="Name">ISO 15924.</param>
/// <param name="Weight">How many letters of an alphabet one of them stands for.</param>
/// <param name="Language">The language that is by far the likeliest; null where the words must tell.</param>
internal sealed record Script(string Name, int Weight, KnownLanguage? Language)
{
    public const string Latin = "Latn";
    public const string Chinese = "Hani";

    /// <summary>The Japanese syllables, without the Chinese characters.</summary>
    public const string Japanese = "Jpan";
}
