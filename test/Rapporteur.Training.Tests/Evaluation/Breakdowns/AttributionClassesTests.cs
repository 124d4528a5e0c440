using Rapporteur.Language;
using Rapporteur.Training.Evaluation.Breakdowns;
using Rapporteur.Training.Tests.Statements;

namespace Rapporteur.Training.Tests.Evaluation.Breakdowns;

public sealed class AttributionClassesTests
{
    [Theory]
    [InlineData("{“We go,”:1} [Roe:1] <said:1>, {“and stay.”:1}", "direct")]
    [InlineData("[Roe:1] <called:1> {it “a poor plan” for the quay:1}.", "mixed")]
    [InlineData("[Roe:1] <said:1> {that we go:1}.", "indirect")]
    public void Kind_Content_IsOfItsShareInQuotationMarks(string marked, string expected) => Assert.Equal(expected, ClassOf(AttributionClasses.Kind, marked));

    // Marks and dashes between spaces are no words; an inner hyphen or apostrophe parts none.
    [Theory]
    [InlineData("{—:1} [Roe:1] <said:1>.", "none")]
    [InlineData("[Roe:1] <said:1>.", "none")]
    [InlineData("[Roe:1] <said:1> {yes:1}.", "1-5")]
    [InlineData("[Roe:1] <said:1> {“we don’t re-open it — ever”:1}.", "1-5")]
    [InlineData("[Roe:1] <said:1> {one two three four five six:1}.", "6-15")]
    [InlineData("{One two three,:1} [Roe:1] <said:1>, {four five six.:1}", "6-15")]
    [InlineData("[Roe:1] <said:1> {1 2 3 4 5 6 7 8 9 10 11 12 13 14 15:1}.", "6-15")]
    [InlineData("[Roe:1] <said:1> {1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16:1}.", "16-30")]
    [InlineData("[Roe:1] <said:1> {1 2 3 4 5 6 7 8 9 10 1 2 3 4 5 6 7 8 9 20 1 2 3 4 5 6 7 8 9 30:1}.", "16-30")]
    [InlineData("[Roe:1] <said:1> {1 2 3 4 5 6 7 8 9 10 1 2 3 4 5 6 7 8 9 20 1 2 3 4 5 6 7 8 9 30 31:1}.", "31+")]
    [InlineData("[Roe:1] <said:1> {𝒂 𝒃 𝒄 𝒅 𝒆 𝒇:1}.", "6-15")]
    public void Length_Content_IsCountedInWords(string marked, string expected) => Assert.Equal(expected, ClassOf(AttributionClasses.Length, marked));

    [Theory]
    [InlineData("[Roe:1] <said:1> {so:1}.", "seen")]
    [InlineData("<SAID:1> [Roe:1]: {so:1}.", "seen")]
    [InlineData("[Roe:1] <didn’t  say:1> {so:1}.", "seen")]
    [InlineData("<According:1>, {so:1}, <to:1> [Roe:1].", "seen")]
    [InlineData("[Roe:1] <has said:1> {so:1}.", "words seen")]
    [InlineData("[Roe:1] <opined:1> {so:1}.", "unseen")]
    [InlineData("[Roe:1] <said, grinning,:1> {so:1}.", "unseen")]
    [InlineData("[Roe:1]: {so:1}.", "none")]
    public void Cue_Cue_IsLookedUpAsAWholeAndByWords(string marked, string expected)
    {
        var seen = SeenCues.In([Marked.Article("[Poe:1] <said:1> {it:1}, and [Poe:2] <didn't say:2> {more:2}."), Marked.Article("{It:1} is so, <according to:1> [Poe:1], who [Poe:2] <has announced:2>.")]);
        Assert.Equal(expected, ClassOf(AttributionClasses.Cue(seen), marked));
    }

    [Fact]
    public void In_FolderWithoutAnnotations_IsRefused()
    {
        using var folder = new TempFolder();
        Assert.Equal(ErrorCodes.GoldMissing, Assert.Throws<RapporteurException>(() => SeenCues.In(folder.FullName)).Code);
    }

    [Fact]
    public void In_Folder_HasTheCuesOfItsAnnotations()
    {
        using var folder = new TempFolder();
        Marked.Write(folder, "a", "[Poe:1] <mused:1> {so:1}.\n");
        Assert.Equal("seen", ClassOf(AttributionClasses.Cue(SeenCues.In(folder.FullName)), "[Roe:1] <mused:1> {more:1}."));
    }

    private static string ClassOf(AttributionClasses classes, string marked)
    {
        var article = Marked.Article(marked);
        return classes.Names[classes.ClassOf(Document.Of(article.Article), Assert.Single(article.Attributions))];
    }
}
