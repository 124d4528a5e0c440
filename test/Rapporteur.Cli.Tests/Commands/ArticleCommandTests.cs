using System.Text.Json;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Tests.Commands;

/// <summary><c>article</c> on pages and texts of our own.</summary>
public sealed class ArticleCommandTests : IDisposable
{
    private const string Page = """
        <!doctype html><html><head><title>Quay is open</title></head><body><article><h1>Quay is open</h1>
        <p>Mayor Ida Brandt said on Monday that the quay of the old harbour would stay open all summer.</p>
        <p>The ferries will leave from the northern pier until the work on the other one is done.</p>
        <blockquote class="twitter-tweet"><p>Come and see!</p>&mdash; Harbour Town (@town) <a href="https://twitter.com/town/status/1770000000000000001">March 19, 2024</a></blockquote>
        <p>Nobody on the council objected to it, and the vote was over within a few minutes of the start.</p>
        </article></body></html>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Article_Page_IsTextForPeople()
    {
        _folder.Write("page.html", Page);
        var run = RapporteurProcess.Run(_folder, "article", "page.html");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.StartsWith("Quay is open\n\nMayor Ida Brandt said on Monday that the quay of the old harbour would stay open all summer.\n\nThe", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  @ Come and see!\n  │ Harbour Town (@town) · 19 March 2024, 08:10 UTC · https://twitter.com/town/status/1770000000000000001\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Article_Json_IsTheArticleOfTheReading()
    {
        _folder.Write("page.html", Page);
        var article = ReadingJson.ParseArticle(System.Text.Encoding.UTF8.GetBytes(RapporteurProcess.Run(_folder, "article", "page.html", "--format", "json").Output));
        using var reading = JsonDocument.Parse(RapporteurProcess.Run(_folder, "read", "page.html", "--fast", "--format", "jsonl").Output);
        var read = ReadingJson.ParseArticle(System.Text.Encoding.UTF8.GetBytes(reading.RootElement.GetProperty("article").GetRawText()));
        Assert.Equal(read.Id, article.Id);
        Assert.Equal(read.Blocks.Select(b => (b.Kind, b.Span)), article.Blocks.Select(b => (b.Kind, b.Span)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public void Article_PagesOfOneOutlet_HaveWhatItSaysUnderEachAsFurniture(string threads)
    {
        const string refrain = "The Harbour Post is read by forty towns along the coast, and has been for a hundred years.";
        for (var i = 0; i < 70; i++)
        {
            _folder.Write(
                $"news/{i:00}.html",
                $"<html><head><title>Story {i}</title><link rel=canonical href=\"https://post.example/{i}\"></head><body><article><h1>Story {i} of the harbour</h1><p>The council of town number {i} voted on Monday to widen its quay, which is the oldest of the coast.</p><p>Its mayor said that the work would begin in week {i}, and that the ferries would go on.</p><p>{refrain}</p></article></body></html>");
        }

        var run = RapporteurProcess.Run(_folder, "article", "news", "--format", "jsonl", "--threads", threads);

        Assert.Equal(70, run.Lines.Length);
        Assert.All(run.Lines, line =>
        {
            var article = ReadingJson.ParseArticle(System.Text.Encoding.UTF8.GetBytes(line));
            Assert.Equal((refrain, Rapporteur.Articles.BlockKind.Furniture), (article.Blocks[^1].Span.Of(article.Text), article.Blocks[^1].Kind));
        });
    }

    [Fact]
    public void Article_SeveralInputs_AreInTheirOrderAndFaultsAreTold()
    {
        _folder.Write("b.html", Page);
        _folder.Write("a.txt", Samples.Story);
        _folder.Write("c.txt", "");
        var run = RapporteurProcess.Run(_folder, "article", "b.html", "a.txt", "c.txt", "--format", "json", "--threads", "2");
        Assert.Equal(3, run.Exit);
        using var articles = JsonDocument.Parse(run.Output);
        Assert.Equal(["b.html", "a.txt"], articles.RootElement.EnumerateArray().Select(a => a.GetProperty("source").GetString()));
        Assert.Equal("rapporteur: RAP0104: c.txt holds no text. Leave it out, or check how it was made.\nrapporteur: 2 articles read, 1 failed\n", run.Error);
    }

    [Fact]
    public void Article_StandardInput_IsMarkdown()
    {
        var run = RapporteurProcess.RunWith(_folder, Page, [], "article", "-", "--format", "markdown", "--published", "2024-03-25");
        Assert.StartsWith("# Quay is open\n\n*25 March 2024*\n\nMayor Ida", run.Output, StringComparison.Ordinal);
        Assert.Contains("> — [Harbour Town (@town)](https://twitter.com/town/status/1770000000000000001), 19 March 2024, 08:10 UTC\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body=text")]
    [InlineData("text")]
    [InlineData("text=")]
    [InlineData("text=a,text=b")]
    public void Article_MapThatIsNone_Exits2(string map)
    {
        var run = RapporteurProcess.Run(_folder, "article", "a.csv", "--map", map);
        Assert.Equal(2, run.Exit);
        Assert.StartsWith("rapporteur: RAP0901: --map wants fields of an article (text, html, ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_Article_BeginsWithExamples() =>
        Assert.StartsWith("Examples:\n  rapporteur article page.html\n", RapporteurProcess.Run(_folder, "article", "--help").Output, StringComparison.Ordinal);
}
