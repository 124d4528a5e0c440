namespace Rapporteur.Training.Evaluation.Breakdowns;

/// <summary>The same attributions by their classes.</summary>
/// <param name="Name">What they are told apart by: <c>kind</c>, <c>cue</c> or <c>length</c>.</param>
/// <param name="Classes">All classes, those without attributions too, in the order in which they are printed.</param>
public sealed record Breakdown(string Name, IReadOnlyList<ClassScores> Classes);

/// <summary>One class of a breakdown.</summary>
/// <param name="Name">Its name, for instance <c>direct</c>.</param>
/// <param name="Ledger">Attributions, right in the sense of the figure "ledger".</param>
/// <param name="Content">Spans of contents, right in the sense of "exact content"; one that several attributions share is of the first one's class.</param>
/// <param name="CalibrationError">Expected calibration error of the confidences of those found, from 0 to 1.</param>
public sealed record ClassScores(string Name, ClassCounts Ledger, ClassCounts Content, double CalibrationError);
