using Rapporteur.Readings;

namespace Rapporteur.Ledger;

/// <summary>How much is in a ledger.</summary>
/// <param name="SchemaVersion">Number of the last migration.</param>
/// <param name="Articles">Articles.</param>
/// <param name="Readings">Readings; more than articles where several engines read them.</param>
/// <param name="Statements">Statements.</param>
/// <param name="Engines">Engines, newest first.</param>
public sealed record LedgerSummary(int SchemaVersion, long Articles, long Readings, long Statements, IReadOnlyList<Engine> Engines);
