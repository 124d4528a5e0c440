using Rapporteur.Language;
using Rapporteur.Training.Brat;
using Rapporteur.Training.Evaluation.Breakdowns;
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
        CancellationToken cancel = default) =>
        Evaluate(goldFolder, reader, seen: null, progress, cancel);

    /// <summary>Reads every NAME.txt of the folder, compares with NAME.ann, and tells attributions apart by their cues too.</summary>
    /// <param name="goldFolder">The gold.</param>
    /// <param name="reader">Reads the texts.</param>
    /// <param name="seen">The cues that the model learned from; null where they are not known, and no breakdown by cue is made.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Ends it between two articles.</param>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no gold, or gold that cannot be read.</exception>
    public static AttributionScores Evaluate(
        string goldFolder,
        Reader reader,
        SeenCues? seen,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var gold = BratFolder.Read(goldFolder);
        var scorer = new AttributionScorer();
        var calibration = new CalibrationError();
        AttributionClasses[] classes = [AttributionClasses.Kind, .. seen is null ? [] : new[] { AttributionClasses.Cue(seen) }, AttributionClasses.Length];
        var counters = Array.ConvertAll(classes, static c => new BreakdownCounter(c));
        for (var i = 0; i < gold.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var article = gold[i].Article;
            var reading = reader.Read(article);
            BratAttribution[] found = [.. reading.Statements.Select(s => BratAttribution.Of(article.Text, s))];
            var compared = new ComparedArticle(
                Document.Of(article),
                gold[i].Attributions,
                found,
                scorer.AddMatched(article.Text, gold[i].Attributions, found),
                [.. reading.Statements.Select(static s => s.Confidence)]);
            var right = compared.Matched.Select(static m => m.Found).ToHashSet();
            for (var k = 0; k < found.Length; k++)
            {
                calibration.Add(compared.Confidences[k], right.Contains(k));
            }

            foreach (var counter in counters)
            {
                counter.Add(compared);
            }

            progress?.Report(new TrainingProgress("Reading and comparing", (i + 1.0) / gold.Count));
        }

        // It reads the texts itself, so that none is without a reading or changed; the layout is that of scores of other readings.
        return new AttributionScores(gold.Count, 0, 0, calibration.Value, BratFolder.HashOf(goldFolder), scorer.Figures())
        {
            Breakdowns = [.. counters.Select(static c => c.Breakdown())],
            Confidences = calibration.Classes(),
        };
    }
}
