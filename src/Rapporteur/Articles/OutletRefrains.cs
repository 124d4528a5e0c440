namespace Rapporteur.Articles;

/// <summary>
/// What an outlet says around each of its stories ("Follow us", "About this site") and no page alone can show: blocks at
/// the beginning or the end of an article that most articles of the same outlet have become furniture. Texts and spans
/// stay as they are, so that an article has the same <see cref="Article.Id"/> in whatever company it is read. A paragraph
/// that several stories share in their middle, as the background of a crisis, is left alone.
/// </summary>
public static class OutletRefrains
{
    /// <summary>
    /// Articles that are looked at together: neighbours in their input, in runs of this length from its start, so that
    /// the result is the same however many are read at once.
    /// </summary>
    public const int RunLength = 64;

    private const int FewestArticles = 3;

    /// <summary>The articles of one run, in their order, with refrains marked.</summary>
    public static IReadOnlyList<Article> Mark(IReadOnlyList<Article> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var refrains = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var outlet in run.Where(a => OutletOf(a) is not null).GroupBy(a => OutletOf(a)!, StringComparer.Ordinal))
        {
            refrains[outlet.Key] = RefrainsOf([.. outlet.DistinctBy(a => a.Id)]);
        }

        return [.. run.Select(a => OutletOf(a) is { } outlet && refrains[outlet].Count > 0 ? Mark(a, refrains[outlet]) : a)];
    }

    private static string? OutletOf(Article article) =>
        Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : article.Publisher;

    private static HashSet<string> RefrainsOf(List<Article> articles)
    {
        if (articles.Count < FewestArticles)
        {
            return [];
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var text in article.Blocks.Where(IsStory).Select(b => b.Span.Of(article.Text)).Distinct(StringComparer.Ordinal))
            {
                counts[text] = counts.GetValueOrDefault(text) + 1;
            }
        }

        return [.. counts.Where(c => c.Value >= FewestArticles && c.Value * 2 >= articles.Count).Select(c => c.Key)];
    }

    private static Article Mark(Article article, HashSet<string> refrains)
    {
        var blocks = article.Blocks.ToArray();
        var last = blocks.Length - 1;
        var first = 0;
        while (first <= last && Passes(first))
        {
            first++;
        }

        while (last > first && Passes(last))
        {
            last--;
        }

        // All of it is what the outlet says elsewhere too: then it is one story under several addresses.
        return first > last || blocks.SequenceEqual(article.Blocks) ? article : article with { Blocks = blocks };

        bool Passes(int at)
        {
            var block = blocks[at];
            if (!IsStory(block))
            {
                return true;
            }

            if (!refrains.Contains(block.Span.Of(article.Text)))
            {
                return false;
            }

            blocks[at] = block with { Kind = BlockKind.Furniture };
            return true;
        }
    }

    private static bool IsStory(Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem or BlockKind.Quotation;
}
