namespace Rapporteur.Ledger.Importing;

/// <summary>What came of an import.</summary>
/// <param name="Added">Readings that were new.</param>
/// <param name="Reviewed">Articles that were there already, and of which the readings bring something that persons said of statements.</param>
/// <param name="Known">Other readings that were in the ledger already.</param>
/// <param name="Refused">Lines that hold no reading; empty lines are not counted.</param>
public sealed record ImportResult(long Added, long Reviewed, long Known, long Refused);
