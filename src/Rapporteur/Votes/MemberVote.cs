namespace Rapporteur.Votes;

/// <summary>The vote of one member.</summary>
/// <param name="Actor">Register id; the name as it stands in the text where the register has none.</param>
/// <param name="Choice">How it voted.</param>
/// <param name="Spans">The words that name it; empty where it follows from the rest.</param>
/// <param name="Veto">True where its no stopped what had votes enough.</param>
public sealed record MemberVote(string Actor, VoteChoice Choice, IReadOnlyList<TextSpan> Spans, bool Veto = false);
