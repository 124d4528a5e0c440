using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rapporteur.Articles.PlainText;

namespace Rapporteur.Articles.Html;

/// <summary>What a page says of its article outside of the article's text.</summary>
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

    /// <summary>The page's address.</summary>
    public string? Url { get; private init; }

    /// <summary>The outlet.</summary>
    public string? Publisher { get; private init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; private init; }

    /// <summary>Reads it from meta elements, JSON-LD and marked elements of <paramref name="document"/>.</summary>
    public static PageMetadata Of(IHtmlDocument document, ArticleHints hints)
    {
        var metas = Metas(document);
        string? Meta(string name) => metas.TryGetValue(name, out var value) ? value : null;
        var data = JsonLd.Of(document);
        return new PageMetadata
        {
            Title = TitleOf(document, Meta("og:title") ?? Meta("twitter:title"), data.Headline),
            Byline = BylineOf(document, data, Meta("author") ?? Meta("article:author") ?? Meta("parsely-author")),
            Published = PageTime.Best([
                Meta("article:published_time"), data.Published, Meta("datepublished"), Meta("parsely-pub-date"), Meta("date"), Meta("pubdate"),
                Meta("dc.date.issued"), Meta("dc.date"), Attribute(document, "time[itemprop=datePublished], time[pubdate], abbr.published", "datetime"),
                Attribute(document, "abbr.published[title]", "title"), Attribute(document, "article time[datetime], header time[datetime]", "datetime")]),
            Modified = PageTime.Best([
                Meta("article:modified_time"), data.Modified, Meta("datemodified"), Meta("og:updated_time"),
                Attribute(document, "time[itemprop=dateModified]", "datetime")]),
            Url = Address(Attribute(document, "link[rel=canonical]", "href")) ?? Address(Meta("og:url")) ?? Address(hints.Url),
            Publisher = Meta("og:site_name") ?? data.Publisher,
            Language = LanguageOf(document.DocumentElement.GetAttribute("lang") ?? Meta("og:locale")),
        };
    }

    private static Dictionary<string, string> Metas(IHtmlDocument document)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            var content = PageText.Collapse(meta.GetAttribute("content"));
            if (name is not null && content.Length > 0)
            {
                metas.TryAdd(name.Trim(), content);
            }
        }

        return metas;
    }

    // The headline on the page goes first where the page's own title confirms it: titles carry the outlet's name.
    private static string? TitleOf(IHtmlDocument document, string? meta, string? headline)
    {
        var title = PageText.Collapse(document.QuerySelector("head title")?.TextContent);
        foreach (var heading in document.QuerySelectorAll("h1").Take(5))
        {
            var text = PageText.Collapse(heading.TextContent);
            if (text.Length > 0 && (Confirms(title, text) || Confirms(meta, text) || Confirms(headline, text)))
            {
                return text;
            }
        }

        return headline ?? meta ?? (title.Length > 0 ? WithoutOutlet(title) : null);
    }

    private static bool Confirms(string? title, string heading) =>
        title is not null && title.Contains(heading, StringComparison.OrdinalIgnoreCase);

    private static string WithoutOutlet(string title)
    {
        var bar = Math.Max(title.LastIndexOf(" | ", StringComparison.Ordinal), Math.Max(title.LastIndexOf(" - ", StringComparison.Ordinal), title.LastIndexOf(" — ", StringComparison.Ordinal)));
        return bar > title.Length / 3 ? title[..bar].TrimEnd() : title;
    }

    private static IReadOnlyList<string> BylineOf(IHtmlDocument document, JsonLd data, string? meta)
    {
        if (data.Authors.Count > 0)
        {
            return data.Authors;
        }

        foreach (var text in (string?[])[meta, .. document.QuerySelectorAll("[rel=author], [itemprop=author], .byline, .author").Take(5).Select(e => PageText.Collapse(e.TextContent))])
        {
            if (text is null)
            {
                continue;
            }

            var names = BylineRule.TryRead(text, out var read, out _) ? read : BylineRule.NamesOf(text);
            if (names.Count > 0)
            {
                return names;
            }
        }

        return [];
    }

    private static string? Attribute(IHtmlDocument document, string selector, string attribute) =>
        document.QuerySelectorAll(selector).Select(e => e.GetAttribute(attribute)).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));

    private static string? Address(string? href) =>
        Uri.TryCreate(href?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    private static string? LanguageOf(string? tag)
    {
        tag = tag?.Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }
}
