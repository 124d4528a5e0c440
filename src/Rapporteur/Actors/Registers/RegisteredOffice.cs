namespace Rapporteur.Actors.Registers;

/// <summary>A kind of office.</summary>
/// <param name="Id"><c>president</c>.</param>
/// <param name="Kind"><c>head-of-state</c>, <c>head-of-government</c>, <c>foreign-minister</c>, ...</param>
/// <param name="Sector">Sector in PLOVER of who holds it.</param>
/// <param name="Titles">As texts have it, the usual one first; at least one.</param>
public sealed record RegisteredOffice(string Id, string Kind, string Sector, IReadOnlyList<string> Titles);
