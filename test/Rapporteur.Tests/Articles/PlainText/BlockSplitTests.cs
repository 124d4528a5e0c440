using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.PlainText;

public class BlockSplitTests
{
    [Fact]
    public void FromText_LongLines_AreABlockEach()
    {
        var article = Texts.Of(Texts.Prose, Texts.MoreProse, Texts.Prose);

        Assert.Equal([Texts.Prose, Texts.MoreProse, Texts.Prose], article.Blocks().Select(b => b.Text));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void FromText_HardWrapped_JoinsTheLinesOfAParagraph(string lineEnd)
    {
        string[] first =
        [
            "The harbour council voted on Tuesday to widen the northern quay, a work",
            "that its engineers expect to take three summers and that the town has",
            "put off twice.",
        ];
        string[] second =
        [
            "Opponents on the council called the vote hasty, and asked why the survey",
            "of the sea bed was not yet public, as the mayor had promised in spring.",
        ];
        var text = string.Join(lineEnd, [.. first, "", .. second]);

        var article = ArticleReader.FromText(text, "test");

        Assert.Equal([string.Join(lineEnd, first), string.Join(lineEnd, second)], article.Blocks().Select(b => b.Text));
    }

    [Fact]
    public void FromText_HardWrappedWithHead_KeepsTitleAndBylineApart()
    {
        var article = Texts.Of(
            "Council Votes to Widen Quay",
            "By Jane Roe",
            "",
            "The harbour council voted on Tuesday to widen the northern quay, a work",
            "that its engineers expect to take three summers and that the town has",
            "put off twice.");

        Assert.Equal([BlockKind.Title, BlockKind.Byline, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void FromText_ShortSentencesOnLines_AreNotJoined()
    {
        var article = Texts.Of(
            "The council met on Monday and talked of nothing but the old quay.",
            "The mayor spoke first and for longer than anybody had hoped for.",
            "The vote was called at ten and was over in less than a minute.");

        Assert.Equal(3, article.Blocks.Count);
    }

    [Fact]
    public void FromText_Bullets_AreListItems()
    {
        var article = Texts.Of(Texts.Prose, "- wider quays for the ferries,", "- a new wall against the storms.", "1. One number starts a paragraph.", Texts.MoreProse);

        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Paragraph, BlockKind.Paragraph],
            article.Blocks.Select(b => b.Kind));
    }

    [Theory]
    [InlineData("What the survey found")]
    [InlineData("WHAT COMES NEXT")]
    [InlineData("8:20 a.m.")]
    public void FromText_ShortLineOverProse_IsHeading(string line) => Assert.Equal(BlockKind.Heading, Texts.KindBetweenProse(line));

    [Theory]
    [InlineData("He did not answer.")]
    [InlineData("She asked:")]
    [InlineData("“Never”")]
    public void FromText_ShortLineOfTheStory_IsParagraph(string line) => Assert.Equal(BlockKind.Paragraph, Texts.KindBetweenProse(line));
}
