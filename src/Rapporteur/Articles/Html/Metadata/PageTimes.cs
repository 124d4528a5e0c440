using NodaTime;
using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Collects what the parts of a page say of its times.</summary>
internal sealed class PageTimes(PageFacts facts, Headline headline, string? language)
{
    private const int Before = 400;
    private const int After = 700;
    private const int LongestLine = 120;

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

    private readonly List<(VisibleLine Line, List<FoundDate> Dates)> _dated =
        [.. facts.Lines.Select(l => (l, DateFinder.In(l.Text, language))).Where(d => d.Item2.Count > 0)];

    /// <summary>
    /// How the page writes dates of numbers: as most of its dates that show it, else as its language does. English alone
    /// does not tell.
    /// </summary>
    public DateOrder Order()
    {
        var shown = _dated.SelectMany(d => d.Dates).Where(d => d.Order != DateOrder.Unknown).CountBy(d => d.Order).OrderByDescending(c => c.Value).Select(c => c.Key).FirstOrDefault();
        return shown != DateOrder.Unknown ? shown
            : language is null || language.Equals("en", StringComparison.OrdinalIgnoreCase) ? DateOrder.Unknown
            : language is "en-US" or "en-us" or "en-PH" or "es-US" ? DateOrder.MonthFirst
            : DateOrder.DayFirst;
    }

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

        if (found.Count == 0 && hints.Fetched is { } fetched)
        {
            AddRelative(found, fetched);
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
        AddLabelled(found, DateLabel.Modified, "updated line on the page");
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
        foreach (var marked in facts.Marked.Where(m => m.Mark == mark && m.Zone <= headline.Zone).OrderBy(m => Distance(m.Position)))
        {
            // "Updated: 25 March 2024", in a box that is called a date.
            if (mark is PageMark.DateClass or PageMark.TimeElement && DateFinder.In(marked.Text, language) is [var date, ..] && DateLabels.Of(marked.Text.AsSpan(0, date.Start)) == DateLabel.Modified)
            {
                continue;
            }

            if (TimeWitness.Read(witness, TimeSource.Page, IsNear(marked.Position) ? weight : weight / 2, marked.Value, language) is { } read)
            {
                var own = TimeWitness.Read(witness, TimeSource.Page, read.Weight, marked.Text, language);

                // The attribute may hold the day alone, and the text the time.
                found.Add(own is not null && read.Time.Local is null && own.Time.Local is not null && TimeChoice.Agree(own.Time, read.Time) ? own : read);
                return;
            }
        }
    }

    // Dates that a label names, wherever they stand; a line near the headline; else the first line of the page that is
    // hardly more than a date.
    private void AddLines(List<TimeWitness> found)
    {
        AddLabelled(found, DateLabel.Published, "published line on the page");
        var before = found.Count;
        if (headline.Position >= 0)
        {
            foreach (var (line, dates) in _dated.Where(d => IsStory(d.Line) && IsNear(d.Line.Position)).OrderBy(d => Distance(d.Line.Position)))
            {
                AddFirst(found, line, dates, 6);
                if (found.Count > before)
                {
                    return;
                }
            }
        }

        foreach (var (line, dates) in _dated.Where(d => IsStory(d.Line)))
        {
            if (dates.Count == 1 && ((dates[0].End - dates[0].Start) * 2 >= line.Text.Length || IsDateline(line.Text, dates[0])))
            {
                AddFirst(found, line, dates, 2);
                if (found.Count > before)
                {
                    return;
                }
            }
        }
    }

    private static void AddFirst(List<TimeWitness> found, VisibleLine line, List<FoundDate> dates, int weight)
    {
        if ((line.IsWhole && line.Text.Length < LongestLine) || IsDateline(line.Text, dates[0]))
        {
            foreach (var date in dates.Where(d => LabelOf(line, dates, d) != DateLabel.Modified).Take(1))
            {
                found.Add(new TimeWitness("line on the page", TimeSource.Page, weight, date.Time, date.Other));
            }
        }
    }

    private void AddLabelled(List<TimeWitness> found, DateLabel label, string witness)
    {
        foreach (var (line, dates) in _dated.OrderBy(d => Distance(d.Line.Position)))
        {
            foreach (var date in dates.Where(d => LabelOf(line, dates, d) == label).Take(1))
            {
                found.Add(new TimeWitness(witness, TimeSource.Page, IsStory(line) && IsNear(line.Position) ? 7 : 3, date.Time, date.Other));
                return;
            }
        }
    }

    private static DateLabel LabelOf(VisibleLine line, List<FoundDate> dates, FoundDate date)
    {
        var index = dates.IndexOf(date);
        return DateLabels.Of(line.Text.AsSpan((index > 0 ? dates[index - 1].End : 0)..date.Start));
    }

    private bool IsStory(VisibleLine line) => line.Zone <= headline.Zone && line.Text != headline.Text;

    // "Vienna, 14 December 2021 – The council ...", "(14 December 2021) The council ..."
    private static bool IsDateline(string line, FoundDate date)
    {
        const int LongestPlace = 40;
        return date.Start <= LongestPlace && date.End < line.Length && line.AsSpan(date.End).TrimStart() is ['–' or '—' or '-' or ')' or ':' or '.' or '/' or '|', ..]
            && line[..date.Start].Split([' ', ',', '(', '/'], StringSplitOptions.RemoveEmptyEntries) is { Length: <= 5 } words && Array.TrueForAll(words, w => !char.IsLower(w[0]) || w is "den" or "le");
    }

    private void AddRelative(List<TimeWitness> found, Instant fetched)
    {
        foreach (var text in facts.Marked.Where(m => m.Mark >= PageMark.PublishedMark && m.Zone <= headline.Zone && IsNear(m.Position)).OrderBy(m => Distance(m.Position)).Select(m => m.Text)
            .Concat(facts.Lines.Where(l => IsStory(l) && l.IsWhole && IsNear(l.Position)).OrderBy(l => Distance(l.Position)).Select(l => l.Text)))
        {
            if (RelativeTime.Read(text, fetched) is { } time)
            {
                found.Add(new TimeWitness("relative time on the page", TimeSource.Page, 1, time));
                return;
            }
        }
    }

    private bool IsNear(int position) => headline.Position < 0 || (position >= headline.Position - Before && position <= headline.Position + After);

    // What stands above the headline may be the day of the visit.
    private int Distance(int position) =>
        headline.Position < 0 ? position : position >= headline.Position ? position - headline.Position : ((headline.Position - position) * 3) + 50;
}
