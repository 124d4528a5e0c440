namespace Rapporteur.Language.Coreference.Models;

/// <summary>How well a mention goes with a chain by the vectors of their words; scores as of <see cref="MentionPairs"/>, null where nothing could be compared.</summary>
/// <param name="Best">With that one of the chain's mentions with which it goes best.</param>
/// <param name="Last">With its last mention.</param>
/// <param name="Nominal">With the best of its names and descriptions.</param>
/// <param name="Sum">With all that were compared: the logarithm of the sum of their exponentials.</param>
internal readonly record struct ChainScore(float? Best, float? Last, float? Nominal, float? Sum);
