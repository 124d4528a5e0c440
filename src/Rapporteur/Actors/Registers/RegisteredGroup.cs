namespace Rapporteur.Actors.Registers;

/// <summary>An armed group, a party or a movement.</summary>
/// <param name="Id"><c>group:hamas</c>.</param>
/// <param name="Kind"><c>armed</c>, <c>party</c> or <c>movement</c>.</param>
/// <param name="Country">Id of the state that it is of, where there is one.</param>
/// <param name="Sector">Its sector in PLOVER.</param>
/// <param name="Name">Its name.</param>
/// <param name="Names">Other names and abbreviations.</param>
/// <param name="Period">From when to when it was there.</param>
/// <param name="Wikidata">Its item in Wikidata.</param>
public sealed record RegisteredGroup(
    string Id, string Kind, string? Country, string Sector, string Name, IReadOnlyList<string> Names, RegisterPeriod Period, string? Wikidata);
