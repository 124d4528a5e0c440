using Rapporteur.Training.Brat;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Evaluation;

/// <summary>Scores statements against brat gold.</summary>
public static class AttributionEvaluator
{
    /// <summary>Reads every NAME.txt of the folder and compares with NAME.ann.</summary>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no gold, or gold that cannot be read.</exception>
    public static AttributionScores Evaluate(
        string goldFolder,
        Reader reader,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var gold = BratFolder.Read(goldFolder);
        var scorer = new AttributionScorer();
        var calibration = new CalibrationError();
        for (var i = 0; i < gold.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var article = gold[i].Article;
            var reading = reader.Read(article);
            var right = scorer.Add(article.Text, gold[i].Attributions, [.. reading.Statements.Select(s => BratAttribution.Of(article.Text, s))]);
            for (var k = 0; k < right.Count; k++)
            {
                calibration.Add(reading.Statements[k].Confidence, right[k]);
            }

            progress?.Report(new TrainingProgress("Reading and comparing", (i + 1.0) / gold.Count));
        }

        // It reads the texts itself, so that none is without a reading or changed; the layout is that of scores of other readings.
        return new AttributionScores(gold.Count, 0, 0, calibration.Value, BratFolder.HashOf(goldFolder), scorer.Figures());
    }
}
