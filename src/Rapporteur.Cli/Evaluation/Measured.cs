using Rapporteur.Training.Evaluation;

namespace Rapporteur.Cli.Evaluation;

/// <summary>What an evaluation found, in the form that floors and gates are held against.</summary>
/// <param name="GoldHash">SHA-256 of the gold.</param>
/// <param name="Figures">Each figure by the name that a floor gives it, in percent.</param>
/// <param name="Model">Name and hash of the model, or of each of several.</param>
/// <param name="CalibrationError">From 0 to 1; null where there are no confidences.</param>
internal sealed record Measured(string GoldHash, IReadOnlyList<(string Name, double Percent)> Figures, string Model, double? CalibrationError = null)
{
    /// <summary>Of attributions, whose figures are F1.</summary>
    public static Measured Of(AttributionScores scores, string model) =>
        new(scores.GoldHash, [.. scores.Figures.Select(static f => (f.Name, f.F1))], model, scores.CalibrationError);

    /// <summary>Of a layer.</summary>
    public static Measured Of(LayerScores scores, string model) =>
        new(scores.GoldHash, [.. scores.Figures.Select(static f => (f.Key, f.Percent))], model);
}
