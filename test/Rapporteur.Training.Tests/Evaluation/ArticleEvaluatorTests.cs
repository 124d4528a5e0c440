using System.IO.Compression;
using System.Text;
using Rapporteur.Articles;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Tests.Evaluation;

/// <summary>Figures of articles that can be counted by hand.</summary>
public sealed class ArticleEvaluatorTests : IDisposable
{
    private const string Page = """
        <!doctype html><html><head><title>Quay to be widened</title>
        <meta property="article:published_time" content="2024-03-25T10:15:00+01:00"></head><body><article>
        <h1>Quay to be widened</h1>
        <p>The council voted on Monday to widen the quay of the old harbour by four metres.</p>
        <p>Work is to begin in June, and the ferries will leave from the northern pier until then.</p>
        </article></body></html>
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_Body_EachFigureCountsItsOwn()
    {
        // Four body blocks: a stand-first, which counts neither way, one paragraph of the gold's three, a caption among the story, and a stray.
        var article = Written(
            ("The quay grows.", BlockKind.Paragraph), ("Work begins in JUNE, they say!", BlockKind.Paragraph),
            ("Stray words of the page.", BlockKind.Paragraph), ("A view of the quay from the northern pier in spring", BlockKind.ListItem),
            ("Another view of the quay, from the southern pier", BlockKind.Caption), ("Read more", BlockKind.Furniture));
        var score = ArticlePageScore.Of(
            new ArticleGold
            {
                File = "a.html",
                Summary = ["The quay grows"],
                Body = ["Work begins in June, they say.", "Nobody objected.", "The end."],
                Captions = ["A view of the quay from the northern pier in spring", "Another view of the quay, from the southern pier", "Too short to count"],
            },
            article);
        Assert.Equal(1 / 3.0, score.ParagraphPrecision);
        Assert.Equal(1 / 3.0, score.ParagraphRecall);
        Assert.Equal((2, 1, 1), score.Captions);
        Assert.Null(score.Segments);
        Assert.Null(score.Day);
    }

    [Fact]
    public void Of_Text_TakesTheSummaryWhereThatIsBetter()
    {
        var article = Written(("one two three four five", BlockKind.Paragraph), ("six seven", BlockKind.Heading));
        var score = ArticlePageScore.Of(new ArticleGold { File = "a", Summary = ["one two three four five"], Body = ["six seven eight"] }, article);
        // Runs of four words: the gold has five, the article four of them.
        Assert.Equal((1.0, 4 / 5.0), score.Text);
    }

    [Fact]
    public void Of_NoArticle_CountsAsEmpty()
    {
        var score = ArticlePageScore.Of(new ArticleGold { File = "a", Body = ["words"], Title = "T", Authors = ["A"], Date = "2024-03-25 10:00:00+01:00" }, null);
        Assert.Equal((0.0, 0.0, (0.0, 0.0)), (score.ParagraphPrecision, score.ParagraphRecall, score.Text));
        Assert.Equal((true, false, false, false, false), (score.IsMissing, score.Title, score.Authors, score.Day, score.Instant));
    }

    [Theory]
    [InlineData("2024-03-25 10:15:30+01:00", true, true)]
    [InlineData("2024-03-25T09:15:00.250Z", true, true)]
    [InlineData("2024-03-25 10:17+01:00", true, false)]
    [InlineData("2024-03-25 10:15:00", true, null)]
    [InlineData("2024-03-26", false, null)]
    public void Of_Date_DayAsWrittenAndInstantWithinAMinute(string date, bool day, bool? instant)
    {
        Assert.True(ArticleTime.TryParse("2024-03-25T10:15:00+01:00", out var published));
        var score = ArticlePageScore.Of(new ArticleGold { File = "a", Date = date }, Written() with { Published = published });
        Assert.Equal((day, instant), (score.Day, score.Instant));
    }

    [Fact]
    public void Evaluate_Pages_ReadsThoseBesideTheGold()
    {
        _folder.With("a.html", Page).With("gold.jsonl", """
            {"file": "a.html", "title": "Quay to be widened!", "authors": [], "date": "2024-03-25", "with": ["widen the\n quay"], "without": ["begin in June", "cookies"]}

            {"file": "b.html.gz", "title": "Other", "authors": null, "date": null, "with": ["northern pier", "southern pier"], "without": []}
            {"file": "gone.html", "title": null, "authors": null, "date": null, "with": ["x"], "without": []}
            """);
        Compress("b.html.gz", Page);
        var scores = ArticleEvaluator.Evaluate(_folder.FullName, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(
            [("pages", 66.7), ("segments_p", 66.7), ("segments_r", 50), ("segments_f1", 57.1), ("title", 50), ("day", 100)],
            scores.Figures.Select(f => (f.Key, Math.Round(f.Percent, 1))));
        Assert.Equal(scores.GoldHash, ArticleEvaluator.Evaluate(_folder.File("gold.jsonl"), cancel: TestContext.Current.CancellationToken).GoldHash);
        Assert.All(scores.Figures, f => Assert.Contains(f.Key, ArticleEvaluator.Keys));
    }

    [Fact]
    public void Evaluate_LineThatIsNoGold_IsNamed()
    {
        _folder.With("gold.jsonl", "{\"file\": \"a.html\", \"with\": [], \"without\": []}\n{\"file\": \"b.html\"}\n");
        var fault = Assert.Throws<RapporteurException>(() => ArticleEvaluator.Evaluate(_folder.FullName, cancel: TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCodes.GoldUnreadable, fault.Code);
        Assert.Contains("line 2", fault.Message, StringComparison.Ordinal);
    }

    private static Article Written(params (string Text, BlockKind Kind)[] blocks)
    {
        var text = new StringBuilder();
        var written = new List<Block>();
        foreach (var (words, kind) in blocks)
        {
            written.Add(new Block(kind, new TextSpan(text.Length, text.Length + words.Length)));
            text.Append(words).Append("\n\n");
        }

        return new Article { Source = "a", Text = text.ToString(), Blocks = written };
    }

    private void Compress(string name, string page)
    {
        using var file = new GZipStream(File.Create(_folder.File(name)), CompressionLevel.Fastest);
        file.Write(Encoding.UTF8.GetBytes(page));
    }
}
