using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Models;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Statements;

/// <summary>
/// Trains the <c>fast</c> statements model from a folder of brat annotations. What a later part learns from, an earlier
/// part made for texts that it had not seen (cross-validation over articles): the second chain from the first one's labels,
/// the linker and the confidence from the second one's spans. Where there is a teacher, the chains learn what it says too
/// (Hinton, Vinyals and Dean, "Distilling the knowledge in a neural network", 2015); the rest learns from annotated articles alone.
/// </summary>
public static class StatementTrainer
{
    private const int Folds = 5;
    private const int FitsPerChain = 4;

    // In annotated articles a teacher counts for so much beside the annotation.
    private const float TeacherShare = 0.5f;

    /// <summary>Trains and writes the model.</summary>
    /// <param name="goldFolder">Holds NAME.txt and NAME.ann.</param>
    /// <param name="syntax">Fills the tags and trees that the model learns with; null to learn without.</param>
    /// <param name="teaching">A teacher with its articles; null to learn from annotations alone.</param>
    /// <param name="outFile">The model file to write.</param>
    /// <param name="options">Seed and threads.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it; no file is written then.</param>
    /// <exception cref="RapporteurException">
    /// RAP0201, RAP0202: the teacher is missing or cannot be read; RAP0401, RAP0402: no gold, too little of it, or gold that
    /// cannot be read; RAP0903: the file cannot be written.
    /// </exception>
    public static void Train(
        string goldFolder,
        ILayerFiller? syntax,
        Teaching? teaching,
        string outFile,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
    {
        using var own = teaching?.Teacher is { } path ? EncoderReader.Load(path) : null;
        var encoder = teaching is null ? null : own ?? EncoderReader.Default;
        var teacher = encoder is null ? null : new ChainTeacher(encoder, encoder.Tensors);
        Train(goldFolder, syntax, teacher, teaching?.Articles ?? [], outFile, options, progress, cancel);
    }

    /// <summary>Trains and writes the model.</summary>
    /// <param name="goldFolder">Holds NAME.txt and NAME.ann.</param>
    /// <param name="syntax">Fills the tags and trees that the model learns with; null to learn without.</param>
    /// <param name="teacher">The teacher; null to learn from annotations alone.</param>
    /// <param name="unmarked">Articles that nobody annotated.</param>
    /// <param name="outFile">The model file to write.</param>
    /// <param name="options">Seed and threads.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it; no file is written then.</param>
    internal static void Train(
        string goldFolder,
        ILayerFiller? syntax,
        ChainTeacher? teacher,
        IReadOnlyList<Article> unmarked,
        string outFile,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        OutputFile.Check(outFile);
        progress?.Report(new TrainingProgress("Reading the annotated articles", 0));
        var gold = BratFolder.Read(goldFolder);
        if (gold.Count < Folds)
        {
            throw new RapporteurException(
                ErrorCodes.GoldMissing,
                $"{goldFolder} holds {gold.Count} annotated articles; training needs at least {Folds}, and some hundred to be of use.");
        }

        var work = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancel };
        ILayerFiller[] layers = syntax is null ? [] : [syntax];
        var articles = new TrainingArticle[gold.Count];
        Parallel.For(0, gold.Count, work, i => articles[i] = new TrainingArticle(gold[i], layers));
        var lexicon = AttributionTrainer.LexiconOf(articles);
        var all = articles;
        if (teacher is not null)
        {
            progress?.Report(new TrainingProgress("Asking the teacher", 0.02));
            all = Taught(articles, UnmarkedArticles.Of(unmarked, gold, layers, lexicon, work), teacher, work);
        }

        var training = new Run(all, options.Seed, work, progress);
        var (first, firstFolds) = training.Chain("first", null, 0.05);
        var labels = training.FirstLabels(firstFolds);
        var (second, secondFolds) = training.Chain("second", labels, 0.45);
        var spans = AttributionTrainer.SpansOf(articles, i => new ChainPair(firstFolds[i % Folds], secondFolds[i % Folds]), work);
        progress?.Report(new TrainingProgress("Fitting the linker and the confidence", 0.95));
        StatementModelFile.Save(
            new StatementModel
            {
                UsesTrees = syntax is not null,
                Labels = new ChainPair(first, second),
                Attributions = AttributionTrainer.Fit(articles, spans, lexicon, pairs: null, AttributionTrainer.Threshold, options.Seed),
            },
            outFile);
        progress?.Report(new TrainingProgress($"Wrote {outFile}", 1));
    }

    // Annotated articles come first, so that they are in the same folds with and without others.
    private static TrainingArticle[] Taught(TrainingArticle[] marked, TrainingArticle[] unmarked, ChainTeacher teacher, ParallelOptions work)
    {
        TrainingArticle[] all = [.. marked, .. unmarked];
        Parallel.For(0, all.Length, work, i => all[i].Taught = teacher.Label(all[i].Document, all[i].Traits, i < marked.Length ? TeacherShare : 1));
        return all;
    }

    /// <summary>One training, with its articles in folds.</summary>
    private sealed class Run(TrainingArticle[] articles, int seed, ParallelOptions work, IProgress<TrainingProgress>? progress)
    {
        private readonly Lock _lock = new();

        /// <summary>Fits one chain to all articles, and to all but each fold.</summary>
        public (ChainWeights All, ChainWeights[] WithoutFold) Chain(string name, FirstLabels[]? labels, double from)
        {
            var sequences = new List<ChainSequence>[articles.Length];
            Parallel.For(0, articles.Length, work, i => sequences[i] = articles[i].Sequences(labels?[i]));
            var fits = new ChainFit[FitsPerChain + Folds];
            var done = 0;
            Parallel.For(0, fits.Length, work, k =>
            {
                var data = sequences.Where((_, i) => k < FitsPerChain || i % Folds != k - FitsPerChain).SelectMany(s => s).ToList();
                fits[k] = ChainTrainer.Fit(data, new ChainTraining(), (seed * 1000) + k, work.CancellationToken);
                lock (_lock)
                {
                    done++;
                    progress?.Report(new TrainingProgress($"Fitting the {name} chain", from + (0.4 * done / fits.Length)));
                }
            });
            return (ChainFit.Mean(fits[..FitsPerChain]).Pack(), [.. fits[FitsPerChain..].Select(f => f.Pack())]);
        }

        /// <summary>What the first chain says of every article, by the weights that were fitted without it.</summary>
        public FirstLabels[] FirstLabels(ChainWeights[] withoutFold)
        {
            var labels = new FirstLabels[articles.Length];
            Parallel.For(0, articles.Length, work, i =>
                labels[i] = new FirstLabeller(withoutFold[i % Folds]).Label(articles[i].Document, articles[i].Traits, articles[i].Trees));
            return labels;
        }
    }
}
