using System.Diagnostics;
using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Html;

public class HostilePageTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));

    private static string Wrap(string body) => "<!doctype html><html><body>" + body + "</body></html>";

    public static TheoryData<string, string> TooComplex => new()
    {
        { "divs in divs", Repeat("<div>", 20_000) + "words" },
        { "formatting in formatting", Repeat("<b>", 20_000) + "words" },
        { "formatting that every paragraph opens again", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p><font size={i}>word")) },
        { "elements", Repeat("<i></i>", 200_000) },
        { "tables in tables", Repeat("<table><tr><td>", 5_000) },
        { "lists in lists", Repeat("<ul><li>", 5_000) },
        { "attributes", "<p " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}=1")) + ">words</p>" },
        { "drawings", "<svg>" + Repeat("<g>", 20_000) },
    };

    [Theory]
    [MemberData(nameof(TooComplex))]
    public void Read_TooComplexPage_IsRefusedAtOnce(string what, string body)
    {
        var watch = Stopwatch.StartNew();

        Assert.Equal(ErrorCodes.PageTooComplex, Texts.CodeOf(() => Texts.ReadPage(Wrap(body))));

        Assert.True(watch.Elapsed < Limit, $"{what}: {watch.Elapsed}");
    }

    public static TheoryData<string, string> Odd => new()
    {
        { "open paragraphs", Repeat("<p>One paragraph that nobody closed, of the many in this page.", 5_000) },
        { "open items", "<ul>" + Repeat("<li>One item that nobody closed.", 5_000) + "</ul>" },
        { "open cells", "<table>" + Repeat("<tr><td><font size=1>One cell<td>Another", 2_000) + "</table>" },
        { "closed drawings", "<svg>" + Repeat("<path d='M0 0'/>", 5_000) + "</svg>" },
        { "one huge attribute", "<p title=\"" + new string('x', 8_000_000) + "\">words</p>" },
        { "a tag without end", "<p title=\"" + new string('x', 1_000_000) },
        { "a comment without end", "<!--" + new string('-', 1_000_000) },
        { "a script without end", "<script>" + Repeat("</", 500_000) },
        { "lesser signs", Repeat("<", 1_000_000) },
        { "end tags", Repeat("</p>", 20_000) },
        { "long text", "<p>" + Repeat("The council met, and the council said so. ", 100_000) + "</p>" },
        { "references", Repeat("&amp;&#x41;&notit;", 100_000) },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void Read_OddPage_IsReadOrRefusedInTime(string what, string body)
    {
        var page = Wrap($"<article><p>{Texts.Prose}</p><p>{Texts.MoreProse}</p><p>{Texts.Prose} It was late.</p></article>" + body);
        var watch = Stopwatch.StartNew();

        try
        {
            Assert.NotEmpty(Texts.ReadPage(page).Blocks);
        }
        catch (RapporteurException fault)
        {
            Assert.Equal(ErrorCodes.NoArticleInPage, fault.Code);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < Limit, $"{what}: {watch.Elapsed}");
    }

    [Fact]
    public void Read_PageWithinTheLimits_IsNotRefused() =>
        Assert.Contains("words", Texts.ReadPage(Wrap(Repeat("<div>", 100) + $"<p>{Texts.Prose}</p><p>{Texts.MoreProse}</p><p>words of the council</p>")).Text, StringComparison.Ordinal);
}
