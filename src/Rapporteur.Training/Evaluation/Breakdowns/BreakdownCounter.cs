using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Evaluation.Breakdowns;

/// <summary>Counts attributions by class.</summary>
internal sealed class BreakdownCounter(AttributionClasses classes)
{
    private readonly ClassCounts[] _ledger = new ClassCounts[classes.Names.Count];
    private readonly ClassCounts[] _content = new ClassCounts[classes.Names.Count];
    private readonly CalibrationError[] _calibration = [.. classes.Names.Select(static _ => new CalibrationError())];

    /// <summary>Adds one article.</summary>
    public void Add(ComparedArticle article)
    {
        var gold = article.Gold.Select(a => classes.ClassOf(article.Document, a)).ToArray();
        var found = article.Found.Select(a => classes.ClassOf(article.Document, a)).ToArray();
        var goldRight = article.Matched.Select(static m => m.Gold).ToHashSet();
        var foundRight = article.Matched.Select(static m => m.Found).ToHashSet();
        for (var i = 0; i < gold.Length; i++)
        {
            _ledger[gold[i]] = _ledger[gold[i]].WithGold(goldRight.Contains(i));
        }

        for (var j = 0; j < found.Length; j++)
        {
            _ledger[found[j]] = _ledger[found[j]].WithFound(foundRight.Contains(j));
            _calibration[found[j]].Add(article.Confidences[j], foundRight.Contains(j));
        }

        var goldSpans = Contents(article.Gold, gold);
        var foundSpans = Contents(article.Found, found);
        foreach (var (span, k) in goldSpans)
        {
            _content[k] = _content[k].WithGold(foundSpans.ContainsKey(span));
        }

        foreach (var (span, k) in foundSpans)
        {
            _content[k] = _content[k].WithFound(goldSpans.ContainsKey(span));
        }
    }

    /// <summary>The counts so far.</summary>
    public Breakdown Breakdown() => new(
        classes.Name, [.. classes.Names.Select((name, k) => new ClassScores(name, _ledger[k], _content[k], _calibration[k].Value))]);

    // Each span once, as the figure counts them.
    private static Dictionary<TextSpan, int> Contents(IReadOnlyList<BratAttribution> attributions, int[] classOf)
    {
        var spans = new Dictionary<TextSpan, int>();
        for (var i = 0; i < classOf.Length; i++)
        {
            foreach (var span in attributions[i].Content)
            {
                spans.TryAdd(span, classOf[i]);
            }
        }

        return spans;
    }
}
