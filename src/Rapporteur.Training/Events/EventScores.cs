using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Events;

/// <summary>The figures of events, and which types were taken for which.</summary>
/// <param name="Scores">The figures.</param>
/// <param name="Confusions">A table for people; empty where there is none.</param>
public sealed record EventScores(LayerScores Scores, string Confusions);
