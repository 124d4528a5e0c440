namespace Rapporteur.Readings;

/// <summary>Words that mean somebody.</summary>
/// <param name="Spans">The words at this place; they may be a pronoun.</param>
/// <param name="Name">The fullest name for them in the article.</param>
/// <param name="Actor">Register id of whom the words mean, for instance <c>ISR</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the state acted for.</param>
/// <param name="Sector">PLOVER sector, for instance <c>GOV</c>.</param>
public sealed record Mention(
    IReadOnlyList<TextSpan> Spans,
    string? Name = null,
    string? Actor = null,
    string? Country = null,
    string? Sector = null);
