namespace Rapporteur.Language.Identification;

/// <summary>A language that is told from others.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="Name">In English.</param>
internal sealed record KnownLanguage(string Tag, string Name);
