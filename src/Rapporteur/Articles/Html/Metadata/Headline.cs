namespace Rapporteur.Articles.Html.Metadata;

/// <summary>The headline of the story: as the page shows it, where another witness confirms it.</summary>
/// <param name="Text">The headline.</param>
/// <param name="Position">Where it stands on the page, in characters of text before it; -1 where it was not found there.</param>
/// <param name="Zone">The zone that it stands in.</param>
internal readonly record struct Headline(string? Text, int Position, PageZone Zone)
{
    private const int MostHeadings = 60;

    /// <summary>Chooses it.</summary>
    public static Headline Of(PageFacts facts, DataWork? work, ArticleHints hints, string? publisher)
    {
        var social = WithoutOutlet(facts.Meta("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title"), publisher);
        var data = work?.Rank < 2 ? work.Headline : null;
        var title = facts.DocumentTitle;
        Headline? best = null;
        var bestScore = 0;
        foreach (var heading in Headings(facts))
        {
            var score = Score(heading, social, data, title, hints.Title);
            if (score > bestScore)
            {
                (best, bestScore) = (new Headline(heading.Text, heading.Position, heading.Zone), score);
            }
        }

        if (best is { } shown)
        {
            return shown;
        }

        var only = Headings(facts).Where(h => h.Mark == PageMark.Heading && h.Zone == PageZone.Story).ToList();
        var text = data ?? social ?? hints.Title ?? WithoutOutlet(title, publisher);
        return only.Count == 1 ? new Headline(text ?? only[0].Text, only[0].Position, only[0].Zone) : new Headline(text, -1, PageZone.Story);
    }

    private static IEnumerable<MarkedText> Headings(PageFacts facts) =>
        facts.Marked.Where(m => m.Mark is PageMark.Heading or PageMark.Headline or PageMark.HeadlineProperty && m.Text.Length > 0).Take(MostHeadings);

    // A first heading counts more than others, and a title that is exactly the heading more than one that holds it.
    private static int Score(MarkedText heading, params ReadOnlySpan<string?> titles)
    {
        var fold = MetaText.Fold(heading.Text);
        if (fold.Length == 0)
        {
            return 0;
        }

        var score = 0;
        foreach (var title in titles)
        {
            var other = MetaText.Fold(title);
            score += other.Length == 0 ? 0
                : other == fold ? 4
                : other.StartsWith(fold, StringComparison.Ordinal) || other.EndsWith(fold, StringComparison.Ordinal) ? (fold.Length * 3 > other.Length ? 2 : 0)
                : 0;
        }

        return score == 0 ? 0 : (score * 2) + (heading.Mark is PageMark.Heading or PageMark.HeadlineProperty ? 5 : 0) - (heading.Zone == PageZone.Story ? 0 : 4);
    }

    /// <summary>The title without the outlet's name behind or before a mark; where the outlet is not known, without the last short part.</summary>
    public static string? WithoutOutlet(string? title, string? publisher)
    {
        if (title is null)
        {
            return null;
        }

        var outlet = MetaText.Fold(publisher);
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " // "])
        {
            var last = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (last > 0)
            {
                var tail = MetaText.Fold(title[(last + mark.Length)..]);
                if (outlet.Length > 0 ? tail == outlet || outlet.Contains(tail, StringComparison.Ordinal) || tail.Contains(outlet, StringComparison.Ordinal) : last > title.Length / 3)
                {
                    return title[..last].TrimEnd();
                }
            }
        }

        return title;
    }
}
