using System.Text;
using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Html;

public class PageReaderTests
{
    private const string First =
        "The harbour council voted on Tuesday to widen the northern quay, a work that its engineers expect to take three summers, and that the town, which has no other harbour, has put off twice.";

    private const string Second =
        "Opponents on the council called the vote hasty, and asked why the survey of the sea bed, which the council had paid for in spring, was not yet public, as the mayor had promised.";

    private const string Third =
        "“We have waited for this quay for twenty years,” Mayor Jane Roe said after the vote, “and we will not wait for another survey, another study, or another summer.”";

    private static string Page(string body, string head = "") =>
        $"<!DOCTYPE html><html lang=\"en-GB\"><head><title>Quay to be widened | Harbour News</title>{head}</head><body><article><h1>Quay to be widened</h1>{body}</article></body></html>";

    private static string Story(string between = "", string head = "") => Page($"<p>{First}</p>{between}<p>{Second}</p><p>{Third}</p>", head);

    [Fact]
    public void Read_Page_WritesBlocksWithOneBlankLineBetween()
    {
        var article = Texts.ReadPage(Story());

        Assert.Equal(string.Join("\n\n", "Quay to be widened", First, Second, Third), article.Text);
        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
        Assert.Equal(("Quay to be widened", "en-GB"), (article.Title, article.Language));
    }

    [Fact]
    public void Read_LooseTextBesideElements_IsNotGlued()
    {
        var article = Texts.ReadPage(Page($"<div><p>{First}</p>This stands beside it, in no element of its own, and is read.<div><p>{Second}</p></div><p>{Third}</p></div>"));

        Assert.Contains($"{First}\n\nThis stands beside it, in no element of its own, and is read.\n\n{Second}", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ElementsInALine_DoNotPartWords()
    {
        var article = Texts.ReadPage(Story("<p>K<small>evin</small> Holt’s <b>plan</b> for\n  the <a href=\"/q\">quay</a>, he said, was <i>ready</i>.<br>He sat down.</p>"));

        Assert.Contains("Kevin Holt’s plan for the quay, he said, was ready. He sat down.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ArticleTwiceInThePage_IsReadOnce()
    {
        var body = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";
        var article = Texts.ReadPage(Page($"<div class=\"wide\">{body}</div><div class=\"narrow\">{body}</div>"));

        Assert.Equal(article.Text.IndexOf(First, StringComparison.Ordinal), article.Text.LastIndexOf(First, StringComparison.Ordinal));
        Assert.Contains(Third, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Tweet_IsPostInItsPlace()
    {
        var article = Texts.ReadPage(Story(
            "<blockquote class=\"twitter-tweet\"><p lang=\"en\" dir=\"ltr\">The quay is open again. <a href=\"https://t.co/a1b2\">pic.twitter.com/a1b2</a></p>&mdash; Harbour Town (@harbourtown) <a href=\"https://twitter.com/harbourtown/status/1772300000000000001?ref_src=twsrc\">March 25, 2024</a></blockquote><script src=\"//platform.twitter.com/widgets.js\"></script>"));

        var block = Assert.Single(article.Blocks, b => b.Kind == BlockKind.Post);
        var post = block.Post!;
        Assert.Equal("The quay is open again. pic.twitter.com/a1b2", Assert.Single(post.Body).Of(article.Text));
        Assert.Equal(("Harbour Town", "@harbourtown", "2024-03-25T16:30:22Z", "twitter"), (post.Author, post.Handle, post.Posted?.ToString(), post.Platform));
        Assert.Equal("Harbour Town", post.AuthorSpan?.Of(article.Text));
        Assert.StartsWith("https://twitter.com/harbourtown/status/1772300000000000001", post.Url, StringComparison.Ordinal);
        Assert.Equal(BlockKind.Paragraph, article.Blocks[^1].Kind);
    }

    [Fact]
    public void Read_QuotationListHeadingAndCaption_HaveTheirKinds()
    {
        var article = Texts.ReadPage(Story(
            "<h2>What the plan says</h2><blockquote><p>The quay shall be as wide as the ferry is long, and not a yard less.</p></blockquote><ul><li>A wider quay for the ferries of the town.</li><li>A wall against the storms of the winter.</li></ul><figure><img src=\"q.jpg\" alt=\"\"><figcaption>The quay in the summer of last year.</figcaption></figure>"));

        Assert.Contains((BlockKind.Heading, "What the plan says"), article.Blocks());
        Assert.Contains((BlockKind.Quotation, "The quay shall be as wide as the ferry is long, and not a yard less."), article.Blocks());
        Assert.Contains((BlockKind.ListItem, "A wall against the storms of the winter."), article.Blocks());
        Assert.Contains((BlockKind.Caption, "The quay in the summer of last year."), article.Blocks());
    }

    [Fact]
    public void Read_FurnitureInThePage_IsToldByForm()
    {
        var article = Texts.ReadPage(Story("<p><strong>RELATED: Harbour Chief Says Quay Was Never Closed</strong></p>"));

        Assert.Contains((BlockKind.Furniture, "RELATED: Harbour Chief Says Quay Was Never Closed"), article.Blocks());
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("ascii")]
    public void Read_PageInWindows1252_IsDecodedAsTheWebDoes(string charset)
    {
        var page = Story(head: $"<meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\">").Replace("Mayor", "Bürgermeisterin", StringComparison.Ordinal);

        var article = Texts.Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(page));

        Assert.Contains("“We have waited for this quay for twenty years,” Bürgermeisterin Jane Roe said", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PageInAnotherCharset_IsDecodedAsItSays()
    {
        var page = Story("<p>Совет гавани проголосовал во вторник за расширение причала, сказала мэр города.</p>", "<meta charset=windows-1251>").Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);

        var article = Texts.Read(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page));

        Assert.Contains("Совет гавани проголосовал во вторник", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Utf8PageThatClaimsLatin1_IsUtf8()
    {
        var article = Texts.ReadPage(Story(head: "<meta charset=\"iso-8859-1\">"));

        Assert.Contains("“We have waited", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<!doctype html><html><body><nav><a href=a>Home</a> <a href=b>News</a></nav></body></html>")]
    public void Read_PageWithoutArticle_IsRefused(string page) => Assert.Equal(ErrorCodes.NoArticleInPage, Texts.CodeOf(() => Texts.ReadPage(page)));

    [Fact]
    public void Read_TextWithAFewTags_IsPlainText()
    {
        var text = Texts.Prose + " See <a href=\"https://harbour.example\">the survey</a>.\n" + Texts.MoreProse;

        Assert.Equal(text, Texts.ReadPage(text).Text);
    }
}
