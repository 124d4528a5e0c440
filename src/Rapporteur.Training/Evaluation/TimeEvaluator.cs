using Rapporteur.Language;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Evaluation;

/// <summary>Scores expressions of time and their values against stories in TimeML, or against cases.</summary>
public static class TimeEvaluator
{
    private const string CasesEnding = ".jsonl";

    /// <summary>Reads the raw text of all stories and compares; or counts the cases that come out right.</summary>
    /// <param name="gold">A folder of TimeML (<c>.tml</c>), one such file, or a file of cases (<c>.jsonl</c>, see <c>TimeCase</c>).</param>
    /// <param name="fillers">Fill the layers in this order, that of times last.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Ends it between two stories.</param>
    /// <returns>Of stories <c>timex_found_f1</c>, <c>timex_value_f1</c> and others, see <see cref="TimeScorer"/>; of cases <c>cases</c>.</returns>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no gold, or gold that cannot be read.</exception>
    public static LayerScores Evaluate(
        string gold, IReadOnlyList<ILayerFiller> fillers, IProgress<TrainingProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(fillers);
        var files = TimeMlFile.FilesOf(gold);
        return gold.EndsWith(CasesEnding, StringComparison.OrdinalIgnoreCase)
            ? OfCases(files, fillers, progress, cancel)
            : OfStories(files, fillers, progress, cancel);
    }

    private static LayerScores OfStories(
        IReadOnlyList<string> files, IReadOnlyList<ILayerFiller> fillers, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var scorer = new TimeScorer();
        for (var i = 0; i < files.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var story = TimeMlFile.Read(files[i]);
            scorer.Add(story.Times, Document.Of(story.Article).With(fillers));
            progress?.Report(new TrainingProgress("Reading and comparing", (i + 1.0) / files.Count));
        }

        return new LayerScores(GoldFiles.HashOf(files), [.. scorer.Figures()]);
    }

    private static LayerScores OfCases(
        IReadOnlyList<string> files, IReadOnlyList<ILayerFiller> fillers, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var cases = TimeCase.Read(files[0]);
        var right = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            right += cases[i].IsRight(Document.Of(cases[i].ToArticle()).With(fillers)) ? 1 : 0;
            progress?.Report(new TrainingProgress("Reading and comparing", (i + 1.0) / cases.Count));
        }

        return new LayerScores(GoldFiles.HashOf(files), [new LayerFigure("cases", $"right of {cases.Count} cases", TreebankGold.Percent(right, cases.Count))]);
    }
}
