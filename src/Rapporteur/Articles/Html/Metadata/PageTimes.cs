using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Collects what the parts of a page say of its times.</summary>
internal sealed class PageTimes(PageFacts facts, Headline headline, string? language)
{
    private const int Before = 400;
    private const int After = 700;

    private static readonly (string Meta, int Weight)[] PublishedMetas =
    [
        ("article:published_time", 9), ("og:article:published_time", 9), ("datepublished", 9), ("parsely-pub-date", 9), ("sailthru.date", 8),
        ("cxenseparse:recs:publishtime", 8), ("cxenseparse:publishtime", 8), ("article.published", 8), ("published_time", 8), ("publish-date", 8),
        ("publishdate", 8), ("publish_date", 8), ("pubdate", 8), ("publication_date", 8), ("originalpublicationdate", 8), ("article_date_original", 8),
        ("dc.date.issued", 7), ("dcterms.issued", 7), ("dcterms.created", 7), ("dc.date.created", 7), ("citation_publication_date", 7), ("citation_date", 7),
        ("citation_online_date", 7), ("release_date", 7), ("rnews:datepublished", 8), ("video:release_date", 5), ("vr:published_time", 8),
        ("shareaholic:article_published_time", 8), ("og:published_time", 8), ("og:pubdate", 8), ("article:publicationdate", 8), ("bt:pubdate", 8),
        ("dcsext.articlefirstpublished", 8), ("displaydate", 7), ("ptime", 7), ("published", 7), ("date.created", 6), ("created", 5),
        ("date", 4), ("dc.date", 4), ("dcterms.date", 4), ("dat", 4),
    ];

    private static readonly (string Meta, int Weight)[] ModifiedMetas =
    [
        ("article:modified_time", 9), ("og:article:modified_time", 9), ("og:updated_time", 8), ("datemodified", 9), ("dateupdate", 8), ("article:updated_time", 8),
        ("article_date_updated", 8), ("bt:moddate", 8), ("utime", 7), ("updated_time", 8), ("modified_time", 8), ("shareaholic:article_modified_time", 8),
        ("dcterms.modified", 7), ("dc.date.modified", 7), ("lastmod", 7), ("revised", 6), ("last-modified", 4),
    ];

    /// <summary>Who says when it was published.</summary>
    public List<TimeWitness> Published(DataWork? work, DataWork? page, ArticleHints hints)
    {
        var found = new List<TimeWitness>();
        Add(found, "schema.org", TimeSource.Data, 10, work?.Published);
        foreach (var (meta, weight) in PublishedMetas)
        {
            Add(found, "meta " + meta, TimeSource.Meta, weight, facts.Meta(meta));
        }

        AddMarked(found, "itemprop datePublished", 8, PageMark.PublishedProperty);
        if (work != page)
        {
            Add(found, "schema.org page", TimeSource.Data, 5, page?.Published);
        }

        AddMarked(found, "publication mark", 6, PageMark.PublishedMark);
        AddMarked(found, "time element", 5, PageMark.TimeElement);
        AddMarked(found, "date on the page", 5, PageMark.DateClass);
        AddLines(found);
        if (UrlDate.Of(hints.Url ?? facts.Canonical ?? facts.Meta("og:url")) is { } day)
        {
            found.Add(new TimeWitness("url", TimeSource.Url, 5, ArticleTime.OfDay(day)));
        }

        if (hints.Published is { } given)
        {
            found.Add(new TimeWitness("feed", TimeSource.Feed, 7, given));
        }

        return found;
    }

    /// <summary>Who says when it was changed.</summary>
    public List<TimeWitness> Modified(DataWork? work, DataWork? page, ArticleHints hints)
    {
        var found = new List<TimeWitness>();
        Add(found, "schema.org", TimeSource.Data, 10, work?.Modified);
        foreach (var (meta, weight) in ModifiedMetas)
        {
            Add(found, "meta " + meta, TimeSource.Meta, weight, facts.Meta(meta));
        }

        AddMarked(found, "itemprop dateModified", 8, PageMark.ModifiedProperty);
        AddMarked(found, "change mark", 5, PageMark.ModifiedMark);
        if (work != page)
        {
            Add(found, "schema.org page", TimeSource.Data, 4, page?.Modified);
        }

        if (hints.Modified is { } given)
        {
            found.Add(new TimeWitness("feed", TimeSource.Feed, 7, given));
        }

        return found;
    }

    private void Add(List<TimeWitness> found, string witness, TimeSource source, int weight, string? text)
    {
        if (TimeWitness.Read(witness, source, weight, text, language) is { } read)
        {
            found.Add(read);
        }
    }

    // The nearest to the headline; marks far from it are of other stories unless there is no other.
    private void AddMarked(List<TimeWitness> found, string witness, int weight, PageMark mark)
    {
        foreach (var marked in facts.Marked.Where(m => m.Mark == mark && m.Zone <= headline.Zone).OrderBy(Distance))
        {
            if (TimeWitness.Read(witness, TimeSource.Page, IsNear(marked.Position) ? weight : weight / 2, marked.Value, language) is { } read)
            {
                var own = TimeWitness.Read(witness, TimeSource.Page, read.Weight, marked.Text, language);

                // The attribute may hold the day alone, and the text the time.
                found.Add(own is not null && read.Time.Local is null && own.Time.Local is not null && TimeChoice.Agree(own.Time, read.Time) ? own : read);
                return;
            }
        }
    }

    // A line near the headline; else the first line of the page that is hardly more than a date.
    private void AddLines(List<TimeWitness> found)
    {
        const int LongestLine = 120;
        var lines = facts.Lines.Where(l => l.Zone <= headline.Zone && l.Text.Length < LongestLine && l.IsWhole && l.Text != headline.Text);
        if (headline.Position >= 0)
        {
            foreach (var line in lines.Where(l => IsNear(l.Position)).OrderBy(l => Math.Abs(l.Position - headline.Position)))
            {
                if (DateFinder.In(line.Text, language) is [var first, ..])
                {
                    found.Add(new TimeWitness("line on the page", TimeSource.Page, 6, first.Time, first.Other));
                    return;
                }
            }
        }

        foreach (var line in lines)
        {
            if (DateFinder.In(line.Text, language) is [var first] && (first.End - first.Start) * 2 >= line.Text.Length)
            {
                found.Add(new TimeWitness("line on the page", TimeSource.Page, 2, first.Time, first.Other));
                return;
            }
        }
    }

    private bool IsNear(int position) => headline.Position < 0 || (position >= headline.Position - Before && position <= headline.Position + After);

    private int Distance(MarkedText marked) => headline.Position < 0 ? marked.Position : Math.Abs(marked.Position - headline.Position);
}
