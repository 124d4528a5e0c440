using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Posts;

public class PostFinderTests
{
    private const string Words = "The quay is open again. Thank you for your patience. pic.twitter.com/a1b2c3";

    private static (Article Article, Block Block, Post Post) Single(params string[] lines)
    {
        var article = Texts.Of([Texts.Prose, .. lines, Texts.MoreProse]);
        var block = Assert.Single(article.Blocks, b => b.Kind == BlockKind.Post);
        return (article, block, block.Post!);
    }

    private static string[] Body(Article article, Post post) => [.. post.Body.Select(b => b.Of(article.Text))];

    [Theory]
    [InlineData("— Harbour Town (@harbourtown) March 25, 2024", "2024-03-25")]
    [InlineData("– Harbour Town (@harbourtown) 25 March 2024", "2024-03-25")]
    [InlineData("-- Harbour Town (@harbourtown) Mar. 25, 2024", "2024-03-25")]
    [InlineData("- Harbour Town (@harbourtown), March 25, 2024 at 10:15 AM", "2024-03-25")]
    [InlineData("— Harbour Town (@harbourtown)", null)]
    public void FromText_SignatureLine_MakesPostOfTheLineBefore(string signature, string? posted)
    {
        var (article, block, post) = Single(Words, signature);

        Assert.Equal(Words + "\n" + signature, block.Span.Of(article.Text));
        Assert.Equal([Words], Body(article, post));
        Assert.Equal(("Harbour Town", "@harbourtown", posted, "twitter"), (post.Author, post.Handle, post.Posted?.ToString(), post.Platform));
        Assert.Equal(post.Author, post.AuthorSpan?.Of(article.Text));
        Assert.Equal(3, article.Blocks.Count);
    }

    [Fact]
    public void FromText_SignatureInTheLine_EndsTheBody()
    {
        var (article, _, post) = Single(Words + "— Harbour Town (@harbourtown) March 25, 2024");

        Assert.Equal([Words], Body(article, post));
        Assert.Equal("Harbour Town", post.Author);
    }

    [Fact]
    public void FromText_LinkToThePost_GivesUrlAndPlatform()
    {
        const string url = "https://truthsocial.com/@harbour/posts/112233";
        var (_, _, post) = Single("The quay is open again.", "— Harbour Town (@harbour) March 25, 2024 " + url);

        Assert.Equal((url, "truthsocial"), (post.Url, post.Platform));
    }

    [Fact]
    public void FromText_LeadWithColonBeforeSignature_TakesTheWordsAfterIt()
    {
        var (article, _, post) = Single("Statement of the harbour office:", "— Harbour Town (@harbourtown) March 25, 2024", "The quay stays closed until June.");

        Assert.Equal(["Statement of the harbour office:", "The quay stays closed until June."], Body(article, post));
    }

    [Fact]
    public void FromText_StoryTellsOfThePostBeforeSignature_StaysParagraph()
    {
        var (article, block, post) = Single("The harbour office wrote on Monday:", "— Harbour Town (@harbourtown) March 25, 2024", "The quay stays closed until June.");

        Assert.Equal(["The quay stays closed until June."], Body(article, post));
        Assert.StartsWith("— Harbour", block.Span.Of(article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void FromText_LeadInTheLineOfTheSignature_IsCutBeforeIt()
    {
        var (article, block, _) = Single("The harbour office wrote:— Harbour Town (@harbourtown) March 25, 2024", "The quay stays closed until June.");

        Assert.Contains((BlockKind.Paragraph, "The harbour office wrote:"), article.Blocks());
        Assert.StartsWith("— Harbour Town", block.Span.Of(article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void FromText_ListInPost_ReachesBackToItsStart()
    {
        var (article, _, post) = Single("Our plan for the quay", "- wider", "- deeper", "— Harbour Town (@harbourtown) March 25, 2024");

        Assert.Equal(["Our plan for the quay", "- wider", "- deeper"], Body(article, post));
    }

    [Fact]
    public void FromText_TwoPostsInARow_StayApart()
    {
        var article = Texts.Of(Words, "— Ann (@ann) March 25, 2024", "And it is wide.", "— Bo (@bo) March 26, 2024");

        Assert.Equal(["@ann", "@bo"], article.Blocks.Select(b => b.Post?.Handle));
    }

    [Fact]
    public void FromText_ShortLinkWithoutSignature_IsPostOfNobody()
    {
        var (_, _, post) = Single(Words);

        Assert.Null(post.Author);
        Assert.Equal("twitter", post.Platform);
    }

    [Fact]
    public void FromText_InstagramLine_SignsThePost()
    {
        var (_, _, post) = Single("Sunset over the new quay.", "A post shared by Harbour Town (@harbourtown) on Mar 25, 2024 at 5:01pm PDT");

        Assert.Equal(("Harbour Town", "@harbourtown", "2024-03-25"), (post.Author, post.Handle, post.Posted?.ToString()));
    }

    [Theory]
    [InlineData("Mayor Roe (@mayorroe) said on March 25, 2024, that the quay was open.")]
    [InlineData("“Great news.” -Minister Lee")]
    [InlineData("— White House Correspondent Jane Roe.")]
    [InlineData("She told @harbournews that the quay — the old one — was closed.")]
    [InlineData("The survey is at https://harbour.example/survey")]
    public void FromText_Prose_IsNoPost(string line) => Assert.DoesNotContain(Texts.Of(Texts.Prose, line, Texts.MoreProse).Blocks, b => b.Kind == BlockKind.Post);

    [Fact]
    public void FromText_SignatureWithoutPost_IsFurniture() =>
        Assert.Equal(BlockKind.Furniture, Texts.Of("— Harbour Town (@harbourtown) March 25, 2024", Texts.Prose).Blocks[0].Kind);
}
