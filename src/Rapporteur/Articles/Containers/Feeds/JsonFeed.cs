using System.Globalization;
using System.Text;
using System.Text.Json;
using Rapporteur.Articles.Containers.Dumps;

namespace Rapporteur.Articles.Containers.Feeds;

/// <summary>JSON Feed (https://www.jsonfeed.org/version/1.1/): an object with <c>version</c> and <c>items</c>.</summary>
internal static class JsonFeed
{
    /// <summary>Whether <paramref name="value"/> says of itself that it is one.</summary>
    public static bool Is(JsonElement value) =>
        JsonRow.Find(value, "version") is { ValueKind: JsonValueKind.String } version
        && JsonRow.TextOf(version).Contains("jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase)
        && JsonRow.Find(value, "items") is { ValueKind: JsonValueKind.Array };

    /// <summary>Its items.</summary>
    public static IEnumerable<StoredArticle> Read(JsonElement feed, ContainerInput input)
    {
        var about = new JsonRow(feed);
        var number = 0;
        foreach (var item in feed.GetProperty("items").EnumerateArray())
        {
            number++;
            var name = number.ToString(CultureInfo.InvariantCulture);
            yield return item.ValueKind == JsonValueKind.Object
                ? Of(new JsonRow(item), about, input, name)
                : input.Fault(name, ErrorCodes.RowUnreadable, "the item is not an object of JSON. It was passed over.");
        }
    }

    private static StoredArticle Of(JsonRow item, JsonRow feed, ContainerInput input, string name)
    {
        string? One(JsonRow row, string field) => row.Values(field) is [var first, ..] ? first : null;
        var html = One(item, "content_html");
        var content = html is not null && ArticleHintValues.HasWords(html) ? html : One(item, "content_text") ?? One(item, "summary");
        if (string.IsNullOrWhiteSpace(content))
        {
            return FeedEntry.Empty(input, name);
        }

        // Version 1 has one author, version 1.1 several.
        var authors = ((string[])["authors", "author"]).SelectMany(field => item.Values(field)).ToList();
        authors = authors.Count > 0 ? authors : [.. ((string[])["authors", "author"]).SelectMany(field => feed.Values(field))];
        var home = ArticleHintValues.Address(One(feed, "home_page_url"));
        var hints = input.Hints with
        {
            Url = ArticleHintValues.Address(One(item, "url") ?? One(item, "external_url") ?? One(item, "id"), home is null ? null : new Uri(home)),
            Title = ArticleHintValues.Line(One(item, "title")),
            Byline = ArticleHintValues.Names(authors),
            Published = StoredTime.Parse(One(item, "date_published")),
            Modified = StoredTime.Parse(One(item, "date_modified")),
            Publisher = ArticleHintValues.Line(One(feed, "title")) ?? input.Hints.Publisher,
            Section = ArticleHintValues.Line(One(item, "tags")),
            Language = ArticleHintValues.Language(One(item, "language") ?? One(feed, "language")),
        };
        return input.Article(Encoding.UTF8.GetBytes(content), name, hints.WithForm(content, ReferenceEquals(content, html)));
    }
}
