using AngleSharp.Html.Dom;
using NodaTime;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>What a page says of its article, and what else is known of it: by agreement of independent witnesses.</summary>
internal sealed record PageMetadata
{
    /// <summary>The headline.</summary>
    public string? Title { get; private init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Byline { get; private init; } = [];

    /// <summary>When it was published.</summary>
    public ArticleTime? Published { get; private init; }

    /// <summary>When it was changed.</summary>
    public ArticleTime? Modified { get; private init; }

    /// <summary>Where it was fetched, else the page's own address.</summary>
    public string? Url { get; private init; }

    /// <summary>The page's own address, where it is another.</summary>
    public string? Canonical { get; private init; }

    /// <summary>The outlet.</summary>
    public string? Publisher { get; private init; }

    /// <summary>The section.</summary>
    public string? Section { get; private init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; private init; }

    /// <summary>The rest of the story is for subscribers, and not there.</summary>
    public bool IsPartial { get; private init; }

    /// <summary>Who says otherwise.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; private init; } = [];

    /// <summary>Reads it. The document is not changed.</summary>
    public static PageMetadata Of(IHtmlDocument document, ArticleHints hints, ArticleOptions? options = null)
    {
        var facts = PageWalk.Over(document);
        var works = JsonLd.Of(facts.Data);
        var canonical = MetaText.Address(facts.Canonical) ?? MetaText.Address(facts.Meta("og:url"));
        var url = MetaText.Address(hints.Url) ?? canonical;
        var language = LanguageOf(facts.Language) ?? LanguageOf(facts.Meta("og:locale", "content-language", "dc.language", "language")) ?? LanguageOf(hints.Language);
        var work = WorkOf(works, facts, url, canonical);
        var page = works.Find(w => w.Rank == 2);
        var publisher = facts.Meta("og:site_name") ?? work?.Publisher ?? works.Find(w => w.Publisher is not null)?.Publisher ?? facts.Meta("application-name", "dc.publisher", "dcterms.publisher", "publisher") ?? hints.Publisher;
        var outlet = new OutletNames([publisher, work?.Publisher, facts.Meta("application-name"), facts.Meta("twitter:site")?.TrimStart('@')], url);
        var headline = Headline.Of(facts, work, hints, outlet);
        var bylines = new PageBylines(facts, headline, outlet, language).Collect(work, hints);
        var byline = BylineChoice.Best(bylines);
        var times = new PageTimes(facts, headline, language);
        var latest = hints.Fetched ?? options?.Latest;
        var publications = times.Published(work, page, hints);
        var changes = times.Modified(work, page, hints);
        var published = TimeChoice.Best(publications, latest, times.Order());
        var modified = TimeChoice.Best(changes, latest, times.Order());
        return new PageMetadata
        {
            Title = headline.Text,
            Byline = byline?.Names ?? [],
            Published = published?.Time,
            Modified = modified?.Time,
            Url = url,
            Canonical = canonical != url ? canonical : null,
            Publisher = publisher,
            Section = work?.Section ?? facts.Meta("article:section", "parsely-section", "cxenseparse:recs:category") ?? hints.Section,
            Language = language,
            IsPartial = Paywall.IsPartial(document, facts, work),
            Disagreements =
            [
                .. Dissent.OfTitle(headline.Text, ("schema.org", work?.Rank < 2 ? work.Headline : null), ("meta og:title", facts.Meta("og:title")), ("feed", hints.Title)),
                .. Dissent.Of(byline, bylines),
                .. Dissent.Of("published", published, publications),
                .. Dissent.Of("modified", modified, changes),
            ],
        };
    }

    /// <summary>Puts it on <paramref name="article"/>.</summary>
    public Article Describe(Article article) => article with
    {
        Url = Url,
        Canonical = Canonical,
        Publisher = Publisher,
        Section = Section,
        Title = Title,
        Byline = Byline,
        Published = Published,
        Modified = Modified,
        Language = Language,
        IsPartial = IsPartial,
        Disagreements = Disagreements,
    };

    private static DataWork? WorkOf(List<DataWork> works, PageFacts facts, string? url, string? canonical)
    {
        var titles = new[] { facts.Meta("og:title"), facts.DocumentTitle }.Concat(facts.Marked.Where(m => m.Mark == PageMark.Heading).Take(3).Select(m => m.Text))
            .Select(MetaText.Fold).Where(t => t.Length > 0).ToList();
        DataWork? best = null;
        var bestScore = int.MinValue;
        foreach (var work in works)
        {
            var fold = MetaText.Fold(work.Headline);
            var score = (2 - work.Rank) * 10
                + (fold.Length > 0 && titles.Exists(t => t == fold || t.StartsWith(fold, StringComparison.Ordinal)) ? 8 : 0)
                + (work.Url is { } address && (address == url || address == canonical) ? 4 : 0)
                + (work.Published is not null ? 3 : 0) + (work.Authors.Count > 0 ? 1 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (work, score);
            }
        }

        return best;
    }

    private static string? LanguageOf(string? tag)
    {
        tag = tag?.Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }
}
