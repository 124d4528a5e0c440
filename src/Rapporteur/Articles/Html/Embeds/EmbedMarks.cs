using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Rapporteur.Articles.Html.Embeds;

/// <summary>What the markup of an element says of the post that it stands for: classes and attributes that platforms and outlets give to embeds.</summary>
internal static class EmbedMarks
{
    private static readonly (string Class, string Platform)[] Classes =
    [
        ("twitter-tweet", "twitter"), ("twitter-video", "twitter"), ("instagram-media", "instagram"), ("fb-post", "facebook"), ("fb-video", "facebook"),
        ("fb-xfbml-parse-ignore", "facebook"), ("tiktok-embed", "tiktok"), ("bluesky-embed", "bluesky"), ("truthsocial-embed", "truthsocial"),
        ("text-post-media", "threads"), ("reddit-embed-bq", "reddit"), ("reddit-card", "reddit"), ("mastodon-embed", "mastodon"),
    ];

    // Attributes that hold a post's number, code or address and nothing else.
    private static readonly (string Name, Func<string, PostAddress?> Read)[] Attributes =
    [
        ("data-tweet-id", PlatformAddresses.Tweet), ("data-tweetid", PlatformAddresses.Tweet), ("data-twitter-id", PlatformAddresses.Tweet),
        ("data-instgrm-permalink", PostAddress.Parse), ("data-telegram-post", PlatformAddresses.TelegramPost),
        ("data-bluesky-uri", PostAddress.Parse), ("data-text-post-permalink", PostAddress.Parse), ("data-embed-url", PostAddress.OfFrame),
        ("data-tweet-url", PostAddress.Parse), ("data-youtube-id", PlatformAddresses.Video), ("data-ytid", PlatformAddresses.Video),
    ];

    // The elements of AMP and their like, each with the attribute that tells the post.
    private static readonly (string Element, string Attribute, Func<string, PostAddress?> Read)[] Elements =
    [
        ("amp-twitter", "data-tweetid", PlatformAddresses.Tweet), ("amp-youtube", "data-videoid", PlatformAddresses.Video),
        ("amp-instagram", "data-shortcode", PlatformAddresses.InstagramPost), ("amp-facebook", "data-href", PostAddress.Parse),
        ("amp-tiktok", "data-src", PostAddress.Parse), ("amp-reddit", "data-src", PostAddress.OfFrame), ("amp-iframe", "src", PostAddress.OfFrame),
        ("amp-embedly-card", "data-url", PostAddress.Parse), ("lite-youtube", "videoid", PlatformAddresses.Video), ("bluesky-post", "src", PostAddress.Parse),
        ("youtube-video", "src", PostAddress.Parse), ("twitter-widget", "data-tweet-id", PlatformAddresses.Tweet),
    ];

    // Every element of a page is asked, so that asking must be quick.
    private static readonly SearchValues<string> ClassNames = SearchValues.Create([.. Classes.Select(static c => c.Class)], StringComparison.Ordinal);
    private static readonly FrozenSet<string> DataNames = Attributes.Select(static a => a.Name).Append(EmbedData.Attribute).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> ElementNames = Elements.Select(static e => e.Element).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The platform that a class of the element names; null where none does.</summary>
    public static string? PlatformOf(IElement element)
    {
        var names = element.ClassName;
        if (names is null)
        {
            return null;
        }

        foreach (var (name, platform) in Classes)
        {
            if (names.Contains(name, StringComparison.Ordinal) && element.ClassList.Contains(name))
            {
                return platform;
            }
        }

        return null;
    }

    /// <summary>The post that the element's own attributes name; null where they name none.</summary>
    public static PostAddress? AddressOf(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (Read(element, attribute) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    private static PostAddress? Read(IElement element, IAttr attribute)
    {
        var (name, value) = (attribute.Name, attribute.Value);
        if (element.LocalName == "iframe")
        {
            // Where consent is asked for, or frames come late, the address waits under another name.
            if (name.Contains("src", StringComparison.Ordinal) || name.Contains("url", StringComparison.Ordinal))
            {
                return PostAddress.OfFrame(value);
            }
        }
        else if (name == "cite" && element.LocalName == "blockquote")
        {
            return PostAddress.Parse(value);
        }
        else if (name == "data-href" && PlatformOf(element) == "facebook")
        {
            return PostAddress.Parse(value);
        }

        foreach (var (known, tag, read) in Elements.Select(static e => (e.Attribute, e.Element, e.Read)))
        {
            if (known == name && tag == element.LocalName)
            {
                return read(value);
            }
        }

        foreach (var (known, read) in Attributes)
        {
            if (known == name)
            {
                return read(value);
            }
        }

        return null;
    }

    /// <summary>Whether the element may be marked; quick, and never wrong in saying no.</summary>
    public static bool MayBeMarked(IElement element)
    {
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            if (attribute.Name.StartsWith("data-", StringComparison.Ordinal)
                ? DataNames.Contains(attribute.Name)
                : attribute.Name == "class" && attribute.Value.AsSpan().ContainsAny(ClassNames))
            {
                return true;
            }
        }

        return attributes.Length > 0 && element.LocalName.Contains('-', StringComparison.Ordinal) && ElementNames.Contains(element.LocalName);
    }
}
