using Rapporteur.Features;
using Rapporteur.Language;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Confidence;
using Rapporteur.Statements.Linking;
using Rapporteur.Statements.Models;
using Rapporteur.Training.Brat;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Statements;

/// <summary>
/// Trains the <c>fast</c> statements model from a folder of brat annotations. What a later part learns from, an earlier
/// part made for texts that it had not seen (cross-validation over articles): the second chain from the first one's labels,
/// the linker and the confidence from the second one's spans.
/// </summary>
public static class StatementTrainer
{
    private const int Folds = 5;
    private const int FitsPerChain = 4;

    // Doubtful cues are let through, and the confidence judges them.
    private const float CueBias = 1.5f;

    // Below the threshold that is best for F1 (about 0.34 on unseen articles): a reader can ask for more certainty, but
    // cannot get back what was dropped.
    private const float Threshold = 0.2f;

    /// <summary>Trains and writes the model.</summary>
    /// <param name="goldFolder">Holds NAME.txt and NAME.ann.</param>
    /// <param name="syntax">Fills the tags and trees that the model learns with; null to learn without.</param>
    /// <param name="outFile">The model file to write.</param>
    /// <param name="options">Seed and threads.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it; no file is written then.</param>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no gold, too little of it, or gold that cannot be read; RAP0903: the file cannot be written.</exception>
    public static void Train(
        string goldFolder,
        ILayerFiller? syntax,
        string outFile,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
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
        var articles = new TrainingArticle[gold.Count];
        Parallel.For(0, gold.Count, work, i => articles[i] = new TrainingArticle(gold[i], syntax));
        var lexicon = new LexiconTrainer();
        foreach (var article in articles)
        {
            lexicon.Add(article.Traits, article.Labels);
        }

        foreach (var article in articles)
        {
            lexicon.RateWithout(article.Traits, article.Labels);
        }

        var training = new Run(articles, options.Seed, work, progress);
        var (first, firstFolds) = training.Chain("first", null, 0.05);
        var labels = training.Unseen((a, finder) => finder.FirstLabels(a.Document, a.Traits, a.Trees, firstFolds[training.FoldOf(a)]));
        var (second, secondFolds) = training.Chain("second", labels, 0.45);
        var spans = training.Unseen((a, finder) => finder.Find(a.Document, a.Traits, a.Trees, firstFolds[training.FoldOf(a)], secondFolds[training.FoldOf(a)], CueBias));
        progress?.Report(new TrainingProgress("Fitting the linker and the confidence", 0.95));
        var scenes = articles.Select((a, i) => LinkScene.Of(a.Document, a.Traits, a.Trees, spans[i])).ToArray();
        var links = LinksOf(articles, scenes, options.Seed, _ => true);
        var confidence = ConfidenceOf(articles, scenes, options.Seed);
        StatementModelFile.Save(
            new StatementModel
            {
                UsesTrees = syntax is not null,
                Lexicon = lexicon.Build(),
                First = first,
                Second = second,
                Links = links,
                Confidence = confidence,
                Threshold = Threshold,
                CueBias = CueBias,
            },
            outFile);
        progress?.Report(new TrainingProgress($"Wrote {outFile}", 1));
    }

    private static HashedWeights LinksOf(TrainingArticle[] articles, LinkScene[] scenes, int seed, Func<int, bool> which)
    {
        var trainer = new LinkTrainer();
        for (var i = 0; i < articles.Length; i++)
        {
            if (which(i))
            {
                trainer.Add(articles[i].GoldScene(), articles[i].Gold);
                trainer.Add(scenes[i], articles[i].Gold);
            }
        }

        return trainer.Fit(seed);
    }

    // The linker, too, joins only what it has not seen: each half of the articles by a linker of the other half.
    private static HashedWeights ConfidenceOf(TrainingArticle[] articles, LinkScene[] scenes, int seed)
    {
        var trainer = new ConfidenceTrainer();
        var sink = new FeatureSink();
        for (var half = 0; half < 2; half++)
        {
            var links = LinksOf(articles, scenes, seed, i => i % 2 != half);
            for (var i = half; i < articles.Length; i += 2)
            {
                var linked = Linker.Link(scenes[i], links, sink);
                var found = linked.Select(p => BratAttribution.Of(articles[i].Document.Text, StatementExtractor.DraftOf(articles[i].Document, p, 1))).ToList();
                var right = new AttributionScorer().Add(articles[i].Document.Text, articles[i].Gold, found);
                for (var k = 0; k < linked.Count; k++)
                {
                    ConfidenceFeatures.Collect(scenes[i], linked[k], sink);
                    trainer.Add(sink.Hashes, right[k]);
                }
            }
        }

        return trainer.Fit(seed);
    }

    /// <summary>One training, with its articles in folds.</summary>
    private sealed class Run(TrainingArticle[] articles, int seed, ParallelOptions work, IProgress<TrainingProgress>? progress)
    {
        private readonly Dictionary<TrainingArticle, int> _folds = articles.Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i % Folds);
        private readonly Lock _lock = new();

        public int FoldOf(TrainingArticle article) => _folds[article];

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

        /// <summary>Something for every article, in their order.</summary>
        public T[] Unseen<T>(Func<TrainingArticle, SpanFinder, T> of)
        {
            var results = new T[articles.Length];
            using var finders = new ThreadLocal<SpanFinder>(() => new SpanFinder());
            Parallel.For(0, articles.Length, work, i => results[i] = of(articles[i], finders.Value!));
            return results;
        }
    }
}
