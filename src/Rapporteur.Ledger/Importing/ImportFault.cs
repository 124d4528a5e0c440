namespace Rapporteur.Ledger.Importing;

/// <summary>A line that was not imported.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">What is wrong with it.</param>
public sealed record ImportFault(long Line, string Code, string Message);
