using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Html.Metadata;

public class PageMetadataTests
{
    private static Article Read(string head, string top = "") => Texts.ReadPage(
        $"<!doctype html><html lang=en><head><title>Quay to be widened - Harbour News</title>{head}</head><body><article><h1>Quay to be widened</h1>{top}<p>{Texts.Prose}</p><p>{Texts.MoreProse}</p><p>{Texts.Prose} It was late.</p></article></body></html>");

    [Theory]
    [InlineData("<meta property=\"article:published_time\" content=\"2024-03-25T10:15:00-04:00\">", "2024-03-25T10:15:00-04:00")]
    [InlineData("<meta property=\"article:published_time\" content=\"2024-03-25T10:15:00+0100\">", "2024-03-25T10:15:00+01:00")]
    [InlineData("<meta property=\"article:published_time\" content=\"2024-03-25T10:15:00\">", "2024-03-25")]
    [InlineData("<meta property=\"article:published_time\" content=\"2024-03-25\"><meta name=date content=\"2024-03-25T09:00:00Z\">", "2024-03-25T09:00:00Z")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-25T10:15:00.000Z\"}</script>", "2024-03-25T10:15:00Z")]
    [InlineData("<meta name=date content=\"yesterday\">", null)]
    public void Read_Published_IsInstantWhereTheOffsetIsKnown(string head, string? published) => Assert.Equal(published, Read(head).Published?.ToString());

    [Fact]
    public void Read_PublishedAndModified_StayApart()
    {
        var article = Read("<meta property=\"article:published_time\" content=\"2024-03-25T10:15:00Z\"><meta property=\"article:modified_time\" content=\"2024-03-26T08:00:00Z\">");

        Assert.Equal(("2024-03-25T10:15:00Z", "2024-03-26T08:00:00Z"), (article.Published?.ToString(), article.Modified?.ToString()));
    }

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Jane Roe\"}}")]
    [InlineData("{\"@graph\":[{\"@type\":[\"Article\"],\"author\":[{\"name\":{\"@type\":\"Person\",\"name\":\"Jane Roe\"}}]}]}")]
    [InlineData("[{\"@type\":\"ReportageNewsArticle\",\"author\":{\"@type\":\"Person\",\"givenName\":\"Jane\",\"familyName\":\"Roe\"}}]")]
    public void Read_AuthorsInData_AreNames(string json) => Assert.Equal(["Jane Roe"], Read($"<script type=\"application/ld+json\">{json}</script>").Byline);

    [Theory]
    [InlineData("{ broken")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}")]
    [InlineData("{\"@type\":\"LiveBlogPosting\"}")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]")]
    public void Read_DataThatSaysNothing_IsPassedOver(string json) => Assert.Equal("Quay to be widened", Read($"<script type=\"application/ld+json\">{json}</script>").Title);

    [Fact]
    public void Read_MetaAuthorWithBy_IsNameAlone() => Assert.Equal(["Jane Roe", "John Doe"], Read("<meta name=author content=\"By Jane Roe and John Doe\">").Byline);

    [Fact]
    public void Read_AddressAndOutlet_AreTaken()
    {
        var article = Read("<link rel=canonical href=\"https://news.example/quay\"><meta property=\"og:site_name\" content=\"Harbour News\">");

        Assert.Equal(("https://news.example/quay", "Harbour News"), (article.Url, article.Publisher));
    }

    [Fact]
    public void Read_AddressThatIsNoWebAddress_IsLeftOut() => Assert.Null(Read("<link rel=canonical href=\"javascript:alert(1)\">").Url);
}
