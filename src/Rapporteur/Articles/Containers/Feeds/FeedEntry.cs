using System.Text;

namespace Rapporteur.Articles.Containers.Feeds;

/// <summary>An entry of RSS or Atom to an article that can be read.</summary>
internal static class FeedEntry
{
    /// <summary>The fuller one stands first.</summary>
    private static readonly string[] Contents =
        ["content:encoded", "content", "atom:content", "xhtml:body", "body", "fulltext", "description", "summary", "atom:summary", "dc:description", "media:description"];

    /// <summary>The article in <paramref name="xml"/>, the element of the entry with its tags.</summary>
    public static StoredArticle Of(string xml, FeedHead head, ContainerInput input, string name)
    {
        var inside = xml.IndexOf('>', StringComparison.Ordinal) + 1;
        if (inside == 0)
        {
            return Empty(input, name);
        }

        var tag = xml[..inside];
        var prefixes = XmlFields.PrefixesOf(tag) is { Count: > 0 } own
            ? own.Concat(head.Prefixes.Where(p => !own.ContainsKey(p.Key))).ToDictionary(StringComparer.Ordinal)
            : head.Prefixes;
        var fields = XmlFields.Of(xml[inside..], prefixes);
        var (content, isMarkup) = ContentOf(fields);
        if (string.IsNullOrWhiteSpace(content))
        {
            return Empty(input, name);
        }

        var authors = Authors(fields, prefixes);
        var hints = input.Hints with
        {
            Url = AddressOf(fields, head.Home),
            Title = ArticleHintValues.Line(Text(fields, "title", "atom:title", "dc:title", "media:title")),
            Byline = authors.Count > 0 ? authors : head.Authors,
            Published = Time(fields, "pubdate", "published", "atom:published", "issued", "dcterms:issued", "dc:date", "dcterms:created", "date"),
            Modified = Time(fields, "updated", "atom:updated", "modified", "dcterms:modified"),
            Publisher = head.Title ?? input.Hints.Publisher,
            Section = SectionOf(fields),
            Language = ArticleHintValues.Language(Text(fields, "dc:language", "language") ?? XmlFields.Attribute(tag, "xml:lang")) ?? head.Language,
        };
        return input.Article(Encoding.UTF8.GetBytes(content), name, hints.WithForm(content, isMarkup));
    }

    /// <summary>The fault of an entry, or item, without text.</summary>
    public static StoredArticle Empty(ContainerInput input, string name) =>
        input.Fault(name, ErrorCodes.InputEmpty, "the entry has neither content nor summary. Fetch the page at its address instead.");

    /// <summary>The text of the first of <paramref name="names"/> that has any; null where there is none.</summary>
    public static string? Text(List<XmlField> fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var field in fields)
            {
                if (field.Name == name && XmlFields.TextOf(field.Inner) is var text && !string.IsNullOrWhiteSpace(text))
                {
                    return text.Trim();
                }
            }
        }

        return null;
    }

    /// <summary>The names of the authors among <paramref name="fields"/>.</summary>
    public static IReadOnlyList<string> Authors(List<XmlField> fields, IReadOnlyDictionary<string, string> prefixes)
    {
        var creators = fields.Where(f => f.Name is "dc:creator" or "dcterms:creator").Select(f => XmlFields.TextOf(f.Inner)).ToList();
        return ArticleHintValues.Names(creators.Count > 0
            ? creators
            : fields.Where(f => f.Name is "author" or "atom:author")
                .Select(f => f.Inner.Contains("name>", StringComparison.Ordinal) ? Text(XmlFields.Of(f.Inner, prefixes), "name", "atom:name") ?? "" : XmlFields.TextOf(f.Inner)));
    }

    private static (string Content, bool IsMarkup) ContentOf(List<XmlField> fields)
    {
        foreach (var name in Contents)
        {
            foreach (var field in fields)
            {
                if (field.Name == name && Content(field) is var (content, isMarkup) && HasWords(content, isMarkup))
                {
                    return (content, isMarkup);
                }
            }
        }

        return ("", false);
    }

    // Feeds fill what they leave out with a picture or a link without words.
    private static bool HasWords(string content, bool isMarkup) => isMarkup ? ArticleHintValues.HasWords(content) : !string.IsNullOrWhiteSpace(content);

    private static (string Content, bool IsMarkup) Content(XmlField field)
    {
        switch ((XmlFields.Attribute(field.Tag, "type") ?? XmlFields.Attribute(field.Tag, "mode") ?? "").ToLowerInvariant())
        {
            case "xhtml" or "application/xhtml+xml" or "xml":
                // What is left of references and sections is resolved when it is read as a page.
                return (WithoutPrefix(field.Inner), true);
            case "text" or "text/plain":
                return (XmlFields.TextOf(field.Inner), false);
            case var type when type.Contains('/', StringComparison.Ordinal) && !type.Contains("html", StringComparison.Ordinal):
                return ("", false);
        }

        // Elements in a field that should hold text alone were not escaped; they are meant as markup all the same.
        var text = HasElements(field.Inner) ? WithoutPrefix(field.Inner) : XmlFields.TextOf(field.Inner);
        return MarkupForm.IsMarkup(text) ? (text, true) : (ArticleHintValues.Resolved(text), false);
    }

    private static bool HasElements(string inner)
    {
        var section = inner.IndexOf("<![CDATA[", StringComparison.Ordinal);
        return MarkupForm.IsMarkup(section < 0 ? inner : inner[..section]);
    }

    private static string WithoutPrefix(string xhtml) => xhtml.Contains("<xhtml:", StringComparison.Ordinal)
        ? xhtml.Replace("<xhtml:", "<", StringComparison.Ordinal).Replace("</xhtml:", "</", StringComparison.Ordinal)
        : xhtml;

    private static string? AddressOf(List<XmlField> fields, Uri? home)
    {
        foreach (var field in fields.Where(f => f.Name is "link" or "atom:link" && (XmlFields.Attribute(f.Tag, "rel") ?? "alternate") == "alternate"))
        {
            if (ArticleHintValues.Address(XmlFields.Attribute(field.Tag, "href") ?? XmlFields.TextOf(field.Inner), home) is { } address)
            {
                return Text(fields, "feedburner:origlink") is { } original ? ArticleHintValues.Address(original) ?? address : address;
            }
        }

        var id = fields.Find(f => f.Name is "guid" or "id" or "atom:id");
        return id.Tag is not null && XmlFields.Attribute(id.Tag, "ispermalink") != "false" ? ArticleHintValues.Address(XmlFields.TextOf(id.Inner)) : null;
    }

    private static string? SectionOf(List<XmlField> fields)
    {
        foreach (var field in fields.Where(f => f.Name is "category" or "atom:category" or "dc:subject"))
        {
            if (ArticleHintValues.Line(XmlFields.Attribute(field.Tag, "label") ?? XmlFields.Attribute(field.Tag, "term") ?? XmlFields.TextOf(field.Inner)) is { } section)
            {
                return section;
            }
        }

        return null;
    }

    private static ArticleTime? Time(List<XmlField> fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (StoredTime.Parse(Text(fields, name)) is { } time)
            {
                return time;
            }
        }

        return null;
    }
}
