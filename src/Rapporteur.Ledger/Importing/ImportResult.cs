namespace Rapporteur.Ledger.Importing;

/// <summary>What came of an import.</summary>
/// <param name="Added">Readings that were new.</param>
/// <param name="Known">Readings that were in the ledger already.</param>
/// <param name="Refused">Lines that hold no reading; empty lines are not counted.</param>
public sealed record ImportResult(long Added, long Known, long Refused);
