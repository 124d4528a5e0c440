namespace Rapporteur.Articles.Html.Metadata;

/// <summary>The headline of the story: as the page shows it, where another witness confirms it.</summary>
/// <param name="Text">The headline.</param>
/// <param name="Position">Where it stands on the page, in characters of text before it; -1 where it was not found there.</param>
/// <param name="Zone">The zone that it stands in.</param>
internal readonly record struct Headline(string? Text, int Position, PageZone Zone)
{
    private const int MostHeadings = 60;

    /// <summary>Shares of words in common from which on a heading and a title speak of the same thing.</summary>
    private const double Related = 0.3;

    /// <summary>Chooses it.</summary>
    public static Headline Of(PageFacts facts, DataWork? work, ArticleHints hints, OutletNames outlet)
    {
        // The headings of a fragment are those within the story.
        if (hints is { IsFragment: true, Title: { } given })
        {
            return new Headline(given, -1, PageZone.Story);
        }

        var social = outlet.Without(facts.Meta("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title"));
        var data = work?.Rank < 2 ? outlet.Without(work.Headline) : null;
        var title = outlet.Without(facts.DocumentTitle);
        var titles = new[] { social, data, title, hints.Title }.Select(MetaText.Fold).ToArray();
        var headings = facts.Marked.Where(m => m.Mark is PageMark.Heading or PageMark.Headline or PageMark.HeadlineProperty)
            .Take(MostHeadings).ToList();
        MarkedText? best = null;
        var bestScore = 0;
        foreach (var heading in headings)
        {
            var score = Score(heading, titles);
            if (score > bestScore)
            {
                (best, bestScore) = (heading, score);
            }
        }

        if ((best ?? Alone(headings, titles, outlet)) is { } shown)
        {
            // What the page tells programs in two ways, and readers almost so.
            if (titles[0].Length > 0 && titles[0] == titles[1] && (titles[0].EndsWith(" " + MetaText.Fold(shown.Text), StringComparison.Ordinal)))
            {
                return new Headline(social, shown.Position, shown.Zone);
            }

            // "Harbour: Quay to be widened" is one headline, kicker or not, where the page's titles write it so.
            var text = shown.Text.Length == 0 || IsSame(shown.Value, social) || IsSame(shown.Value, data) ? shown.Value : shown.Text;
            return new Headline(Parted(text, social, data, title), shown.Position, shown.Zone);
        }

        return new Headline(data ?? (outlet.IsName(social) ? null : social) ?? hints.Title ?? (outlet.IsName(title) ? null : title) ?? FirstOf(headings)?.Value ?? title, FirstOf(headings)?.Position ?? -1, PageZone.Story);
    }

    // Elements within a heading may stand apart on the page, which their names do not say. Where a title has the same letters
    // in more words, its form is taken.
    private static string Parted(string shown, params ReadOnlySpan<string?> titles)
    {
        var fold = MetaText.Fold(shown);
        foreach (var title in titles)
        {
            var other = MetaText.Fold(title);
            if (title is not null && other.Length > fold.Length && other.Replace(" ", "", StringComparison.Ordinal) == fold.Replace(" ", "", StringComparison.Ordinal))
            {
                return title;
            }
        }

        return shown;
    }

    private static bool IsSame(string shown, string? title) =>
        string.Equals(shown.Replace(" ", "", StringComparison.Ordinal), title?.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    // A title that is exactly the heading confirms it more than one that goes on; the heading of the page counts more than others.
    private static int Score(MarkedText heading, string[] titles)
    {
        var isMain = heading.Mark is PageMark.Heading or PageMark.HeadlineProperty;
        var score = Math.Max(Score(MetaText.Fold(heading.Text), titles, isMain), Score(MetaText.Fold(heading.Value), titles, isMain));
        return score == 0 ? 0 : Math.Max(1, score + (isMain ? 5 : 0) - (heading.Zone == PageZone.Story ? 0 : 12));
    }

    private static int Score(string fold, string[] titles, bool isMain)
    {
        var score = 0;
        for (var i = 0; i < titles.Length && fold.Length > 0; i++)
        {
            var other = titles[i];
            score += other.Length == 0 ? 0
                : other == fold ? (i == 0 ? 12 : 8)
                : (other.StartsWith(fold, StringComparison.Ordinal) || other.EndsWith(fold, StringComparison.Ordinal)) && fold.Length * (isMain ? 5 : 3) > other.Length ? 4
                : 0;
        }

        return score;
    }

    // The only main heading that nobody confirms word by word: titles for search engines often put it otherwise.
    private static MarkedText? Alone(List<MarkedText> headings, string[] titles, OutletNames outlet)
    {
        const int FewestWords = 4;
        var main = headings.Where(h => h.Mark is PageMark.Heading or PageMark.HeadlineProperty && h.Zone == PageZone.Story && !outlet.IsName(h.Value)).ToList();
        if (main.Count == 0 || main.Exists(h => h.Value != main[0].Value))
        {
            return main.Count == 0 ? null : main.Where(h => Share(h, titles) >= Related).Cast<MarkedText?>().FirstOrDefault();
        }

        var words = MetaText.Fold(main[0].Value).Split(' ').Length;
        return words >= FewestWords || Share(main[0], titles) >= Related ? main[0] : null;
    }

    private static double Share(MarkedText heading, string[] titles)
    {
        const int ShortestWord = 4;
        var words = MetaText.Fold(heading.Value).Split(' ').Where(w => w.Length >= ShortestWord).ToHashSet(StringComparer.Ordinal);
        return words.Count == 0 ? 0 : titles.Max(t => t.Split(' ').Count(words.Contains)) / (double)words.Count;
    }

    private static MarkedText? FirstOf(List<MarkedText> headings) =>
        headings.Where(h => h.Zone == PageZone.Story && h.Mark != PageMark.HeadlineProperty).Cast<MarkedText?>().FirstOrDefault();
}
