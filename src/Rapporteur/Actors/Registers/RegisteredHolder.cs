namespace Rapporteur.Actors.Registers;

/// <summary>Somebody held an office.</summary>
/// <param name="Office">The office's id.</param>
/// <param name="Of">Id of the state, organ or organisation that it is an office of.</param>
/// <param name="Person"><c>person:benjamin-netanyahu</c>.</param>
/// <param name="Name">The usual name.</param>
/// <param name="Names">Other forms of it.</param>
/// <param name="Period">From when to when.</param>
/// <param name="Wikidata">The person's item in Wikidata.</param>
public sealed record RegisteredHolder(
    string Office, string Of, string Person, string Name, IReadOnlyList<string> Names, RegisterPeriod Period, string? Wikidata);
