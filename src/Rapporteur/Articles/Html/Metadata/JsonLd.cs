using System.Text.Json;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Finds the works that a page's schema.org data describes.</summary>
internal sealed class JsonLd
{
    private const int Depth = 12;
    private const int MostWorks = 60;
    private const int MostAuthors = 40;

    private static readonly string[] ArticleEndings = ["Article", "Posting", "Report", "Review"];
    private static readonly string[] OtherWorks = ["CreativeWork", "Recipe", "Book", "VideoObject", "AudioObject", "PodcastEpisode", "Question", "HowTo", "ImageGallery", "Event", "Message"];
    private static readonly string[] Pages = ["WebPage", "ItemPage", "AboutPage", "QAPage", "ProfilePage", "MedicalWebPage", "FAQPage"];

    // Where a work, or the work that a page is about, may lie. Related stories, comments and lists are not looked into.
    private static readonly string[] Ways = ["@graph", "mainEntity", "mainEntityOfPage", "subjectOf", "hasPart", "itemReviewed"];

    private readonly List<DataWork> _works = [];
    private readonly Dictionary<string, DataAuthor> _named = new(StringComparer.Ordinal);

    /// <summary>The works of all <paramref name="scripts"/>; what is no JSON is passed over.</summary>
    public static List<DataWork> Of(IReadOnlyList<string> scripts)
    {
        var found = new JsonLd();
        foreach (var script in scripts)
        {
            using var json = JsonLdText.Parse(script);
            if (json is not null)
            {
                // Authors are often only named by the address of a node elsewhere.
                found.Name(json.RootElement, Depth);
                found.Search(json.RootElement, Depth, null);
            }
        }

        return found._works;
    }

    private void Name(JsonElement element, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Name(item, depth - 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (JsonLdValue.Text(element, "@id") is { } id && JsonLdValue.NameOf(element, Depth) is { } name)
            {
                _named.TryAdd(id, new DataAuthor(name, IsOrganization(element)));
            }

            if (element.TryGetProperty("@graph", out var graph))
            {
                Name(graph, depth - 1);
            }
        }
    }

    private void Search(JsonElement element, int depth, string? way)
    {
        if (depth == 0 || _works.Count >= MostWorks)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Search(item, depth - 1, way);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            // Parts of a work that has a part are its paid part, or other stories.
            if (RankOf(element) is { } rank && way != "hasPart")
            {
                _works.Add(Read(element, rank));
            }

            foreach (var next in Ways)
            {
                if (next != "hasPart" && element.TryGetProperty(next, out var inner))
                {
                    Search(inner, depth - 1, next);
                }
            }
        }
    }

    private static int? RankOf(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return null;
        }

        int? best = null;
        foreach (var name in JsonLdValue.Strings(type, Depth))
        {
            var rank = Array.Exists(ArticleEndings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? 0
                : Array.Exists(OtherWorks, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? 1
                : Array.Exists(Pages, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? 2
                : (int?)null;
            best = rank is { } r && !(best <= r) ? r : best;
        }

        return best;
    }

    private DataWork Read(JsonElement element, int rank)
    {
        var work = new DataWork
        {
            Rank = rank,
            Headline = JsonLdValue.Text(element, "headline") ?? JsonLdValue.Text(element, "name"),
            Url = JsonLdValue.Text(element, "url") ?? JsonLdValue.IdOf(element, "mainEntityOfPage"),
            Published = JsonLdValue.Text(element, "datePublished") ?? JsonLdValue.Text(element, "dateCreated") ?? JsonLdValue.Text(element, "uploadDate"),
            Modified = JsonLdValue.Text(element, "dateModified"),
            Section = JsonLdValue.Text(element, "articleSection"),
            Language = JsonLdValue.Text(element, "inLanguage"),
            IsFree = JsonLdValue.Truth(element, "isAccessibleForFree"),
        };
        if (element.TryGetProperty("publisher", out var publisher))
        {
            work.Publisher = JsonLdValue.NameOf(publisher, Depth) ?? (JsonLdValue.Text(publisher, "@id") is { } id && _named.TryGetValue(id, out var known) ? known.Name : null);
        }

        foreach (var field in (ReadOnlySpan<string>)["author", "authors", "creator"])
        {
            if (work.Authors.Count == 0 && element.TryGetProperty(field, out var author))
            {
                AddAuthors(work.Authors, author, Depth);
            }
        }

        if (element.TryGetProperty("hasPart", out var part))
        {
            AddPaidParts(work.PaidParts, part, Depth);
        }

        return work;
    }

    private void AddAuthors(List<DataAuthor> authors, JsonElement author, int depth)
    {
        if (depth == 0 || authors.Count >= MostAuthors)
        {
            return;
        }

        if (author.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in author.EnumerateArray())
            {
                AddAuthors(authors, one, depth - 1);
            }

            return;
        }

        // A list of names in the place of the name of one.
        if (author.ValueKind == JsonValueKind.Object && author.TryGetProperty("name", out var names) && names.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in JsonLdValue.Strings(names, depth).Take(MostAuthors))
            {
                authors.Add(new DataAuthor(one, IsOrganization(author)));
            }

            return;
        }

        if (JsonLdValue.NameOf(author, depth) is { } name)
        {
            authors.Add(new DataAuthor(name, IsOrganization(author)));
        }
        else if (JsonLdValue.Text(author, "@id") is { } id && _named.TryGetValue(id, out var known))
        {
            authors.Add(known);
        }
    }

    private static bool IsOrganization(JsonElement author)
    {
        if (author.ValueKind != JsonValueKind.Object || !author.TryGetProperty("@type", out var type))
        {
            return false;
        }

        var types = JsonLdValue.Strings(type, Depth).ToList();
        return types.Count > 0 && !types.Exists(t => t.EndsWith("Person", StringComparison.OrdinalIgnoreCase))
            && types.Exists(t => t.EndsWith("Organization", StringComparison.OrdinalIgnoreCase) || t is "Corporation" or "Brand" or "WebSite");
    }

    private static void AddPaidParts(List<string> parts, JsonElement part, int depth)
    {
        const int Most = 10;
        if (depth == 0)
        {
            return;
        }

        if (part.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in part.EnumerateArray())
            {
                AddPaidParts(parts, one, depth - 1);
            }
        }
        else if (parts.Count < Most && JsonLdValue.Truth(part, "isAccessibleForFree") == false && JsonLdValue.Text(part, "cssSelector") is { } selector)
        {
            parts.Add(selector);
        }
    }
}
