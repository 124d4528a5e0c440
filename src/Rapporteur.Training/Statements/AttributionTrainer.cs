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
/// Trains what makes attributions of labelled spans: lexicon, linker and confidence. The confidence learns from the spans of
/// articles that the labels were not fitted to alone, since those of known articles are better than they will ever be; what
/// links spans is nearly the same in both, so that the linker takes all it can get.
/// </summary>
internal static class AttributionTrainer
{
    // Doubtful cues are let through, and the confidence judges them.
    private const float CueBias = 1.5f;

    /// <summary>
    /// Below the threshold that is best for F1 (about 0.34 on unseen articles): a reader can ask for more certainty, but
    /// cannot get back what was dropped.
    /// </summary>
    public const float Threshold = 0.2f;

    /// <summary>Finds the spans of articles that <paramref name="labels"/> were not fitted to, and fits to them. The lexicon counts all articles.</summary>
    /// <param name="gold">All annotated articles.</param>
    /// <param name="unseen">Names of those that <paramref name="labels"/>, and what fills the layers, were not fitted to.</param>
    /// <param name="layers">Fill the layers, vectors of words among them where <paramref name="labels"/> or <paramref name="pairs"/> ask for them.</param>
    /// <param name="labels">Labels tokens.</param>
    /// <param name="pairs">Scores pairs of spans; null to link without.</param>
    /// <param name="threshold">What is less likely to be right is dropped.</param>
    /// <param name="options">Seed and threads.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="RapporteurException">RAP0401: of the unseen articles there is none, or one alone.</exception>
    public static AttributionModel Train(
        IReadOnlyList<BratArticle> gold,
        IReadOnlySet<string> unseen,
        IReadOnlyList<ILayerFiller> layers,
        ILabelModel labels,
        PairWeights? pairs,
        float threshold,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
    {
        if (gold.Count(a => unseen.Contains(a.Name)) is var count && count < 2)
        {
            throw new RapporteurException(
                ErrorCodes.GoldMissing,
                $"Of the annotated articles {count} are among those that the labels were not fitted to. The linker and the confidence need two at least, and some hundred to be of use.");
        }

        progress?.Report(new TrainingProgress("Reading the annotated articles", 0));
        var work = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancel };
        var articles = new TrainingArticle[gold.Count];
        Parallel.For(0, gold.Count, work, i => articles[i] = new TrainingArticle(gold[i], layers));
        var lexicon = LexiconOf(articles);
        progress?.Report(new TrainingProgress("Finding the spans", 0.5));
        var spans = SpansOf(articles, _ => labels, work);
        progress?.Report(new TrainingProgress("Fitting the linker and the confidence", 0.7));
        return Fit(articles, spans, lexicon, pairs, threshold, options.Seed, i => unseen.Contains(gold[i].Name));
    }

    /// <summary>Counts the words of all articles, and sets the rates of each as if it had not been counted.</summary>
    public static CueLexicon LexiconOf(TrainingArticle[] articles)
    {
        var lexicon = new LexiconTrainer();
        foreach (var article in articles)
        {
            lexicon.Add(article.Traits, article.Labels);
        }

        foreach (var article in articles)
        {
            lexicon.RateWithout(article.Traits, article.Labels);
        }

        return lexicon.Build();
    }

    /// <summary>The spans of each article as reading finds them, by labels that were not fitted to it.</summary>
    public static List<RoleSpan>[] SpansOf(TrainingArticle[] articles, Func<int, ILabelModel> labels, ParallelOptions work)
    {
        var spans = new List<RoleSpan>[articles.Length];
        Parallel.For(0, articles.Length, work, i =>
        {
            var article = articles[i];
            spans[i] = new SpanFinder(labels(i)).Find(article.Document, article.Traits, article.Trees, CueBias);
        });
        return spans;
    }

    /// <summary>Fits linker and confidence.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="spans">The spans of each.</param>
    /// <param name="lexicon">What counting words gave.</param>
    /// <param name="pairs">Scores pairs of spans; null to link without.</param>
    /// <param name="threshold">What is less likely to be right is dropped.</param>
    /// <param name="seed">The same seed and spans give the same weights.</param>
    /// <param name="isUnseen">True for an article, by its place, whose labels were not fitted to it; null where that is so of all.</param>
    public static AttributionModel Fit(
        TrainingArticle[] articles, List<RoleSpan>[] spans, CueLexicon lexicon, PairWeights? pairs, float threshold, int seed, Func<int, bool>? isUnseen = null)
    {
        LinkScene[] scenes = [.. articles.Select((a, i) => LinkScene.Of(a.Document, a.Traits, a.Trees, spans[i], pairs))];
        LinkScene[] gold = [.. articles.Select(a => a.GoldScene(pairs))];
        return new AttributionModel
        {
            Lexicon = lexicon,
            Links = LinksOf(articles, gold, scenes, seed, _ => true),
            Confidence = ConfidenceOf(articles, gold, scenes, seed, [.. Enumerable.Range(0, articles.Length).Where(i => isUnseen is null || isUnseen(i))]),
            Threshold = threshold,
            CueBias = CueBias,
            UsesPairs = pairs is not null,
        };
    }

    private static HashedWeights LinksOf(TrainingArticle[] articles, LinkScene[] gold, LinkScene[] found, int seed, Func<int, bool> which)
    {
        var trainer = new LinkTrainer();
        for (var i = 0; i < articles.Length; i++)
        {
            if (which(i))
            {
                trainer.Add(gold[i], articles[i].Gold);
                trainer.Add(found[i], articles[i].Gold);
            }
        }

        return trainer.Fit(seed);
    }

    // The linker, too, joins only what it has not seen: each half of the unseen articles by a linker of all others.
    private static HashedWeights ConfidenceOf(TrainingArticle[] articles, LinkScene[] gold, LinkScene[] found, int seed, int[] unseen)
    {
        var trainer = new ConfidenceTrainer();
        var sink = new FeatureSink();
        for (var half = 0; half < 2; half++)
        {
            var joined = unseen.Where((_, k) => k % 2 == half).ToHashSet();
            var links = LinksOf(articles, gold, found, seed, i => !joined.Contains(i));
            foreach (var i in joined.Order())
            {
                var (text, scene) = (articles[i].Document.Text, found[i]);
                var linked = Linker.Link(scene, links, sink);
                var attributions = linked.Select(p => BratAttribution.Of(text, StatementExtractor.DraftOf(articles[i].Document, p, 1))).ToList();
                var right = new AttributionScorer().Add(text, articles[i].Gold, attributions);
                for (var k = 0; k < linked.Count; k++)
                {
                    ConfidenceFeatures.Collect(scene, linked[k], sink);
                    trainer.Add(sink.Hashes, right[k]);
                }
            }
        }

        return trainer.Fit(seed);
    }
}
