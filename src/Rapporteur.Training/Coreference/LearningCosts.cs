namespace Rapporteur.Training.Coreference;

/// <summary>What a wrong choice costs, which the learner adds to its score (softmax with a margin, as Durrett and Klein, 2013).</summary>
/// <param name="Alone">For a new chain, where there was one to join.</param>
/// <param name="Joined">For a chain, where there was none to join.</param>
/// <param name="Other">For another chain than the right one.</param>
/// <param name="OrphanAlone">For leaving a chain of pronouns alone, where there was one to join.</param>
internal readonly record struct LearningCosts(float Alone, float Joined, float Other, float OrphanAlone);
