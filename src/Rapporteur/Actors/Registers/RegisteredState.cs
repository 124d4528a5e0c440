namespace Rapporteur.Actors.Registers;

/// <summary>A state of the register.</summary>
/// <param name="Id">ISO 3166-1 alpha-3; KOS and PSE as PLOVER has them.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2, where it has one.</param>
/// <param name="Kind"><c>state</c>, <c>entity</c> or <c>former</c>.</param>
/// <param name="Name">Its name in news.</param>
/// <param name="Official">Its official name.</param>
/// <param name="Period">From when to when it was there.</param>
/// <param name="Cow">Number of the Correlates of War project.</param>
/// <param name="Fips">FIPS 10-4.</param>
/// <param name="Cameo">CAMEO's code.</param>
/// <param name="Wikidata">Its item in Wikidata.</param>
public sealed record RegisteredState(
    string Id, string? Alpha2, string Kind, string Name, string? Official, RegisterPeriod Period, string? Cow, string? Fips, string? Cameo, string? Wikidata);
