namespace Rapporteur.Articles.Html.Embeds;

/// <summary>The address of a single post.</summary>
/// <param name="Platform">Name of the platform, in small letters.</param>
/// <param name="Url">The post's own address, without what was added to follow its readers.</param>
/// <param name="Id">What the platform calls the post; null for a list of videos.</param>
/// <param name="Handle">The account's handle with its <c>@</c>, where the address names it.</param>
internal sealed record PostAddress(string Platform, string Url, string? Id = null, string? Handle = null)
{
    private const int DeepestWrap = 2;

    /// <summary>Reads the address of a post.</summary>
    /// <returns>Null where it leads elsewhere: to an account, a search, a page that is none of a platform.</returns>
    public static PostAddress? Parse(string? text)
    {
        const string BlueskyRecord = "at://";
        if (text is not null && text.AsSpan().Trim() is var record && record.StartsWith(BlueskyRecord, StringComparison.Ordinal))
        {
            string[] parts = record[BlueskyRecord.Length..].ToString().Split('/');
            return parts.Length == 3 ? PlatformAddresses.Bluesky(parts[0], parts[2]) : null;
        }

        return WebAddress.Parse(text) is { } address ? PlatformAddresses.Find(address) : null;
    }

    /// <summary>Reads the address of what a frame shows: a post, or a player or service that shows a post.</summary>
    public static PostAddress? OfFrame(string? source) => OfFrame(source, DeepestWrap);

    private static PostAddress? OfFrame(string? source, int depth)
    {
        if (Parse(source) is { } post)
        {
            return post;
        }

        if (depth == 0 || WebAddress.Parse(source) is not { Query.Length: > 0 } frame)
        {
            return null;
        }

        // Facebook shows buttons and boxes by frames too.
        if (frame.IsAt("facebook.com") && frame.Path is not [.., "post.php" or "video.php" or "comment_embed.php" or "oembed"])
        {
            return null;
        }

        foreach (var name in (ReadOnlySpan<string>)["href", "url", "src"])
        {
            if (OfFrame(frame.Parameter(name), depth - 1) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }
}
