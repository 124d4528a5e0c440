using System.Text;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Tests.Brat;

public sealed class BratFolderTests
{
    private const string Text = "“We go,” Ann Poe said, “and stay.”\n";
    private const string Annotations = """
        T1	Source 9 16	Ann Poe
        T2	Cue 17 21	said
        T3	Content 0 8	“We go,”
        T4	Content 23 34	“and stay.”
        T5	Attribution 17 21	said
        E1	Attribution:T5 Source:T1 Cue:T2 Content:T3 Content2:T4

        """;

    [Fact]
    public void Read_NumberedRoles_AreFragmentsOfOneAttribution()
    {
        using var folder = new TempFolder().With("a.txt", Text).With("a.ann", Annotations);
        var article = Assert.Single(BratFolder.Read(folder.FullName));
        Assert.Equal(("a", Text), (article.Name, article.Article.Text));
        Assert.Equal("Ann Poe | said | “We go,” / “and stay.”", Describe(Assert.Single(article.Attributions), Text));
    }

    [Fact]
    public void Read_DiscontinuousFragments_AreSpans()
    {
        using var folder = new TempFolder().With("a.txt", Text).With("a.ann", "T1\tContent 0 8;23 34\tx\nT2\tCue 17 21\tsaid\nE1\tAttribution:T2 Cue:T2 Content:T1\n");
        Assert.Equal(" | said | “We go,” / “and stay.”", Describe(Assert.Single(Assert.Single(BratFolder.Read(folder.FullName)).Attributions), Text));
    }

    [Fact]
    public void Read_AstralCharacters_CountAsOne()
    {
        const string Astral = "\ud83d\ude00\ud83d\ude00 Roe \ud835\udc9c said so.";
        using var folder = new TempFolder().With("a.txt", Astral).With("a.ann", "T1\tSource 3 8\tx\nT2\tCue 9 13\tx\nT3\tContent 14 16\tx\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n");
        Assert.Equal("Roe \ud835\udc9c | said | so", Describe(Assert.Single(Assert.Single(BratFolder.Read(folder.FullName)).Attributions), Astral));
    }

    [Fact]
    public void Read_CarriageReturns_CountAsCharacters()
    {
        const string Lines = "One.\r\n\r\nRoe said so.\r\n";
        using var folder = new TempFolder().With("a.txt", Lines).With("a.ann", "T1\tSource 8 11\tRoe\r\nT2\tCue 12 16\tsaid\r\nT3\tContent 17 19\tso\r\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\r\n");
        var article = Assert.Single(BratFolder.Read(folder.FullName));
        Assert.Equal(Lines, article.Article.Text);
        Assert.Equal("Roe | said | so", Describe(Assert.Single(article.Attributions), Lines));
    }

    // brat and the scorer count a byte order mark as a character of the file; the article's text goes without it.
    [Fact]
    public void Read_ByteOrderMark_IsCountedAndLeftOut()
    {
        using var folder = new TempFolder().With("a.txt", "\ufeffRoe said so.").With("a.ann", "T1\tSource 0 4\tx\nT2\tCue 5 9\tx\nT3\tContent 10 12\tx\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n");
        var article = Assert.Single(BratFolder.Read(folder.FullName));
        Assert.Equal("Roe said so.", article.Article.Text);
        Assert.Equal("Roe | said | so", Describe(Assert.Single(article.Attributions), article.Article.Text));
    }

    [Fact]
    public void Read_SpansWithSpaceAndNothing_AreTidied()
    {
        using var folder = new TempFolder().With("a.txt", "Roe  said so").With("a.ann", "T1\tSource 0 5\tx\nT2\tCue 5 7;7 9\tx\nT3\tContent 9 12;3 3\tx\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n");
        Assert.Equal("Roe | said | so", Describe(Assert.Single(Assert.Single(BratFolder.Read(folder.FullName)).Attributions), "Roe  said so"));
    }

    [Fact]
    public void Read_OtherLinesRolesAndAnnotators_ArePassedOver()
    {
        using var folder = new TempFolder()
            .With("a.txt", Text)
            .With("a.ann", Annotations + "#1\tAnnotatorNotes T1\tgood\nA1\tNegated E1\n\nR1\tCoref Arg1:T1 Arg2:T2\nE2\tAttribution:T5 Addressee:T1\n")
            .With("a.2.ann", "T1\tSource 900 901\tx\n")
            .With("b.txt", "No annotations.");
        Assert.Single(Assert.Single(BratFolder.Read(folder.FullName)).Attributions);
    }

    [Fact]
    public void Read_SeveralArticles_ComeInOrderOfNames()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "b", "a", "C" })
        {
            folder.With(name + ".txt", Text).With(name + ".ann", "");
        }

        Assert.Equal(["C", "a", "b"], BratFolder.Read(folder.FullName).Select(a => a.Name));
    }

    [Theory]
    [InlineData("T1\tSource 0 3\tx\nT2\tCue 0 900\tx\n", 2)]
    [InlineData("T1\tSource 4 3\tx\n", 1)]
    [InlineData("T1\tSource -1 3\tx\n", 1)]
    [InlineData("T1\tSource 1\tx\n", 1)]
    [InlineData("T1\tSource a b\tx\n", 1)]
    [InlineData("T1\tSource 0 3;\tx\n", 1)]
    [InlineData("T1\tSource 0 99999999999\tx\n", 1)]
    public void Read_SpanThatDoesNotFit_IsGoldUnreadable(string annotations, int line)
    {
        using var folder = new TempFolder().With("a.txt", Text).With("a.ann", annotations);
        var fault = Assert.Throws<RapporteurException>(() => BratFolder.Read(folder.FullName));
        Assert.Equal(ErrorCodes.GoldUnreadable, fault.Code);
        Assert.Contains($"Line {line} of {folder.File("a.ann")}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OffsetsAtTheEndOfNumbers_AreGoldUnreadable()
    {
        using var folder = new TempFolder().With("a.txt", "\ud83d\ude00 Roe").With("a.ann", "T1\tSource 2147483647 2147483647\tx\nE1\tAttribution:T1 Source:T1\n");
        Assert.Equal(ErrorCodes.GoldUnreadable, Assert.Throws<RapporteurException>(() => BratFolder.Read(folder.FullName)).Code);
    }

    [Fact]
    public void Read_TextThatIsNotUtf8_IsGoldUnreadable()
    {
        using var folder = new TempFolder().With("a.ann", Annotations);
        File.WriteAllBytes(folder.File("a.txt"), Encoding.Latin1.GetBytes("Andr\u00e9 said so, and \u00e9lan was all."));
        var fault = Assert.Throws<RapporteurException>(() => BratFolder.Read(folder.FullName));
        Assert.Equal(ErrorCodes.GoldUnreadable, fault.Code);
        Assert.Contains("UTF-8", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoAnnotatedText_IsGoldMissing()
    {
        using var folder = new TempFolder().With("a.txt", Text);
        Assert.Equal(ErrorCodes.GoldMissing, Assert.Throws<RapporteurException>(() => BratFolder.Read(folder.FullName)).Code);
        var none = Assert.Throws<RapporteurException>(() => BratFolder.Read(folder.File("none")));
        Assert.Equal(ErrorCodes.GoldMissing, none.Code);
        Assert.Contains(".ann", none.Message, StringComparison.Ordinal);
    }

    private static string Describe(BratAttribution a, string text) =>
        string.Join(" | ", new[] { a.Source, a.Cue, a.Content }.Select(r => string.Join(" / ", r.Select(s => s.Of(text)))));
}
