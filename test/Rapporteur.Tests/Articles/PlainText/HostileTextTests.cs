using System.Diagnostics;
using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.PlainText;

public class HostileTextTests
{
    private const int Size = 4 * 1024 * 1024;

    // Far above what a linear reading takes, far below what any other would.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Units =>
    [
        "a", "\"", "“", "'", " ", "\n", "a\n", "a b\n", "- a\n", "(", "@", "@a ", "—", "-", "— (@a) ", "— A (@a)\n", "1", "1. a\n", "\u202E", "\uD800", "\0", ":", "a:\n",
        "RELATED: ", "https://t.co/", "pic.twitter.com/a ", "Related\nA Headline Of Four Words\n", "By ", "By A B\n", "March ", "A post shared by ", "Read the ", "Photo by A ",
        "The council met on Monday and talked of the quay\nfor hours. ", "Follow us on ",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void FromText_FourMegabytesOfOneThing_TakesLinearTime(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Size / unit.Length));
        var watch = Stopwatch.StartNew();

        var article = ArticleReader.FromText(text, "hostile");

        Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed} for {article.Blocks.Count} blocks");
        TestContext.Current.TestOutputHelper?.WriteLine($"{unit.Trim()}: {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void FromText_QuotationMarks_AreOneParagraph() =>
        Assert.Equal([(BlockKind.Paragraph, new string('"', 100_000))], Texts.Of(new string('"', 100_000)).Blocks());

    [Fact]
    public void FromText_TwoMarksAndEquals_IsParagraph() => Assert.Equal([(BlockKind.Paragraph, "\"\"=")], Texts.Of("\"\"=").Blocks());

    [Fact]
    public void FromText_BidiControlsAndLoneSurrogates_AreKept()
    {
        const string line = "The \u202Ecouncil\u202C met \uD800 and \uDC00 voted \u2066there\u2069.";

        Assert.Equal([(BlockKind.Paragraph, line)], Texts.Of(line).Blocks());
    }
}
