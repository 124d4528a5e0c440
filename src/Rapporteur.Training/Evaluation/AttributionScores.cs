namespace Rapporteur.Training.Evaluation;

/// <summary>Precision, recall and F1 of one measure, in percent.</summary>
public sealed record Figure(string Name, double Precision, double Recall, double F1);

/// <summary>All measures of one evaluation.</summary>
/// <param name="Articles">Articles in the folder.</param>
/// <param name="Missing">Those without a reading; they count as nothing found.</param>
/// <param name="Moved">Those whose text was changed; they count as nothing found.</param>
/// <param name="CalibrationError">Expected calibration error of the confidences, from 0 to 1.</param>
/// <param name="GoldHash">SHA-256 of the gold, see <see cref="Brat.BratFolder.HashOf"/>.</param>
/// <param name="Figures">The measures, in the order in which they are printed.</param>
public sealed record AttributionScores(int Articles, int Missing, int Moved, double CalibrationError, string GoldHash, IReadOnlyList<Figure> Figures);
