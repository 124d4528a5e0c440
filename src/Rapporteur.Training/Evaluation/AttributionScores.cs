using Rapporteur.Training.Evaluation.Breakdowns;

namespace Rapporteur.Training.Evaluation;

/// <summary>Precision, recall and F1 of one measure, in percent.</summary>
public sealed record Figure(string Name, double Precision, double Recall, double F1)
{
    /// <summary>From counts: precision is the share of those found that is right, recall the share of the gold that was found.</summary>
    internal static Figure Of(string name, long foundRight, long found, long goldRight, long gold)
    {
        var p = found > 0 ? (double)foundRight / found : 0;
        var r = gold > 0 ? (double)goldRight / gold : 0;
        return new Figure(name, 100 * p, 100 * r, p + r > 0 ? 100 * 2 * p * r / (p + r) : 0);
    }
}

/// <summary>All measures of one evaluation.</summary>
/// <param name="Articles">Articles in the folder.</param>
/// <param name="Missing">Those without a reading; they count as nothing found.</param>
/// <param name="Moved">Those whose text was changed; they count as nothing found.</param>
/// <param name="CalibrationError">Expected calibration error of the confidences, from 0 to 1.</param>
/// <param name="GoldHash">SHA-256 of the gold, see <see cref="Brat.BratFolder.HashOf"/>.</param>
/// <param name="Figures">The measures, in the order in which they are printed.</param>
public sealed record AttributionScores(int Articles, int Missing, int Moved, double CalibrationError, string GoldHash, IReadOnlyList<Figure> Figures)
{
    /// <summary>The attributions by their classes, in the order in which they are printed.</summary>
    public IReadOnlyList<Breakdown> Breakdowns { get; init; } = [];

    /// <summary>The ten classes of confidence of which <see cref="CalibrationError"/> is the mean.</summary>
    public IReadOnlyList<ConfidenceClass> Confidences { get; init; } = [];
}
