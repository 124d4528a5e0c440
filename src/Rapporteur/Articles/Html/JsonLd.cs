using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Rapporteur.Articles.Html;

/// <summary>What the schema.org data of a page says of its article (types that end in Article, Posting or Report).</summary>
internal sealed class JsonLd
{
    private const int Depth = 6;
    private static readonly string[] ArticleTypes = ["Article", "Posting", "Report"];

    private readonly List<string> _authors = [];

    /// <summary>Names of persons.</summary>
    public IReadOnlyList<string> Authors => _authors;

    /// <summary>The headline.</summary>
    public string? Headline { get; private set; }

    /// <summary>The outlet.</summary>
    public string? Publisher { get; private set; }

    /// <summary>datePublished, as it stands.</summary>
    public string? Published { get; private set; }

    /// <summary>dateModified, as it stands.</summary>
    public string? Modified { get; private set; }

    /// <summary>Reads all data of <paramref name="document"/>; data that is no JSON is passed over.</summary>
    public static JsonLd Of(IHtmlDocument document)
    {
        var found = new JsonLd();
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                found.Search(json.RootElement, Depth);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Pages have broken data, half of a surrogate pair among it; the other sources still stand.
            }
        }

        return found;
    }

    private void Search(JsonElement element, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Search(item, depth - 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element))
            {
                Take(element);
            }

            if (element.TryGetProperty("@graph", out var graph))
            {
                Search(graph, depth - 1);
            }

            if (element.TryGetProperty("mainEntity", out var main))
            {
                Search(main, depth - 1);
            }
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && Strings(type).Any(t => ArticleTypes.Any(a => t.EndsWith(a, StringComparison.Ordinal)));

    private void Take(JsonElement article)
    {
        Headline ??= Text(article, "headline");
        Published ??= Text(article, "datePublished");
        Modified ??= Text(article, "dateModified");
        if (article.TryGetProperty("publisher", out var publisher))
        {
            Publisher ??= NameOf(publisher, Depth);
        }

        if (_authors.Count == 0 && article.TryGetProperty("author", out var author))
        {
            foreach (var one in author.ValueKind == JsonValueKind.Array ? author.EnumerateArray().ToList() : [author])
            {
                var isPerson = one.ValueKind == JsonValueKind.String
                    || (one.ValueKind == JsonValueKind.Object && (!one.TryGetProperty("@type", out var type) || Strings(type).Contains("Person")));
                if (isPerson && NameOf(one, Depth) is { } name && name != Publisher && !_authors.Contains(name))
                {
                    _authors.Add(name);
                }
            }
        }
    }

    // A name may be a string, a person in the place of a string, or come in parts.
    private static string? NameOf(JsonElement element, int depth)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            var text = PageText.Collapse(element.GetString());
            return text.Length > 0 && !text.Contains("://", StringComparison.Ordinal) ? text : null;
        }

        if (element.ValueKind != JsonValueKind.Object || depth == 0)
        {
            return null;
        }

        return element.TryGetProperty("name", out var name) && NameOf(name, depth - 1) is { } whole ? whole
            : Text(element, "givenName") is { } given && Text(element, "familyName") is { } family ? $"{given} {family}"
            : null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && PageText.Collapse(value.GetString()) is { Length: > 0 } text ? text : null;

    private static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Strings)
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : [];
}
