using Rapporteur.Articles.Html.Embeds;

namespace Rapporteur.Tests.Articles.Html.Embeds;

/// <summary>The addresses in which platforms write their posts.</summary>
public sealed class PostAddressTests
{
    [Theory]
    [InlineData("https://twitter.com/harbourtown/status/1770000000000000001?ref_src=twsrc%5Etfw", "twitter", "1770000000000000001", "@harbourtown", "https://twitter.com/harbourtown/status/1770000000000000001")]
    [InlineData("http://mobile.twitter.com/harbourtown/statuses/20", "twitter", "20", "@harbourtown", "https://twitter.com/harbourtown/status/20")]
    [InlineData("https://x.com/harbourtown/status/1770000000000000001/photo/1", "twitter", "1770000000000000001", "@harbourtown", "https://x.com/harbourtown/status/1770000000000000001")]
    [InlineData("https://twitter.com/i/web/status/1770000000000000001", "twitter", "1770000000000000001", null, "https://twitter.com/i/status/1770000000000000001")]
    [InlineData("https://web.archive.org/web/20200101000000if_/https://twitter.com/harbourtown/status/20", "twitter", "20", "@harbourtown", "https://twitter.com/harbourtown/status/20")]
    [InlineData("https://truthsocial.com/@harbourtown/posts/112000000000000001/embed", "truthsocial", "112000000000000001", "@harbourtown", "https://truthsocial.com/@harbourtown/posts/112000000000000001")]
    [InlineData("https://social.example/@harbourtown/112000000000000001/embed", "mastodon", "112000000000000001", "@harbourtown@social.example", "https://social.example/@harbourtown/112000000000000001")]
    [InlineData("https://social.example/users/harbourtown/statuses/112000000000000001", "mastodon", "112000000000000001", "@harbourtown@social.example", "https://social.example/@harbourtown/112000000000000001")]
    [InlineData("https://www.facebook.com/harbourtown/posts/pfbid02abc?mibextid=1", "facebook", "pfbid02abc", "@harbourtown", "https://www.facebook.com/harbourtown/posts/pfbid02abc")]
    [InlineData("https://m.facebook.com/story.php?story_fbid=123&id=456&refid=17", "facebook", "123", null, "https://www.facebook.com/story.php?story_fbid=123&id=456")]
    [InlineData("https://www.facebook.com/watch/?v=123", "facebook", "123", null, "https://www.facebook.com/watch/?v=123")]
    [InlineData("https://www.instagram.com/p/Cab_1-x/?utm_source=ig_embed&amp;utm_campaign=loading", "instagram", "Cab_1-x", null, "https://www.instagram.com/p/Cab_1-x/")]
    [InlineData("https://www.instagram.com/harbourtown/reel/Cab_1-x/embed/captioned/", "instagram", "Cab_1-x", "@harbourtown", "https://www.instagram.com/reel/Cab_1-x/")]
    [InlineData("https://t.me/harbourtown/68?embed=1", "telegram", "68", "@harbourtown", "https://t.me/harbourtown/68")]
    [InlineData("https://t.me/s/harbourtown/68", "telegram", "68", "@harbourtown", "https://t.me/harbourtown/68")]
    [InlineData("https://bsky.app/profile/harbour.example/post/3kabc22xyz", "bluesky", "3kabc22xyz", "@harbour.example", "https://bsky.app/profile/harbour.example/post/3kabc22xyz")]
    [InlineData("at://did:plc:abc/app.bsky.feed.post/3kabc22xyz", "bluesky", "3kabc22xyz", null, "https://bsky.app/profile/did:plc:abc/post/3kabc22xyz")]
    [InlineData("https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc22xyz?id=1", "bluesky", "3kabc22xyz", null, "https://bsky.app/profile/did:plc:abc/post/3kabc22xyz")]
    [InlineData("https://www.tiktok.com/@harbour.town/video/7300000000000000001?lang=en", "tiktok", "7300000000000000001", "@harbour.town", "https://www.tiktok.com/@harbour.town/video/7300000000000000001")]
    [InlineData("https://www.tiktok.com/embed/v2/7300000000000000001", "tiktok", "7300000000000000001", null, "https://www.tiktok.com/embed/v2/7300000000000000001")]
    [InlineData("//www.youtube-nocookie.com/embed/a1b2c3d4e5f?rel=0", "youtube", "a1b2c3d4e5f", null, "https://www.youtube.com/watch?v=a1b2c3d4e5f")]
    [InlineData("https://youtu.be/a1b2c3d4e5f?t=10", "youtube", "a1b2c3d4e5f", null, "https://www.youtube.com/watch?v=a1b2c3d4e5f")]
    [InlineData("https://www.youtube.com/embed/videoseries?list=PLabc", "youtube", null, null, "https://www.youtube.com/playlist?list=PLabc")]
    [InlineData("https://www.threads.net/@harbour.town/post/Cab_1-x?xmt=1", "threads", "Cab_1-x", "@harbour.town", "https://www.threads.net/@harbour.town/post/Cab_1-x")]
    [InlineData("https://www.reddit.com/r/harbours/comments/abc12/the_quay/?ref_source=embed", "reddit", "abc12", null, "https://www.reddit.com/r/harbours/comments/abc12/the_quay/")]
    public void Parse_Post_HasPlatformIdHandleAndCleanUrl(string text, string platform, string? id, string? handle, string url) =>
        Assert.Equal(new PostAddress(platform, url, id, handle), PostAddress.Parse(text));

    [Theory]
    [InlineData("https://twitter.com/harbourtown")]
    [InlineData("https://twitter.com/search?q=quay")]
    [InlineData("https://twitter.com/hashtag/quay?src=hash")]
    [InlineData("https://twitter.com/harbourtown/status/many")]
    [InlineData("https://www.facebook.com/harbourtown")]
    [InlineData("https://www.facebook.com/sharer/sharer.php?u=https://twitter.com/harbourtown/status/20")]
    [InlineData("https://www.instagram.com/harbourtown/")]
    [InlineData("https://www.youtube.com/@harbourtown")]
    [InlineData("https://www.youtube.com/embed/live_stream?channel=UCabc")]
    [InlineData("https://nottwitter.com/harbourtown/status/20")]
    [InlineData("https://example.com/@harbourtown/2024")]
    [InlineData("/harbourtown/status/20")]
    [InlineData("javascript:void(0)")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_OtherAddress_IsNull(string? text) => Assert.Null(PostAddress.Parse(text));

    [Theory]
    [InlineData("https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbourtown%2Fposts%2F123&width=500", "https://www.facebook.com/harbourtown/posts/123")]
    [InlineData("https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1770000000000000001", "https://twitter.com/i/status/1770000000000000001")]
    [InlineData("https://cdn.frames.example/media.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2Fa1b2c3d4e5f&url=x", "https://www.youtube.com/watch?v=a1b2c3d4e5f")]
    public void OfFrame_ServiceThatShowsAPost_IsThatPost(string source, string url) => Assert.Equal(url, PostAddress.OfFrame(source)?.Url);

    [Theory]
    [InlineData("https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbourtown%2Fposts%2F123")]
    [InlineData("https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbourtown")]
    [InlineData("https://player.outlet.example/embed/a1b2c3d4e5f")]
    public void OfFrame_ButtonOrOwnPlayer_IsNull(string source) => Assert.Null(PostAddress.OfFrame(source));
}
