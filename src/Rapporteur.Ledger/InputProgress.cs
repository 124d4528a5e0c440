namespace Rapporteur.Ledger;

/// <summary>How far an input that holds many articles was read.</summary>
/// <param name="Fingerprint">Tells the input from any other, whatever its name.</param>
/// <param name="Settings">What its articles were read with; with other settings it is read anew.</param>
/// <param name="Source">Its path, for people.</param>
/// <param name="Articles">Articles that are done, from the first: each is in the ledger, was there already, or failed.</param>
/// <param name="Failed">Those of them that failed.</param>
public sealed record InputProgress(string Fingerprint, string Settings, string Source, long Articles, long Failed);
