using System.Text;
using Rapporteur.Articles.Containers;

namespace Rapporteur.Tests.Articles.Containers.Dumps;

public class CsvFormatTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Open_Table_GivesRowsWithHints(char delimiter)
    {
        var csv = string.Join(delimiter, "id", "Title", "text", "publish date", "author", "url", "source", "lang") + "\r\n"
            + string.Join(delimiter, "1", "\"Quay, the \"\"new\"\" one\"", "\"The quay; is open.\r\n\r\nIt\t| was, closed.\"", "2024-03-25", "\"Jane Roe, John Doe\"", "https://news.example/q", "Post", "en") + "\r\n"
            + string.Join(delimiter, "2", "Ferry", "The ferry said \"no\" today.", "25 March 2024", "nan", "", "Post", "en") + "\r\n";

        var articles = Stored.Open(csv);

        Assert.Equal(["The quay; is open.\r\n\r\nIt\t| was, closed.", "The ferry said \"no\" today."], articles.Select(a => a.Text()));
        var hints = articles[0].Hints;
        Assert.Equal(
            ("Quay, the \"new\" one", "2024-03-25", "https://news.example/q", "Post", "en"),
            (hints.Title, hints.Published?.ToString(), hints.Url, hints.Publisher, hints.Language));
        Assert.Equal(["Jane Roe", "John Doe"], hints.Byline);
        Assert.Equal(("2024-03-25", null), (articles[1].Hints.Published?.ToString(), articles[1].Hints.Url));
        Assert.Empty(articles[1].Hints.Byline);
    }

    [Fact]
    public void Open_MediaCloudWithoutText_IsOneFaultThatSaysSo()
    {
        var fault = Stored.Only("stories_id,publish_date,title,url,language,ap_syndicated,media_name\n1,2024-03-25 00:00:00,Quay,https://news.example/q,en,0,Post\n2,2024-03-26,Ferry,https://news.example/f,en,0,Post\n").Fault;

        Assert.Equal(ErrorCodes.NoTextField, fault?.Code);
        Assert.Contains("media_name", fault!.Message, StringComparison.Ordinal);
        Assert.Contains("--map text=", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Mapping_IsFollowed() => Assert.Equal(
        "The quay is open.",
        Stored.Only("id,title,words\n1,Quay,The quay is open.\n", new ContainerOptions { Map = new Dictionary<string, string> { ["text"] = "words" } }).Text());

    [Fact]
    public void Open_MappingOfNamesThatNobodyKnows_MakesTheTable() => Assert.Equal(
        "The quay is open.",
        Stored.Only("nummer;überschrift;wortlaut\n1;Kai;The quay is open.\n", new ContainerOptions { Map = new Dictionary<string, string> { ["text"] = "wortlaut", ["title"] = "überschrift" } }).Text());

    [Fact]
    public void Open_TooManyCells_IsAFaultWithItsLine()
    {
        var articles = Stored.Open("title,text\nA,One.\nB,\"Two\nlines.\"\nC,Three, not quoted.\nD\nE,Five.\n");

        Assert.Equal([null, null, ErrorCodes.RowUnreadable, ErrorCodes.InputEmpty, null], articles.Codes());
        Assert.Contains("line 5", articles[2].Fault!.Message, StringComparison.Ordinal);
        Assert.Equal("Five.", articles[4].Text());
    }

    [Fact]
    public void Open_QuoteThatStaysOpen_SpoilsOneRow()
    {
        var articles = Stored.Open("title,text\nA,One.\nB,\"Two.\nC,Three.\nD,\"Four, \"\"so\"\".\"\n");

        Assert.Equal([null, ErrorCodes.RowUnreadable, null, null], articles.Codes());
        Assert.Contains("line 3", articles[1].Fault!.Message, StringComparison.Ordinal);
        Assert.Equal(["One.", "Three.", "Four, \"so\"."], articles.Where(a => a.Fault is null).Select(a => a.Text()));
    }

    [Fact]
    public void Open_QuoteThatStaysOpenBeyondTheLimit_SpoilsOneRow()
    {
        var rows = string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i},The quay is open for the {i}th time.\n"));

        var articles = Stored.Open("title,text\nA,\"One.\n" + rows, new ContainerOptions { MaxMemberBytes = 5000 });

        Assert.Equal(1001, articles.Count);
        Assert.Equal(ErrorCodes.RowUnreadable, articles[0].Fault?.Code);
        Assert.All(articles.Skip(1), a => Assert.Null(a.Fault));
    }

    [Fact]
    public void Open_StrayQuotes_ArePartOfTheText()
    {
        var articles = Stored.Open("title,text\n5\" pipe,A 5\" pipe.\nB,\"He said \"yes\" and left.\"\nC, \"Spaced.\" \n");

        Assert.Equal(["A 5\" pipe.", "He said \"yes\" and left.", "Spaced."], articles.Select(a => a.Text()));
        Assert.Equal("5\" pipe", articles[0].Hints.Title);
    }

    [Fact]
    public void Open_OldEncodings_AreRead()
    {
        Assert.Equal(
            ["Café.", "Café."],
            Inputs.Open([.. "title,text\na,"u8, .. Encoding.Latin1.GetBytes("Café.\n"), .. "b,"u8, .. "Café.\n"u8]).Select(a => a.Text()));
        Assert.Equal("Café.", Assert.Single(Inputs.Open([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title\ttext\na\tCafé.\n")])).Text());
    }

    [Theory]
    [InlineData("Council votes, mayor resigns\nThe council voted on Tuesday, and the mayor resigned.\n")]
    [InlineData("Text, lies, and tape\nA review of the film, which opens on Tuesday.\n")]
    [InlineData("The date, the title and the text\nof the law were not known, he said.\n")]
    public void Open_Prose_IsOneArticle(string text) => Assert.Equal(text, Stored.Only(text).Text());
}
