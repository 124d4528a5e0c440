using System.Diagnostics;
using AngleSharp.Html.Parser;
using Rapporteur.Articles.Html;

namespace Rapporteur.Tests.Articles.Html;

public class PageContentTests
{
    [Fact]
    public void Find_SearchThatTakesTooLong_IsGivenUp()
    {
        var links = string.Concat(Enumerable.Repeat("<p><a href=x>The council, it said</a>, opened the harbour, and more words stand here.</p>", 5_000));
        var document = new HtmlParser().ParseDocument("<!doctype html><html><body><article>" + links + "</article></body></html>");
        var watch = Stopwatch.StartNew();

        Assert.Equal(ErrorCodes.PageTooComplex, Texts.CodeOf(() => PageContent.Find(document, null, "test", TimeSpan.FromMilliseconds(5))));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }
}
