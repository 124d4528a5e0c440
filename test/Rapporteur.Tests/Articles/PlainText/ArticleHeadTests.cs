using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.PlainText;

public class ArticleHeadTests
{
    private static Article Under(params string[] head) => Texts.Of([.. head, "", Texts.Prose, "", Texts.MoreProse, "", Texts.Prose]);

    [Theory]
    [InlineData("Council Votes to Widen Quay")]
    [InlineData("Council votes to widen quay")]
    [InlineData("Council votes to widen quay.")]
    [InlineData("Mayor: 'I Will Not Resign' Over Quay")]
    [InlineData("Poll: half of town against wider quay.")]
    public void FromText_ShortFirstLine_IsTitle(string line)
    {
        var article = Under(line);

        Assert.Equal(BlockKind.Title, article.Blocks[0].Kind);
        Assert.Equal(line, article.Title);
    }

    [Theory]
    [InlineData("Minister Oda said the corridor would stay shut.")]
    [InlineData("“The corridor stays shut,” Minister Oda said. “We gave them a month.")]
    [InlineData("From Chair Roe:")]
    [InlineData("OSLO — The council of the harbour town votes on a wider quay this week.")]
    [InlineData("Q: Why was the quay closed?")]
    [InlineData("The corridor will stay shut for as long as the convoys are shot at on the road, ministers from both of the governments agree.")]
    public void FromText_FirstParagraphOfTheStory_IsNoTitle(string line)
    {
        var article = Under(line);

        Assert.Equal(BlockKind.Paragraph, article.Blocks[0].Kind);
        Assert.Null(article.Title);
    }

    [Fact]
    public void FromText_TwoSentencesOfProse_HaveNoTitle() => Assert.Null(Texts.Of("Mei Tan came home.", "", "She answered that nothing was ruled out.").Title);

    [Fact]
    public void FromText_TitleAlone_IsParagraph() => Assert.Null(Texts.Of("Council Votes to Widen Quay").Title);

    [Fact]
    public void FromText_SemicolonAfterTitle_MakesStandfirst()
    {
        var article = Under("Quay wall to be widened; ", "Work is to start in June.");

        Assert.Equal([BlockKind.Title, BlockKind.Standfirst], article.Blocks.Take(2).Select(b => b.Kind));
    }

    [Theory]
    [InlineData("By Jane Roe", "Jane Roe")]
    [InlineData("BY JANE ROE", "JANE ROE")]
    [InlineData("By Jane Roe and Ludwig van der Berg", "Jane Roe|Ludwig van der Berg")]
    [InlineData("By Jane Roe, John Q. Doe and Ana O'Neil, Harbour News", "Jane Roe|John Q. Doe|Ana O'Neil")]
    [InlineData("By Jane Roe, Staff Writer", "Jane Roe")]
    [InlineData("By Jane Roe | March 25, 2024", "Jane Roe")]
    [InlineData("By Jane Roe March 25, 2024 10:15 a.m. EDT", "Jane Roe")]
    [InlineData("Written by Abby Byrd", "Abby Byrd")]
    public void FromText_Byline_GivesNames(string line, string names)
    {
        var article = Under("Council Votes to Widen Quay", line);

        Assert.Equal(BlockKind.Byline, article.Blocks[1].Kind);
        Assert.Equal(names.Split('|'), article.Byline.Where(n => n != "Harbour News"));
    }

    [Theory]
    [InlineData("By The Numbers")]
    [InlineData("By a vote of nine to four, the council agreed.")]
    [InlineData("By Monday the quay was closed.")]
    public void FromText_OtherLinesWithBy_AreNoByline(string line) => Assert.Empty(Under("Council Votes to Widen Quay", line).Byline);

    [Theory]
    [InlineData("Published March 25, 2024 10:15 a.m. EDT", "2024-03-25T10:15:00-04:00")]
    [InlineData("Published: 25 March 2024, 14:30 GMT", "2024-03-25T14:30:00Z")]
    [InlineData("Monday, March 25, 2024", "2024-03-25")]
    [InlineData("Posted on Mar. 25, 2024 at 9:05 PM ET", "2024-03-25")]
    [InlineData("2024-03-25", "2024-03-25")]
    [InlineData("TUNIS, March 25, 2024", "2024-03-25")]
    [InlineData("By Jane Roe | March 25, 2024", "2024-03-25")]
    public void FromText_LineWithFullDate_GivesPublished(string line, string published) =>
        Assert.Equal(published, Under("Council Votes to Widen Quay", line).Published?.ToString());

    [Theory]
    [InlineData("March 25")]
    [InlineData("Monday")]
    [InlineData("3/4/2024")]
    [InlineData("February 30, 2024")]
    [InlineData("The quay was closed on March 25, 2024.")]
    [InlineData("Two hours ago")]
    public void FromText_LineWithoutCertainDate_GivesNone(string line) => Assert.Null(Under("Council Votes to Widen Quay", line).Published);

    [Fact]
    public void FromText_UpdatedLine_GivesModifiedAlone()
    {
        var article = Under("Council Votes to Widen Quay", "Updated: March 26, 2024");

        Assert.Null(article.Published);
        Assert.Equal("2024-03-26", article.Modified?.ToString());
    }

    [Fact]
    public void FromText_DatelineWithYear_GivesPublishedAndStaysInTheParagraph()
    {
        var article = Texts.Of("TUNIS, March 25, 2024 (Harbour Press) — " + Texts.Prose, Texts.MoreProse);

        Assert.Equal("2024-03-25", article.Published?.ToString());
        Assert.All(article.Blocks, b => Assert.Equal(BlockKind.Paragraph, b.Kind));
    }

    [Fact]
    public void FromText_DatelineWithoutYear_IsNotCompleted() => Assert.Null(Texts.Of("TUNIS, Nov. 19 (HP) — " + Texts.Prose, Texts.MoreProse).Published);
}
