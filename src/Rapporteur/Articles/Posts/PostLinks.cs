using System.Text.RegularExpressions;

namespace Rapporteur.Articles.Posts;

/// <summary>The links in a post: where it was posted, and its address.</summary>
internal static partial class PostLinks
{
    private static readonly (string Host, string Platform)[] Hosts =
    [
        ("pic.twitter.com", "twitter"), ("twitter.com", "twitter"), ("x.com", "twitter"), ("t.co", "twitter"),
        ("truthsocial.com", "truthsocial"), ("facebook.com", "facebook"), ("fb.watch", "facebook"), ("instagram.com", "instagram"),
        ("t.me", "telegram"), ("youtube.com", "youtube"), ("youtu.be", "youtube"), ("tiktok.com", "tiktok"), ("bsky.app", "bluesky"),
        ("threads.net", "threads"), ("threads.com", "threads"), ("linkedin.com", "linkedin"), ("reddit.com", "reddit"), ("vk.com", "vk"),
        ("weibo.com", "weibo"),
    ];

    /// <summary>A link of the kind that is written by the platform alone, never by an author of prose.</summary>
    public static bool HasShortLink(ReadOnlySpan<char> text) =>
        text.IndexOf("pic.twitter.com/", StringComparison.OrdinalIgnoreCase) >= 0
        || text.IndexOf("//t.co/", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The last word of <paramref name="text"/> is such a link.</summary>
    public static bool EndsInShortLink(ReadOnlySpan<char> text)
    {
        var end = text[Math.Max(0, text.Length - 60)..].TrimEnd(".)\"”");
        return HasShortLink(end[(end.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>Nothing but links.</summary>
    public static bool IsLinksAlone(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(" \t"))
        {
            var word = text[range];
            if (!word.IsEmpty && !word.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("pic.twitter.com/", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The platform whose links stand in <paramref name="text"/>, and the address of a single post among them.</summary>
    public static (string? Platform, string? Url) Of(ReadOnlySpan<char> text)
    {
        string? platform = null;
        foreach (var match in Link().EnumerateMatches(text))
        {
            var link = text.Slice(match.Index, match.Length).TrimEnd(".,;:!?)]”\"");
            var found = PlatformOf(link);
            platform ??= found;
            if (found is not null && PostAddress().IsMatch(link))
            {
                return (found, link.ToString());
            }
        }

        return (platform, null);
    }

    /// <summary>The platform of one address; null where it is none of the known.</summary>
    public static string? PlatformOf(ReadOnlySpan<char> link)
    {
        var scheme = link.IndexOf("://", StringComparison.Ordinal);
        var host = scheme < 0 ? link : link[(scheme + 3)..];
        var slash = host.IndexOfAny("/?#");
        host = slash < 0 ? host : host[..slash];
        foreach (var (known, platform) in Hosts)
        {
            if (host.Equals(known, StringComparison.OrdinalIgnoreCase)
                || (host.Length > known.Length && host.EndsWith(known, StringComparison.OrdinalIgnoreCase) && host[^(known.Length + 1)] == '.'))
            {
                return platform;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(https?://|pic\.twitter\.com/)[^\s<>""“”]{1,2000}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"/status(es)?/\d+|truthsocial\.com/@[^/]+/(posts/)?\d+|/posts/|story_fbid=|instagram\.com/(p|reel)/|t\.me/[^/]+/\d+|/video/\d+|bsky\.app/profile/[^/]+/post/|threads\.(net|com)/@[^/]+/post/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostAddress();
}
