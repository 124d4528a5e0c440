namespace Rapporteur.Articles.Containers.Feeds;

/// <summary>What a feed in XML says of itself and of all its entries.</summary>
internal sealed record FeedHead
{
    /// <summary>The prefixes that it declares; see <see cref="XmlFields.PrefixesOf"/>.</summary>
    public required IReadOnlyDictionary<string, string> Prefixes { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The names of its authors, for entries that name none.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The address of what it is the feed of.</summary>
    public Uri? Home { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Reads what stands before the first entry.</summary>
    public static FeedHead Of(string xml)
    {
        var root = RootTag(xml);
        var prefixes = XmlFields.PrefixesOf(root);

        // The outermost elements are not closed here, so their children come as if they stood alone; RDF closes its channel.
        var fields = XmlFields.Of(xml, prefixes);
        if (fields.Find(f => f.Name == "channel") is { Inner.Length: > 0 } channel)
        {
            fields = XmlFields.Of(channel.Inner, prefixes);
        }

        string? Text(params ReadOnlySpan<string> names) => FeedEntry.Text(fields, names);
        var link = fields.Find(f => f.Name == "link" && (XmlFields.Attribute(f.Tag, "rel") ?? "alternate") == "alternate"
            && (f.Inner.Length > 0 || XmlFields.Attribute(f.Tag, "href") is not null));
        var address = link.Tag is null ? null : ArticleHintValues.Address(XmlFields.Attribute(link.Tag, "href") ?? XmlFields.TextOf(link.Inner));
        return new FeedHead
        {
            Prefixes = prefixes,
            Title = ArticleHintValues.Line(Text("title", "atom:title", "dc:title")),
            Authors = FeedEntry.Authors(fields, prefixes),
            Home = address is null ? null : new Uri(address),
            Language = ArticleHintValues.Language(Text("language", "dc:language") ?? XmlFields.Attribute(root, "xml:lang")),
        };
    }

    private static string RootTag(string xml)
    {
        for (var at = xml.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < xml.Length; at = xml.IndexOf('<', at + 1))
        {
            if (char.IsLetter(xml[at + 1]))
            {
                var end = xml.IndexOf('>', at);
                return end < 0 ? xml[at..] : xml[at..(end + 1)];
            }
        }

        return "";
    }
}
