using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Collects what the parts of a page say of its times.</summary>
internal sealed class PageTimes(PageFacts facts, Headline headline, string? language)
{
    private const int Before = 400;
    private const int After = 700;

    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime", "article.published", "published_time", "publish-date", "publishdate", "pubdate", "publication_date", "originalpublicationdate",
        "article_date_original", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "citation_publication_date",
        "citation_date", "citation_online_date", "release_date", "created", "rnews:datepublished", "video:release_date", "vr:published_time", "shareaholic:article_published_time",
        "og:published_time", "og:pubdate", "article:publicationdate", "date", "dat", "date.created", "displaydate", "bt:pubdate", "dcsext.articlefirstpublished", "ptime", "publish_date", "published",
    ];

    private static readonly string[] ModifiedMetas =
    [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "article:updated_time", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "modified_time",
        "article_date_updated", "revised", "bt:moddate", "utime", "updated_time", "shareaholic:article_modified_time",
    ];

    /// <summary>Who says when it was published.</summary>
    public List<TimeWitness> Published(DataWork? work, DataWork? page, ArticleHints hints)
    {
        var found = new List<TimeWitness>();
        Add(found, "schema.org", 10, work?.Published);
        foreach (var meta in PublishedMetas)
        {
            Add(found, "meta " + meta, meta.Contains("publish", StringComparison.OrdinalIgnoreCase) ? 9 : 6, facts.Meta(meta));
        }

        AddMarked(found, "itemprop datePublished", 8, PageMark.PublishedProperty);
        if (work != page)
        {
            Add(found, "schema.org page", 5, page?.Published);
        }

        AddMarked(found, "publication mark", 6, PageMark.PublishedMark);
        AddMarked(found, "time element", 5, PageMark.TimeElement);
        AddMarked(found, "date on the page", 4, PageMark.DateClass);
        AddLines(found);
        if (UrlDate.Of(hints.Url ?? facts.Canonical ?? facts.Meta("og:url")) is { } day)
        {
            found.Add(new TimeWitness("url", 5, ArticleTime.OfDay(day)));
        }

        if (hints.Published is { } given)
        {
            found.Add(new TimeWitness("feed", 7, given));
        }

        return found;
    }

    /// <summary>Who says when it was changed.</summary>
    public List<TimeWitness> Modified(DataWork? work, DataWork? page, ArticleHints hints)
    {
        var found = new List<TimeWitness>();
        Add(found, "schema.org", 10, work?.Modified);
        foreach (var meta in ModifiedMetas)
        {
            Add(found, "meta " + meta, 8, facts.Meta(meta));
        }

        AddMarked(found, "itemprop dateModified", 8, PageMark.ModifiedProperty);
        AddMarked(found, "change mark", 5, PageMark.ModifiedMark);
        if (work != page)
        {
            Add(found, "schema.org page", 4, page?.Modified);
        }

        if (hints.Modified is { } given)
        {
            found.Add(new TimeWitness("feed", 7, given));
        }

        return found;
    }

    private void Add(List<TimeWitness> found, string witness, int weight, string? text)
    {
        if (TimeWitness.Read(witness, weight, text, language) is { } read)
        {
            found.Add(read);
        }
    }

    private void AddMarked(List<TimeWitness> found, string witness, int weight, PageMark mark)
    {
        foreach (var marked in facts.Marked.Where(m => m.Mark == mark && m.Zone <= headline.Zone).OrderBy(Distance))
        {
            if (TimeWitness.Read(witness, weight, marked.Value, language) is { } read)
            {
                var own = TimeWitness.Read(witness, weight, marked.Text, language);

                // The attribute may hold the day alone, and the text the time.
                found.Add(own is not null && read.Time.Local is null && own.Time.Local is not null && TimeChoice.Agree(own.Time, read.Time) ? own : read);
                return;
            }
        }
    }

    private void AddLines(List<TimeWitness> found)
    {
        if (headline.Position < 0)
        {
            return;
        }

        foreach (var line in facts.Lines.Where(l => l.Zone <= headline.Zone && l.IsWhole && l.Position >= headline.Position - Before && l.Position <= headline.Position + After).OrderBy(l => Math.Abs(l.Position - headline.Position)))
        {
            if (DateFinder.In(line.Text, language) is [var first, ..] && line.Text.Length < 120)
            {
                found.Add(new TimeWitness("line on the page", 4, first.Time, first.Other));
                return;
            }
        }
    }

    private int Distance(MarkedText marked) => headline.Position < 0 ? marked.Position : Math.Abs(marked.Position - headline.Position);
}
