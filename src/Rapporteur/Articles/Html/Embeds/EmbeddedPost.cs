using AngleSharp.Dom;
using Rapporteur.Articles.Posts;

namespace Rapporteur.Articles.Html.Embeds;

/// <summary>Posts in the form that platforms give for embedding: a quotation with the post's words, then its signature.</summary>
internal static class EmbeddedPost
{
    private static readonly (string Class, string Platform)[] Classes =
    [
        ("twitter-tweet", "twitter"), ("twitter-video", "twitter"), ("instagram-media", "instagram"), ("fb-post", "facebook"),
        ("fb-xfbml-parse-ignore", "facebook"), ("tiktok-embed", "tiktok"), ("bluesky-embed", "bluesky"), ("truthsocial-embed", "truthsocial"),
        ("text-post-media", "threads"), ("reddit-embed-bq", "reddit"), ("mastodon-embed", "mastodon"),
    ];

    /// <summary>Whether <paramref name="element"/> is of a kind that posts come in.</summary>
    public static bool MayBe(IElement element) => element.LocalName == "blockquote";

    /// <summary>Reads <paramref name="quotation"/> as a post.</summary>
    /// <returns>Its text, and the post with spans in that text; null where it is not one.</returns>
    public static (string Text, Post Post)? TryRead(IElement quotation)
    {
        var lines = PageText.LinesOf(quotation);
        if (lines.Count == 0)
        {
            return null;
        }

        var text = string.Join('\n', lines);
        var last = new TextSpan(text.Length - lines[^1].Length, text.Length);
        var signature = PostSignature.Find(text, last);
        var platform = Classes.FirstOrDefault(c => quotation.ClassList.Contains(c.Class)).Platform;
        if (signature is null && platform is null)
        {
            return null;
        }

        var (fromLink, url) = quotation.QuerySelectorAll("a[href]").Select(a => PostLinks.Of(a.GetAttribute("href"))).LastOrDefault(l => l.Url is not null);
        var body = new TextSpan(0, signature?.Span.Start ?? text.Length).Trim(text);
        var (inText, _) = PostLinks.Of(text);
        return (text, new Post(
            body.IsEmpty ? [] : [body], signature?.AuthorSpan?.Of(text), signature?.AuthorSpan, signature?.Handle, signature?.Posted, url,
            platform ?? fromLink ?? inText));
    }
}
