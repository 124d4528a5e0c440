namespace Rapporteur.Training.Evaluation;

/// <summary>One class of confidence: what was promised, and what was right.</summary>
/// <param name="From">Lowest confidence of the class.</param>
/// <param name="To">The confidence below which it ends; of the last class, 1, which is in it.</param>
/// <param name="Count">Number of records.</param>
/// <param name="Mean">Their mean confidence, from 0 to 1; null where there are none.</param>
/// <param name="Right">The share of them that is right, from 0 to 1; null where there are none.</param>
public sealed record ConfidenceClass(double From, double To, int Count, double? Mean, double? Right);
