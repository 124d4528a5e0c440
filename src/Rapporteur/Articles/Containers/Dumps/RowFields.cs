namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>
/// Which fields of a row are which of an article: as the caller says, else by the names that news-please, Fundus, Media
/// Cloud, NewsAPI and others give them.
/// </summary>
internal sealed class RowFields
{
    private static readonly Dictionary<string, string[]> Usual = new(StringComparer.Ordinal)
    {
        ["text"] = ["maintext", "text", "body", "content", "article_text", "articleBody", "plaintext", "plain_text", "full_text", "fulltext",
            "article_body", "body_text", "article", "story_text", "story", "article.text", "article.body", "content_text", "cleaned_text"],
        ["html"] = ["content_html", "body_html", "article_html", "html", "raw_html", "html.content", "page_html"],
        ["url"] = ["url", "link", "article_url", "page_url", "web_url", "canonical_url", "permalink", "uri", "source_url", "DocumentIdentifier",
            "html.responded_url", "html.requested_url"],
        ["title"] = ["title", "headline", "article_title", "headline.main", "webTitle", "title_text"],
        ["author"] = ["authors", "author", "byline", "byline.original", "creator", "author_name", "writers", "writer"],
        ["published"] = ["date_publish", "publishing_date", "publish_date", "published", "published_at", "publishedAt", "date_published",
            "datePublished", "published_date", "pub_date", "pubDate", "publication_date", "publicationDate", "webPublicationDate", "published_time",
            "first_published", "date", "datetime", "timestamp"],
        ["modified"] = ["date_modify", "date_modified", "dateModified", "modified", "modified_at", "updated", "updated_at", "updatedAt", "last_modified", "last_updated"],
        ["fetched"] = ["date_download", "crawl_date", "html.crawl_date", "fetched", "fetched_at", "crawled_at", "retrieved", "retrieved_at", "date_crawled"],
        ["publisher"] = ["publisher", "source.name", "source_name", "outlet", "media_name", "publication", "newspaper", "site_name", "sitename",
            "source_domain", "source", "domain", "website", "html.source_info.publisher", "SourceCommonName"],
        ["section"] = ["section", "section_name", "sectionName", "category", "news_desk", "topic"],
        ["language"] = ["language", "lang", "language_code", "locale"],
    };

    private readonly Dictionary<string, string[]> _fields;

    public RowFields(IReadOnlyDictionary<string, string> map)
    {
        _fields = Usual;
        if (map.Count > 0)
        {
            _fields = new Dictionary<string, string[]>(Usual, StringComparer.Ordinal);
            foreach (var (key, field) in map)
            {
                _fields[KeyOf(key)] = [field];
            }

            // Who names one of the two means this one, and not the other that happens to be there.
            if (map.ContainsKey("text") != map.ContainsKey("html"))
            {
                _fields[map.ContainsKey("text") ? "html" : "text"] = [];
            }
        }
    }

    /// <summary>Whether a field of this name is one of those that are known.</summary>
    public static bool IsUsual(string name) => Usual.Values.Any(names => names.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a field of this name is one of those that are known, or that the caller names.</summary>
    public bool Knows(string name) => _fields.Values.Any(names => names.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether texts are usually in fields of this name.</summary>
    public static bool IsText(string name) =>
        Usual["text"].Contains(name, StringComparer.OrdinalIgnoreCase) || Usual["html"].Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the row says of <paramref name="key"/> (<c>text</c>, <c>title</c> ...); nothing where it does not.</summary>
    public IReadOnlyList<string> All(IDumpRow row, string key)
    {
        foreach (var field in _fields[key])
        {
            if (row.Values(field) is { Count: > 0 } values)
            {
                return values;
            }
        }

        return [];
    }

    /// <summary>The first thing that the row says of <paramref name="key"/>.</summary>
    public string? First(IDumpRow row, string key) => All(row, key) is [var first, ..] ? first.Trim() : null;

    /// <summary>Whether the caller said where <paramref name="key"/> is.</summary>
    public bool IsMapped(string key) => !ReferenceEquals(_fields[key], Usual[key]);

    /// <summary>The names under which <paramref name="key"/> is looked for.</summary>
    public IReadOnlyList<string> NamesOf(string key) => _fields[key];

    private static string KeyOf(string key) => key.ToLowerInvariant() switch
    {
        "authors" or "byline" => "author",
        "date" => "published",
        "updated" => "modified",
        var known when Usual.ContainsKey(known) => known,
        _ => throw new RapporteurException(
            ErrorCodes.NoTextField,
            $"\"{key}\" is nothing that a field can be mapped to. Use one of {string.Join(", ", Usual.Keys.Order(StringComparer.Ordinal))}."),
    };
}
