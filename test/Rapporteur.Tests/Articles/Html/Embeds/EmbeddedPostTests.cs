using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rapporteur.Articles;
using Rapporteur.Articles.Html.Embeds;

namespace Rapporteur.Tests.Articles.Html.Embeds;

/// <summary>Posts in the forms in which platforms and outlets embed them; all made up.</summary>
public sealed class EmbeddedPostTests
{
    // Made at 2024-03-19T08:10:59Z.
    private const string Tweet = "1770000000000000001";
    private const string TweetTime = "2024-03-19T08:10:59Z";

    [Theory]
    [InlineData("March 19, 2024", TweetTime)]
    [InlineData("19 mars 2024", TweetTime)]
    [InlineData("2024年3月19日", TweetTime)]
    [InlineData("March 2, 2024", "2024-03-02")]
    public void TryRead_Tweet_HasBodyAuthorHandleIdAndTime(string date, string posted)
    {
        var (text, post) = Read($"""
            <blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">The quay is open again.<br>Come — and
            <a href="https://twitter.com/hashtag/see?src=hash">#see</a>! <a href="https://t.co/a1">pic.twitter.com/a1</a></p>
            &mdash; Harbour — Town (@harbourtown) <a href="https://twitter.com/harbourtown/status/{Tweet}?ref_src=twsrc%5Etfw">{date}</a></blockquote>
            """);
        Assert.Equal($"The quay is open again.\nCome — and #see! pic.twitter.com/a1\n— Harbour — Town (@harbourtown) {date}", text);
        Assert.Equal("The quay is open again.\nCome — and #see! pic.twitter.com/a1", Assert.Single(post.Body).Of(text));
        Assert.Equal(("Harbour — Town", "@harbourtown", Tweet, "twitter"), (post.Author, post.Handle, post.Id, post.Platform));
        Assert.Equal(post.Author, post.AuthorSpan?.Of(text));
        Assert.Equal($"https://twitter.com/harbourtown/status/{Tweet}", post.Url);
        Assert.Equal(posted, post.Posted?.ToString());
    }

    [Fact]
    public void TryRead_TweetThatQuotesAnother_IsDatedByItsOwnLink()
    {
        var (_, post) = Read($"""
            <blockquote class="twitter-tweet"><p>As <a href="https://twitter.com/other/status/1">they said</a>.</p><p>— Town (@town)</p>
            <p><a href="https://twitter.com/town/status/{Tweet}">March 19, 2024</a></p></blockquote>
            """);
        Assert.Equal((Tweet, "@town", "Town", TweetTime), (post.Id, post.Handle, post.Author, post.Posted?.ToString()));
    }

    [Fact]
    public void TryRead_InstagramPost_NameIsWhatFollowsTheDoersWord()
    {
        var (text, post) = Read("""
            <blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cab1/?utm_source=ig_embed" data-instgrm-version="14"><div>
            <a href="https://www.instagram.com/p/Cab1/?utm_source=ig_embed"><div>Sieh dir diesen Beitrag auf Instagram an</div></a>
            <p><a href="https://www.instagram.com/p/Cab1/?utm_source=ig_embed">Der Kai ist wieder offen. #kai</a></p>
            <p><a href="https://www.instagram.com/p/Cab1/?utm_source=ig_embed">Ein Beitrag geteilt von Stadt am Hafen (@stadt.hafen)</a> am <time datetime="2024-03-19T08:00:00+00:00">19. Mär 2024</time></p></div></blockquote>
            """);
        Assert.Equal("Der Kai ist wieder offen. #kai", Assert.Single(post.Body).Of(text));
        Assert.Equal(("Stadt am Hafen", "@stadt.hafen", "Cab1"), (post.Author, post.Handle, post.Id));
        Assert.Equal(post.Author, post.AuthorSpan?.Of(text));
        Assert.Equal("2024-03-19T08:00:00Z", post.Posted?.ToString());
    }

    [Fact]
    public void TryRead_FacebookPost_AuthorAndDayAreThoseLinked()
    {
        var (text, post) = Read("""
            <div class="fb-post" data-href="https://www.facebook.com/harbourtown/posts/123"><blockquote cite="https://www.facebook.com/harbourtown/posts/123" class="fb-xfbml-parse-ignore">
            <p>The quay is open again.</p>Posted by <a href="https://www.facebook.com/harbourtown">Harbour Town</a> on&nbsp;<a href="https://www.facebook.com/harbourtown/posts/123">Tuesday, March 19, 2024</a></blockquote></div>
            """);
        Assert.Equal("The quay is open again.", Assert.Single(post.Body).Of(text));
        Assert.Equal(("Harbour Town", "@harbourtown", "123", "2024-03-19"), (post.Author, post.Handle, post.Id, post.Posted?.ToString()));
    }

    [Fact]
    public void TryRead_BlueskyPost_HandleIsTheLinkedOne()
    {
        var (text, post) = Read("""
            <blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3kabc22xyz"><p lang="en">The quay is open again.</p>&mdash; Harbour Town
            (<a href="https://bsky.app/profile/did:plc:abc?ref_src=embed">@harbour.example</a>) <a href="https://bsky.app/profile/did:plc:abc/post/3kabc22xyz?ref_src=embed">March 19, 2024 at 9:00 AM</a></blockquote>
            """);
        Assert.Equal("The quay is open again.", Assert.Single(post.Body).Of(text));
        Assert.Equal(("Harbour Town", "@harbour.example", "3kabc22xyz", "2024-03-19"), (post.Author, post.Handle, post.Id, post.Posted?.ToString()));
    }

    [Fact]
    public void TryRead_TikTok_AccountStandsAboveTheWords()
    {
        var (text, post) = Read("""
            <blockquote class="tiktok-embed" cite="https://www.tiktok.com/@harbour.town/video/7300000000000000001" data-video-id="7300000000000000001"><section>
            <a target="_blank" title="@harbour.town" href="https://www.tiktok.com/@harbour.town?refer=embed">@harbour.town</a> <p>The quay is open again.</p>
            <a title="♬ a song" href="https://www.tiktok.com/music/a-song-1">♬ a song - Harbour Town</a></section></blockquote>
            """);
        Assert.Equal("The quay is open again.", Assert.Single(post.Body).Of(text));
        Assert.Equal(("@harbour.town", "@harbour.town", "7300000000000000001", "tiktok"), (post.Author, post.Handle, post.Id, post.Platform));
    }

    [Theory]
    [InlineData("<blockquote class=\"mastodon-embed\" data-embed-url=\"https://social.example/@town/112000000000000001/embed\"><a href=\"https://social.example/@town/112000000000000001\"><div>Post by @town@social.example</div><div>View on Mastodon</div></a></blockquote>", "mastodon", "@town@social.example", "112000000000000001")]
    [InlineData("<blockquote class=\"text-post-media\" data-text-post-permalink=\"https://www.threads.net/@town/post/Cab1\"><a href=\"https://www.threads.net/@town/post/Cab1\"><div>Post by @town</div><div>View on Threads</div></a></blockquote>", "threads", "@town", "Cab1")]
    public void TryRead_SignatureAboveACall_HasNoBody(string html, string platform, string handle, string id)
    {
        var (text, post) = Read(html);
        Assert.Empty(post.Body);
        Assert.Equal((platform, handle, handle, id), (post.Platform, post.Handle, post.AuthorSpan?.Of(text), post.Id));
    }

    [Fact]
    public void TryRead_Reddit_TitleIsTheBody()
    {
        var (text, post) = Read("""
            <blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/harbours/comments/abc12/the_quay/">The quay is open again</a><br> by
            <a href="https://www.reddit.com/user/harbour_town/">u/harbour_town</a> in <a href="https://www.reddit.com/r/harbours/">harbours</a></blockquote>
            """);
        Assert.Equal("The quay is open again", Assert.Single(post.Body).Of(text));
        Assert.Equal(("u/harbour_town", "abc12"), (post.Author, post.Id));
    }

    [Theory]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/a1b2c3d4e5f?rel=0\" title=\"Council on the quay, live\"></iframe>", "Council on the quay, live", "youtube", "a1b2c3d4e5f", null)]
    [InlineData("<iframe data-src=\"https://www.youtube.com/embed/a1b2c3d4e5f\" title=\"YouTube video player\"></iframe>", "https://www.youtube.com/watch?v=a1b2c3d4e5f", "youtube", "a1b2c3d4e5f", null)]
    [InlineData("<iframe class=\"truthsocial-embed\" src=\"https://truthsocial.com/@town/112000000000000001/embed\"></iframe>", "https://truthsocial.com/@town/112000000000000001", "truthsocial", "112000000000000001", "@town")]
    [InlineData("<script async src=\"https://telegram.org/js/telegram-widget.js\" data-telegram-post=\"harbourtown/68\"></script>", "https://t.me/harbourtown/68", "telegram", "68", "@harbourtown")]
    [InlineData("<amp-twitter data-tweetid=\"1770000000000000001\"><div placeholder></div></amp-twitter>", "https://twitter.com/i/status/1770000000000000001", "twitter", Tweet, null)]
    [InlineData("<amp-youtube data-videoid=\"a1b2c3d4e5f\"></amp-youtube>", "https://www.youtube.com/watch?v=a1b2c3d4e5f", "youtube", "a1b2c3d4e5f", null)]
    [InlineData("<div data-tweet-id=\"1770000000000000001\"></div>", "https://twitter.com/i/status/1770000000000000001", "twitter", Tweet, null)]
    [InlineData("<blockquote class=\"twitter-tweet\"><a href=\"https://twitter.com/town/status/1770000000000000001\">&nbsp;</a></blockquote>", "https://twitter.com/town/status/1770000000000000001", "twitter", Tweet, "@town")]
    [InlineData("<figure class=\"wp-block-embed is-provider-twitter\"><div>https://x.com/town/status/1770000000000000001</div></figure>", "https://x.com/town/status/1770000000000000001", "twitter", Tweet, "@town")]
    [InlineData("<noscript><iframe src=\"https://www.youtube.com/embed/a1b2c3d4e5f\"></iframe></noscript>", "https://www.youtube.com/watch?v=a1b2c3d4e5f", "youtube", "a1b2c3d4e5f", null)]
    [InlineData("<template><p>Agree to see it</p><iframe src=\"https://www.youtube.com/embed/a1b2c3d4e5f\"></iframe></template>", "https://www.youtube.com/watch?v=a1b2c3d4e5f", "youtube", "a1b2c3d4e5f", null)]
    [InlineData("<script type=\"text/plain\"><iframe src=\"https://www.youtube.com/embed/a1b2c3d4e5f\"></iframe></script>", "https://www.youtube.com/watch?v=a1b2c3d4e5f", "youtube", "a1b2c3d4e5f", null)]
    public void TryRead_EmbedWithoutWords_IsItsTitleOrAddress(string html, string text, string platform, string id, string? handle)
    {
        var (read, post) = Read(html);
        Assert.Equal(text, read);
        Assert.Empty(post.Body);
        Assert.Equal((platform, id, handle), (post.Platform, post.Id, post.Handle));
        Assert.Equal(platform == "twitter" ? TweetTime : platform == "truthsocial" ? "2024-02-26T21:52:55Z" : null, post.Posted?.ToString());
        Assert.Equal(platform == "truthsocial", post.Posted?.IsDerived == true);
    }

    [Fact]
    public void TryRead_PostAsJson_IsWrittenAsOthersAre()
    {
        var (text, post) = Read("""
            <div class="tweet" data-attrs='{"url":"https://twitter.com/harbourtown/status/20?s=20","full_text":"The quay is open again.\n\nCome and see!","username":"harbourtown","name":"Harbour Town","date":"Tue Mar 19 08:00:00 +0000 2024","video_url":null}'><p>…</p></div>
            """);
        Assert.Equal("The quay is open again.\nCome and see!\n— Harbour Town (@harbourtown)", text);
        Assert.Equal("The quay is open again.\nCome and see!", Assert.Single(post.Body).Of(text));
        Assert.Equal(("Harbour Town", "@harbourtown", "20", "2024-03-19T08:00:00Z"), (post.AuthorSpan?.Of(text), post.Handle, post.Id, post.Posted?.ToString()));
    }

    [Theory]
    [InlineData("<blockquote><p>The quay will be open again, and it will be wider.</p></blockquote>")]
    [InlineData("<blockquote><p>The quay will be open again.</p>— Ida Brandt, mayor</blockquote>")]
    [InlineData("<blockquote><p>We owe it to a friend, Ida Brandt (@idabrandt)</p></blockquote>")]
    [InlineData("<blockquote cite=\"https://harbour.example/minutes\"><p>The quay will be open again.</p></blockquote>")]
    [InlineData("<blockquote>Around it:<blockquote class=\"twitter-tweet\"><p>One</p>— A (@a1) <a href=\"https://twitter.com/a1/status/20\">March 25, 2006</a></blockquote></blockquote>")]
    [InlineData("<div class=\"instagram-media\"><p>The story.</p><blockquote class=\"instagram-media\" data-instgrm-permalink=\"https://www.instagram.com/p/Cab1/\"></blockquote></div>")]
    [InlineData("<div class=\"fb-page\"><blockquote class=\"fb-xfbml-parse-ignore\"><a href=\"https://www.facebook.com/harbourtown\">Harbour Town</a></blockquote></div>")]
    [InlineData("<blockquote class=\"fb-xfbml-parse-ignore\" cite=\"https://www.facebook.com/harbourtown\"><a href=\"https://www.facebook.com/harbourtown\">Harbour Town</a></blockquote>")]
    [InlineData("<iframe src=\"https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fharbour.example\"></iframe>")]
    [InlineData("<div class=\"player\" data-video-id=\"a1b2c3d4e5f\"></div>")]
    [InlineData("<iframe src=\"https://ads.example/frame?url=https%3A%2F%2Fharbour.example\"></iframe>")]
    [InlineData("<div data-attrs=\"{not json\">words</div>")]
    [InlineData("<figure class=\"embed\"><img src=\"a.jpg\"><figcaption>The quay</figcaption></figure>")]
    public void TryRead_NoPost_IsNull(string html) => Assert.Null(EmbeddedPost.TryRead(Element(html)));

    [Fact]
    public void TryRead_SignedQuotationWithoutMarks_IsAPost()
    {
        var (text, post) = Read($"""
            <blockquote><p>The quay is open again.</p><p>— Harbour Town (@harbourtown) <a href="https://twitter.com/harbourtown/status/{Tweet}">19 de março de 2024</a></p></blockquote>
            """);
        Assert.Equal("The quay is open again.", Assert.Single(post.Body).Of(text));
        Assert.Equal(("@harbourtown", TweetTime, "twitter"), (post.Handle, post.Posted?.ToString(), post.Platform));
    }

    [Fact]
    public void TryRead_SpansOfManyPosts_LieInTheText()
    {
        foreach (var cut in Enumerable.Range(0, 300))
        {
            var html = """
                <blockquote class="twitter-tweet"><p>The quay — is <a href="https://t.co/x">open</a><br><br>again.</p>&mdash; Harbour (@h_t) <a href="https://twitter.com/h_t/status/20">March 21, 2006</a></blockquote>
                """;
            html = "<blockquote class=\"twitter-tweet\">" + html[Math.Min(34 + cut, html.Length)..];
            if (EmbeddedPost.TryRead(Element(html)) is not { } read)
            {
                continue;
            }

            Assert.All(read.Post.Body.Append(read.Post.AuthorSpan ?? new TextSpan(0, 1)), span => Assert.InRange(span.End, span.Start + 1, read.Text.Length));
            Assert.Equal(read.Post.Author, read.Post.AuthorSpan?.Of(read.Text));
        }
    }

    private static (string Text, Post Post) Read(string html)
    {
        var element = Element(html);
        Assert.True(EmbeddedPost.MayBe(element));
        return EmbeddedPost.TryRead(element) ?? throw new Xunit.Sdk.XunitException("It is no post.");
    }

    private static IElement Element(string html) => new HtmlParser().ParseDocument("<body>" + html).Body!.FirstElementChild!;
}
