using System.Diagnostics;
using CsCheck;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Tests.Language.Tokens;
using Rapporteur.Tests.Statements.Models;

namespace Rapporteur.Tests.Statements;

/// <summary>What holds of the reading of any text, with a model whose weights are drawn at random.</summary>
[Collection(TimedTests.Name)]
public sealed class HostileArticleTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Reader _reader;

    public HostileArticleTests()
    {
        Rapporteur.Statements.Models.StatementModelFile.Save(TinyModel.Of(), _folder.File("tiny.model"));
        _reader = new Reader(new ReaderOptions { ModelPath = _folder.File("tiny.model") });
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_AnyText_KeepsTheLawsOfReadings() => TokenText.Any.Array[1, 5].Sample(
        texts => ReadingLaws.Check(_reader.Read(ArticleReader.FromText(string.Join("\n\n", texts), "test"))),
        iter: 2_000);

    // Each is of the size that a step for each pair of words would take long for, and that a slow machine reads in seconds.
    [Theory]
    [InlineData("nulls", "\0", 25_000)]
    [InlineData("halves of pairs", "\ud83d", 25_000)]
    [InlineData("quotation marks", "\"", 25_000)]
    [InlineData("opening marks", "“", 25_000)]
    [InlineData("marks that turn the writing", "\u202e“no”\u2066 he said. ", 2_500)]
    [InlineData("one word", "a", 1_000_000)]
    [InlineData("one sentence", "word ", 10_000)]
    [InlineData("one quotation with many inside", "‘no’ and ", 5_000)]
    [InlineData("sentences with cues", "“No,” Ann Poe said. ", 1_250)]
    [InlineData("turns", "SMITH: No.\n\n", 5_000)]
    [InlineData("signatures", "“A fine day for us.” — Ann Poe\n\n", 2_500)]
    [InlineData("paragraphs of one quotation", "“We wait.\n\n", 5_000)]
    [InlineData("names", "Ann Poe and Bob Roe said no. ", 1_250)]
    [InlineData("line ends", "\n", 500_000)]
    public void Read_HostileText_EndsSoon(string what, string unit, int times)
    {
        var text = string.Concat(Enumerable.Repeat(unit, times));
        var clock = Stopwatch.StartNew();
        var reading = _reader.Read(ArticleReader.FromText(text, what));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(90), $"{what} took {clock.Elapsed}");
        ReadingLaws.Check(reading);
    }
}
