namespace Rapporteur.Votes;

/// <summary>The count of a vote; null where it is not known.</summary>
/// <param name="Yes">For.</param>
/// <param name="No">Against.</param>
/// <param name="Abstain">Abstaining.</param>
public sealed record Tally(int? Yes, int? No, int? Abstain);
