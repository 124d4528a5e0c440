namespace Rapporteur.Tests.Articles.Html.Metadata;

public class HeadlineTests
{
    private static string? Title(string title, string h1, string head = "") => Pages.Of($"<html><head><title>{title}</title>{head}</head><body><main>{h1}<p>{Texts.Prose}</p></main></body></html>").Title;

    [Theory]
    [InlineData("Quay opens in spring | Harbour News")]
    [InlineData("Quay opens in spring - Harbour News")]
    [InlineData("Quay opens in spring – Harbour News – Towns")]
    [InlineData("Harbour News: Quay opens in spring")]
    [InlineData("Harbour News » Quay opens in spring")]
    public void Title_WithTheOutlet_IsTheHeadlineAlone(string title)
    {
        const string Site = "<meta property=\"og:site_name\" content=\"Harbour News\">";

        Assert.Equal("Quay opens in spring", Title(title, "<h1>Quay opens in spring</h1>", Site));
    }

    [Fact]
    public void Title_NoHeading_LosesTheOutlet() =>
        Assert.Equal("Quay opens in spring", Title("Quay opens in spring - Harbour News", "", "<meta property=\"og:site_name\" content=\"Harbour News\">"));

    [Fact]
    public void Title_DashInTheHeadline_Stays() => Assert.Equal("Report of 25 March – what now", Title("Report of 25 March – what now", ""));

    [Fact]
    public void Title_KickerInTheHeading_IsNotPartOfIt() =>
        Assert.Equal("Quay opens in spring", Title("Towns - Quay opens in spring", "<h1><span class=kicker>Towns</span> <span>Quay opens in spring</span></h1>"));

    [Fact]
    public void Title_PartsOfTheHeadingStandApart_WordsAreNotGlued() =>
        Assert.Equal("Towns / Quay opens in spring", Title("Towns / Quay opens in spring", "<h1><span>Towns</span><span>Quay opens in spring</span></h1>"));

    [Fact]
    public void Title_LogoIsAHeadingToo_StoryIsChosen() =>
        Assert.Equal("Quay opens in spring", Title("Quay opens in spring", "<h1>Harbour News</h1><h1>Quay opens in spring</h1>"));

    [Fact]
    public void Title_SearchEnginesGetAnotherTitle_PageShowsTheHeadline()
    {
        var read = Pages.Of("<html><head><title>Quay opening spring: all facts</title><meta property=\"og:title\" content=\"Quay opening spring: all facts\"></head><body><h1>Is the quay to be opened in spring?</h1></body></html>");

        Assert.Equal("Is the quay to be opened in spring?", read.Title);
        Assert.Contains(read.Disagreements, d => d is { Field: "title", Value: "Quay opening spring: all facts" });
    }

    [Fact]
    public void Title_Entities_AreRead() => Assert.Equal("Tom & Ann’s quay", Title("x", "", "<meta property=\"og:title\" content=\"Tom &amp;amp; Ann&amp;rsquo;s quay\">"));
}
