namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Adds up what of articles is right. Body blocks are headings, paragraphs, quotations and list items (for pieces of text
/// also posts); paragraphs are compared by their letters and digits, texts by runs of four words, as in Scrapinghub's
/// article-extraction-benchmark. Figures are means over pages, but for captions and pieces of text, which are counted over all.
/// </summary>
internal sealed class ArticleScorer
{
    private readonly List<ArticlePageScore> _pages = [];

    /// <summary>Adds one page.</summary>
    public void Add(ArticlePageScore page) => _pages.Add(page);

    /// <summary>Those figures that the gold knows something of.</summary>
    public IEnumerable<LayerFigure> Figures()
    {
        var missing = _pages.Count(static p => p.IsMissing);
        yield return new("pages", $"read of {_pages.Count} pages; {missing} could not be", TreebankGold.Percent(_pages.Count - missing, _pages.Count));
        foreach (var figure in OfBodies().Concat(OfCaptions()).Concat(OfSegments()))
        {
            yield return figure;
        }

        foreach (var (key, name, right) in new (string, string, Func<ArticlePageScore, bool?>)[]
        {
            ("title", "the gold's title", static p => p.Title),
            ("authors", "the same authors", static p => p.Authors),
            ("day", "published on the gold's day", static p => p.Day),
            ("instant", "published at the gold's instant, within a minute", static p => p.Instant),
        })
        {
            var known = _pages.Select(right).OfType<bool>().ToList();
            if (known.Count > 0)
            {
                yield return new(key, $"{name}, of {known.Count}", TreebankGold.Percent(known.Count(static r => r), known.Count));
            }
        }
    }

    private IEnumerable<LayerFigure> OfBodies()
    {
        var texts = _pages.Select(static p => p.Text).OfType<(double Precision, double Recall)>().ToList();
        if (texts.Count == 0)
        {
            yield break;
        }

        yield return new("paragraphs_p", "paragraphs, precision", Mean(_pages.Select(static p => p.ParagraphPrecision).OfType<double>()));
        yield return new("paragraphs_r", "paragraphs, recall", Mean(_pages.Select(static p => p.ParagraphRecall).OfType<double>()));
        var (precision, recall) = (Mean(texts.Select(static t => t.Precision)), Mean(texts.Select(static t => t.Recall)));
        yield return new("text_p", "text, precision", precision);
        yield return new("text_r", "text, recall", recall);
        yield return new("text_f1", "text, F1", F1(precision, recall));
    }

    private IEnumerable<LayerFigure> OfCaptions()
    {
        var all = _pages.Sum(static p => p.Captions.All);
        if (all > 0)
        {
            int leaked = _pages.Sum(static p => p.Captions.Leaked), kept = _pages.Sum(static p => p.Captions.Kept);
            yield return new("captions_out", $"captions kept out of the story; {leaked} of {all} leaked into it", TreebankGold.Percent(all - leaked, all));
            yield return new("captions_kept", $"captions that are captions, {kept} of {all}", TreebankGold.Percent(kept, all));
        }
    }

    private IEnumerable<LayerFigure> OfSegments()
    {
        var pages = _pages.Select(static p => p.Segments).OfType<(int Found, int Missed, int Wrong)>().ToList();
        if (pages.Count == 0)
        {
            yield break;
        }

        var found = pages.Sum(static p => p.Found);
        var precision = TreebankGold.Percent(found, found + pages.Sum(static p => p.Wrong));
        var recall = TreebankGold.Percent(found, found + pages.Sum(static p => p.Missed));
        yield return new("segments_p", "pieces of text, precision", precision);
        yield return new("segments_r", "pieces of text, recall", recall);
        yield return new("segments_f1", "pieces of text, F1", F1(precision, recall));
    }

    private static double Mean(IEnumerable<double> shares) => 100 * shares.DefaultIfEmpty(0).Average();

    private static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}
