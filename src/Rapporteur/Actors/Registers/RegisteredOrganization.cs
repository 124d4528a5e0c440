namespace Rapporteur.Actors.Registers;

/// <summary>A body that is of no single state.</summary>
/// <param name="Id">Its id: <c>UNSC</c>.</param>
/// <param name="Code">PLOVER's code for its kind: IGO, UNO, EUR, NGO, ISM, IMG, MNC.</param>
/// <param name="Sector">Its sector in PLOVER, where it has one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Names">Abbreviations, short forms.</param>
/// <param name="Parent">Id of the body that it is part of.</param>
/// <param name="Wikidata">Its item in Wikidata.</param>
public sealed record RegisteredOrganization(
    string Id, string Code, string? Sector, string Name, IReadOnlyList<string> Names, string? Parent, string? Wikidata);
