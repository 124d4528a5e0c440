using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Evaluation;

/// <summary>Scores articles taken out of web pages.</summary>
public static class ArticleEvaluator
{
    /// <summary>All figures; which there are depends on what the gold knows.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "pages", "paragraphs_p", "paragraphs_r", "text_p", "text_r", "text_f1", "captions_out", "captions_kept",
        "segments_p", "segments_r", "segments_f1", "title", "authors", "day", "instant",
    ];

    /// <summary>Reads every page that the gold names, on all processors, and compares.</summary>
    /// <param name="gold">A file of gold (<c>gold.jsonl</c>), or the folder that holds it; the pages (HTML, also gzipped) lie beside it.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Ends it between two pages.</param>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no gold, or gold that cannot be read.</exception>
    public static LayerScores Evaluate(string gold, IProgress<TrainingProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var file = ArticleGold.FileOf(gold);
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var pages = ArticleGold.Read(file);
        var scores = new ArticlePageScore[pages.Count];
        var done = 0;
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
            Parallel.For(0, pages.Count, options, i =>
            {
                scores[i] = ArticlePageScore.Of(pages[i], Read(pages[i].PathIn(folder)));
                progress?.Report(new TrainingProgress("Reading and comparing", (double)Interlocked.Increment(ref done) / pages.Count));
            });
        }
        catch (AggregateException e) when (e.InnerExceptions is [RapporteurException fault])
        {
            throw fault;
        }

        // Added in the gold's order, so that the sums are the same every time.
        var scorer = new ArticleScorer();
        foreach (var score in scores)
        {
            scorer.Add(score);
        }

        var files = pages.Select(page => page.PathIn(folder)).Distinct().Where(File.Exists).Prepend(file);
        return new LayerScores(GoldFiles.HashOf(files), [.. scorer.Figures()]);
    }

    private static Article? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return ArticleContainers.Open(file, path).Select(static stored => ArticleReader.Read(stored)).FirstOrDefault();
        }
        catch (Exception e) when (e is RapporteurException or IOException or UnauthorizedAccessException)
        {
            // A page without a reading is one of the figures.
            return null;
        }
    }
}
