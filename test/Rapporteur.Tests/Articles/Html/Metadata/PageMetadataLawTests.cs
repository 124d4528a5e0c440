using System.Diagnostics;
using AngleSharp;
using AngleSharp.Html.Parser;
using CsCheck;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Articles.Html.Metadata;

namespace Rapporteur.Tests.Articles.Html.Metadata;

public class PageMetadataLawTests
{
    private static readonly string[] Pieces =
    [
        "<meta name=author content=\"", "<meta property=\"article:published_time\" content=\"", "<meta property=\"og:title\" content=\"", "\">", "<time datetime=\"", "<h1>", "</h1>",
        "<span class=\"author byline date\">", "</span>", "<div itemprop=\"author datePublished headline\">", "</div>", "<script type=\"application/ld+json\">", "</script>", "{\"@type\":\"NewsArticle\",",
        "\"author\":", "{\"@graph\":[", "\"name\":{", "]", "}", "\"datePublished\":\"", "\"headline\":\"", "\\", "\\ud800", "\uD800", "\0", "By ", "Jane Roe", " and ", ", Jr.", "(", ")", "&amp;lt;",
        "2024-03-25T10:15:00", "+01:00", "-99:99", "31.02.2024", "3/4/2024", "25 March 2024", "9999999999999", "1711361700", "٢٥ مارس ٢٠٢٤", "2024年3月25日", "10:15", " PM", "8 hours ago",
        "Updated: ", "<p class=kicker>", "<title>", "</title>", " | ", " - ", "<abbr class=published title=\"", "<a rel=author href=x>", "</a>", "<br>", "\n", "é", "İ", "😀", "<aside>", "<footer>", "null",
    ];

    private static readonly Gen<string> Soup = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Of_AnySoup_NeverThrowsNorChangesThePage() => Soup.Sample(
        html =>
        {
            var document = new HtmlParser().ParseDocument(html);
            var before = document.ToHtml();
            PageMetadata.Of(document, new ArticleHints { Url = "https://news.example/2024/03/25/x", Fetched = Instant.FromUtc(2024, 3, 26, 0, 0) });
            Assert.Equal(before, document.ToHtml());
        },
        iter: 2_000);

    [Fact]
    public void Of_AnySoup_KnowsNothingAfterTheFetch() => Soup.Sample(
        html =>
        {
            var bound = Instant.FromUtc(2024, 3, 25, 12, 0);
            var read = PageMetadata.Of(new HtmlParser().ParseDocument(html), new ArticleHints { Fetched = bound });
            foreach (var time in new[] { read.Published, read.Modified }.OfType<ArticleTime>())
            {
                Assert.True(time.Day <= new LocalDate(2024, 3, 26), time.ToString());
            }
        },
        iter: 2_000);

    [Theory]
    [InlineData("<span class=author>Jane Roe</span>")]
    [InlineData("<p>By Jane Roe, 25 March 2024 10:15</p>")]
    [InlineData("<h1>Quay</h1>")]
    [InlineData("<meta name=author content=\"Jane Roe and John Doe and Ann Poe\">")]
    [InlineData("<time datetime=2024-03-25>25/3/2024</time>")]
    [InlineData("<div class=\"date author\">")]
    [InlineData("1/1/1 ")]
    [InlineData("March 25 ")]
    public void Of_OneThingOverAndOver_StaysFast(string piece)
    {
        var document = new HtmlParser().ParseDocument($"<html><body>{string.Concat(Enumerable.Repeat(piece, Math.Min(400, 1_000_000 / piece.Length)))}{string.Concat(Enumerable.Repeat(piece.Contains("<div", StringComparison.Ordinal) ? "" : piece, 1_000_000 / piece.Length))}");
        var watch = Stopwatch.StartNew();

        PageMetadata.Of(document, ArticleHints.None);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Of_DataWithVeryManyAuthors_StaysFastAndShort()
    {
        var names = string.Join(',', Enumerable.Range(0, 60_000).Select(i => $"\"Jane Roe {i}\""));
        var watch = Stopwatch.StartNew();

        var read = Pages.Read(Pages.Data($"{{\"@type\":\"NewsArticle\",\"author\":{{\"name\":[{names}]}}}}") + Pages.Data($"{{\"@type\":\"NewsArticle\",\"author\":[{names}]}}"));

        Assert.InRange(read.Byline.Count, 1, 60);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"took {watch.Elapsed}");
    }
}
