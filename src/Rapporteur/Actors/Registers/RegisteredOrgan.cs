namespace Rapporteur.Actors.Registers;

/// <summary>An organ of a state: a ministry, a parliament, a court, an army.</summary>
/// <param name="Id">The state's id and a word: <c>USA:foreign-ministry</c>.</param>
/// <param name="State">The state's id.</param>
/// <param name="Kind">What it is: <c>foreign-ministry</c>.</param>
/// <param name="Sector">Its sector in PLOVER.</param>
/// <param name="Names">As texts have it, the usual one first; at least one.</param>
/// <param name="Wikidata">Its item in Wikidata.</param>
public sealed record RegisteredOrgan(string Id, string State, string Kind, string Sector, IReadOnlyList<string> Names, string? Wikidata);
