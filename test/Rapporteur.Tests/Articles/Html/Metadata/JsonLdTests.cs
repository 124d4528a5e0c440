using Rapporteur.Articles.Html.Metadata;

namespace Rapporteur.Tests.Articles.Html.Metadata;

public class JsonLdTests
{
    private const string Work = "{\"@type\":\"NewsArticle\",\"headline\":\"Quay\",\"datePublished\":\"2024-03-25\"}";

    public static TheoryData<string> Forms => new()
    {
        Work,
        $"[{Work}]",
        $"{{\"@graph\":[{{\"@type\":\"WebSite\"}},{Work}]}}",
        $"{{\"@type\":\"WebPage\",\"mainEntity\":{Work}}}",
        $"<!-- {Work} -->",
        $"//<![CDATA[\n{Work}\n//]]>",
        $"/*<![CDATA[*/ {Work} /*]]>*/",
        Work + ";",
        Work + Work,
        Work.Replace("\"Quay\"", "\"Quay\",", StringComparison.Ordinal).Replace(",,", ",", StringComparison.Ordinal),
        "{\"@type\":[\"NewsArticle\",\"Thing\"],\"headline\":\"Qu\\ay\",\"datePublished\":\"2024-03-25\",}",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Quay\",\"description\":\"one\ntwo\tthree\",\"datePublished\":\"2024-03-25\"}",
        "{\"@type\":\"http://schema.org/NewsArticle\",/* a note */\"headline\":\"Quay\",\"datePublished\":{\"@value\":\"2024-03-25\"}}",
        Work.Replace("\"", "&quot;", StringComparison.Ordinal),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Of_EveryForm_FindsTheWork(string script)
    {
        var work = Assert.Single(JsonLd.Of([script]), w => w.Rank == 0);

        Assert.Equal(("Quay", "2024-03-25"), (work.Headline, work.Published));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{ broken")]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Jane Roe\"}")]
    [InlineData("{\"@type\":7}")]
    public void Of_NothingOfUse_IsEmpty(string script) => Assert.Empty(JsonLd.Of([script]));

    [Fact]
    public void Of_DeepNesting_IsPassedOver() => Assert.Empty(JsonLd.Of([new string('[', 100_000) + new string(']', 100_000)]));

    [Fact]
    public void Of_LiveBlogNotYetStarted_IsRead() => Assert.Equal("Quay live", Assert.Single(JsonLd.Of(["{\"@type\":\"LiveBlogPosting\",\"headline\":\"Quay live\"}"])).Headline);

    [Fact]
    public void Of_HalfOfAPair_IsPassedOver() => Assert.Null(Assert.Single(JsonLd.Of(["{\"@type\":\"Article\",\"headline\":\"\\ud800\"}"])).Headline);

    [Theory]
    [InlineData("false", false)]
    [InlineData("\"False\"", false)]
    [InlineData("\"http://schema.org/True\"", true)]
    [InlineData("true", true)]
    [InlineData("\"maybe\"", null)]
    public void Of_AccessibleForFree_IsReadInAnyForm(string value, bool? free) =>
        Assert.Equal(free, Assert.Single(JsonLd.Of([$"{{\"@type\":\"Article\",\"isAccessibleForFree\":{value}}}"])).IsFree);
}
