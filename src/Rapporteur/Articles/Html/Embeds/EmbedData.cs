using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using NodaTime;
using NodaTime.Text;

namespace Rapporteur.Articles.Html.Embeds;

/// <summary>A post that a page has as JSON in an attribute, for its scripts to show: newsletters do.</summary>
internal static class EmbedData
{
    /// <summary>The attribute.</summary>
    public const string Attribute = "data-attrs";

    private const int Longest = 200_000;

    // Twitter's own form: Mon Mar 25 14:05:00 +0000 2024.
    private static readonly OffsetDateTimePattern Twitter =
        OffsetDateTimePattern.CreateWithInvariantCulture("ddd MMM dd HH:mm:ss o<+HHmm> uuuu");

    /// <summary>Reads the post; null where the attribute is not there, or tells of none.</summary>
    public static (string Text, Post Post)? TryRead(IElement element)
    {
        if (element.GetAttribute(Attribute) is not { Length: > 1 and <= Longest } data || data[0] != '{')
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(data, new JsonDocumentOptions { MaxDepth = 32 });
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (string Text, Post Post)? Read(JsonElement json)
    {
        var address = PostAddress.Parse(First(json, "uri", "url", "permalink")) ?? PostAddress.Parse(First(json, "url"))
            ?? PlatformAddresses.Video(First(json, "videoId")) ?? PlatformAddresses.InstagramPost(First(json, "instagram_id"));
        if (address is null)
        {
            return null;
        }

        var body = string.Join('\n', (First(json, "full_text", "text", "caption") ?? "").Split('\n').Select(PageText.Collapse).Where(static l => l.Length > 0));
        var name = PageText.Collapse(First(json, "name", "authorName", "author_name"));
        var handle = First(json, "username", "authorHandle", "screen_name") is { Length: > 0 } user ? "@" + PageText.Collapse(user).TrimStart('@') : address.Handle;
        var text = new StringBuilder(body);
        TextSpan? author = null;
        if (name.Length > 0)
        {
            text.Append(body.Length > 0 ? "\n— " : "— ");
            author = new TextSpan(text.Length, text.Length + name.Length);
            text.Append(name).Append(handle is null ? "" : $" ({handle})");
        }

        if (text.Length == 0)
        {
            text.Append(PageText.Collapse(First(json, "title")) is { Length: > 0 } title ? title : address.Url);
        }

        var posted = PostTimes.Of(address, TimeOf(First(json, "date", "createdAt", "created_at", "timestamp")));
        return (text.ToString(), new Post(
            body.Length > 0 ? [new TextSpan(0, body.Length)] : [], name.Length > 0 ? name : null, author, handle, posted, address.Url, address.Platform, address.Id));
    }

    private static ArticleTime? TimeOf(string? time) => ArticleTime.TryParse(time, out var read) ? read
        : time is not null && Twitter.Parse(time) is { Success: true } written ? ArticleTime.OfInstant(written.Value)
        : null;

    private static string? First(JsonElement json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }
}
