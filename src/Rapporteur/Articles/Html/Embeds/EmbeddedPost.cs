using AngleSharp.Dom;
using Rapporteur.Articles.PlainText;
using Rapporteur.Articles.Posts;

namespace Rapporteur.Articles.Html.Embeds;

/// <summary>
/// Posts of other platforms in the forms in which pages embed them: a quotation with the post's words and its signature,
/// a frame, an element of AMP, a script, or attributes that a script of the page reads.
/// </summary>
internal static class EmbeddedPost
{
    /// <summary>Longer words are those of the page around a post, whatever the markup says.</summary>
    private const int LongestPost = 12_000;

    // Titles that frames have of their platform's making say nothing of the post.
    private static readonly HashSet<string> IdleWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "youtube", "video", "player", "embed", "embedded", "twitter", "x", "tweet", "post", "instagram", "facebook", "tiktok", "truth", "social", "telegram",
        "bluesky", "threads", "reddit", "mastodon", "iframe", "frame", "content", "widget", "media", "external", "the", "a", "from", "on", "by", "of",
    };

    /// <summary>Whether <paramref name="element"/> may be a post; quick, and never wrong in saying no.</summary>
    public static bool MayBe(IElement element) => element.LocalName switch
    {
        "iframe" or "blockquote" => true,
        "noscript" or "template" or "textarea" => true,
        "a" or "p" or "span" or "img" or "li" => false,
        "script" => KeptMarkup.IsHeld(element) || EmbedMarks.MayBeMarked(element),
        "figure" => IsBareEmbed(element) || EmbedMarks.MayBeMarked(element),
        _ => EmbedMarks.MayBeMarked(element),
    };

    /// <summary>Reads <paramref name="element"/> as a post.</summary>
    /// <returns>The post's text, its lines joined by <c>\n</c>, and the post, whose spans point into that text; null where the element is none.</returns>
    public static (string Text, Post Post)? TryRead(IElement element)
    {
        if (!MayBe(element))
        {
            return null;
        }

        if (KeptMarkup.ContentOf(element) is { } content)
        {
            return Only(content);
        }

        if (element.LocalName is "iframe" or "script")
        {
            return EmbedMarks.AddressOf(element) is { } shown ? Wordless(element, shown, null) : null;
        }

        if (EmbedData.TryRead(element) is { } data)
        {
            return data;
        }

        var platform = EmbedMarks.PlatformOf(element);
        var own = EmbedMarks.AddressOf(element);
        platform ??= own?.Platform;
        if (platform is null && !IsBareEmbed(element) && element.LocalName != "blockquote")
        {
            return null;
        }

        // What only lies around a post, and names none itself, is left to be walked into.
        if (own is null && element.QuerySelectorAll("blockquote, iframe").Any(inner => inner.LocalName == "blockquote" || platform is null))
        {
            return null;
        }

        var embed = EmbedText.Of(element);
        return embed.Text.Length > LongestPost ? null : Read(element, embed, platform, own ?? Inner(element, embed, platform));
    }

    private static (string Text, Post Post)? Read(IElement element, EmbedText embed, string? platform, PostAddress? address)
    {
        var signature = EmbedSignature.Find(embed, address, platform);
        if (platform is null && (signature is null || PostLinks.PlatformOf(address?.Url) is null && signature.Posted is null && !PostLinks.HasShortLink(embed.Text))
            && !IsBareEmbed(element))
        {
            return null;
        }

        // Boxes of accounts have the classes of posts, but lead to no post.
        if (address is null && (signature is null || platform == "facebook"))
        {
            return null;
        }

        var body = Body(embed, signature, platform);
        if (address is not null && (embed.Text.Length == 0 || (body.Count == 0 && signature is null)))
        {
            return Wordless(element, address, platform);
        }

        var heading = signature is null || signature.AuthorSpan is null ? EmbedSignature.Heading(embed) : null;
        if (heading is { } above)
        {
            body = Without(body, above.Span, embed.Text);
        }

        var author = signature?.AuthorSpan ?? heading?.Span;
        var (fromText, urlInText) = PostLinks.Of(embed.Text);
        var written = ArticleTime.TryParse(embed.Time, out var marked) ? marked : signature?.Posted;
        return (embed.Text, new Post(
            body, author?.Of(embed.Text), author, signature?.Handle ?? heading?.Handle ?? address?.Handle, PostTimes.Of(address, written),
            address?.Url ?? urlInText, platform ?? address?.Platform ?? fromText, address?.Id));
    }

    // Where there are several, they are no embed but a part of the page.
    private static (string Text, Post Post)? Only(INode content)
    {
        (string Text, Post Post)? only = null;
        foreach (var inner in content.Descendants<IElement>())
        {
            if (KeptMarkup.IsKept(inner) || TryRead(inner) is not { } found)
            {
                continue;
            }

            if (only is { } first && first.Post.Url != found.Post.Url)
            {
                return null;
            }

            only ??= found;
        }

        return only;
    }

    /// <summary>A post of which the page has no words: its title, or else its address, stands for it.</summary>
    private static (string Text, Post Post) Wordless(IElement element, PostAddress address, string? platform)
    {
        var title = PageText.Collapse(element.GetAttribute("title"));
        return (
            IsIdle(title) ? address.Url : title,
            new Post([], null, null, address.Handle, PostTimes.Of(address, null), address.Url, platform ?? address.Platform, address.Id));
    }

    // The post that a marked child or a link names. The last link is that of the post itself: those before lead to what it quotes.
    private static PostAddress? Inner(IElement element, EmbedText embed, string? platform)
    {
        PostAddress? last = null;
        foreach (var child in element.QuerySelectorAll("*"))
        {
            if (EmbedMarks.AddressOf(child) is { } marked && (platform is null || marked.Platform == platform))
            {
                return marked;
            }
        }

        foreach (var link in embed.Links)
        {
            if (PostAddress.Parse(link.Address) is { } linked && (platform is null || linked.Platform == platform))
            {
                last = linked;
            }
        }

        return last ?? (PostAddress.Parse(embed.Text) is { } bare && (platform is null || bare.Platform == platform) ? bare : null);
    }

    // The passages before the signature, without the platform's calls to see the post there and without bare addresses of the post.
    private static List<TextSpan> Body(EmbedText embed, EmbedSignature? signature, string? platform)
    {
        var end = signature?.Span.Start ?? embed.Text.Length;
        var body = new List<TextSpan>();
        foreach (var line in embed.Lines)
        {
            var part = new TextSpan(line.Start, Math.Min(line.End, end));
            if (part.Start >= end || (part = part.Trim(embed.Text)).IsEmpty || IsCall(part.In(embed.Text), platform) || PostAddress.Parse(part.Of(embed.Text)) is not null)
            {
                continue;
            }

            // Lines that follow one another are one passage.
            if (body.Count > 0 && body[^1].End == part.Start - 1)
            {
                body[^1] = new TextSpan(body[^1].Start, part.End);
            }
            else
            {
                body.Add(part);
            }
        }

        return body;
    }

    // "View this post on Instagram", in any language; a song under a video.
    private static bool IsCall(ReadOnlySpan<char> line, string? platform) => platform switch
    {
        "instagram" or "threads" or "mastodon" or "facebook" =>
            line.Length <= 60 && line[^1] is not ('.' or '!' or '?') && line.IndexOf(platform, StringComparison.OrdinalIgnoreCase) >= 0,
        "tiktok" => line[0] == '♬',
        _ => false,
    };

    private static List<TextSpan> Without(List<TextSpan> body, TextSpan heading, string text) =>
    [
        .. body.Select(part => part.Start <= heading.Start && part.End >= heading.End ? new TextSpan(heading.End, part.End).Trim(text) : part)
            .Where(static part => !part.IsEmpty),
    ];

    // A figure that an outlet's system made for an embed whose words it did not fetch: nothing but the post's address.
    private static bool IsBareEmbed(IElement element) =>
        element.LocalName == "figure" && element.ClassName?.Contains("embed", StringComparison.Ordinal) == true
        && element.TextContent is { Length: < 400 } words && PostAddress.Parse(words) is not null;

    private static bool IsIdle(string title)
    {
        foreach (var range in title.AsSpan().SplitAny(" -:|–—"))
        {
            var word = title.AsSpan()[range];
            if (!word.IsEmpty && !IdleWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }
        }

        return true;
    }
}
