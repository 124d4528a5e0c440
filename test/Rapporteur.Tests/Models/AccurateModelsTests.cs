using System.Diagnostics;
using System.Text;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Tests.Statements;

namespace Rapporteur.Tests.Models;

[Collection(TimedTests.Name)]
public sealed class AccurateModelsTests
{
    private static readonly Lazy<Reader> _reader = new(static () => new Reader(new ReaderOptions { Model = ReadingModel.Accurate }));

    public AccurateModelsTests() => Assert.SkipUnless(Reader.HasAccurateModel, "This build holds no accurate model.");

    [Fact]
    public void Engine_Always_NamesTheModelAndItsParts()
    {
        Assert.Matches("^accurate-[0-9a-f]{12}$", _reader.Value.Engine.Model);
        Assert.Equal("accurate", _reader.Value.Models[^1].Name);
        Assert.Equal(_reader.Value.Engine, new Reader().Engine);
    }

    [Theory]
    [InlineData("The mayor said that the harbour would open.", "The mayor | said | that the harbour would open")]
    [InlineData("“We will not move,” Ann Poe told reporters.", "Ann Poe | told | “We will not move,”")]
    [InlineData("According to the ministry, prices fell sharply in May.", "the ministry | According to | prices fell sharply in May")]
    public void Read_PlainAttribution_IsFoundWhole(string text, string expected)
    {
        var statement = Assert.Single(Read(text + "\n\nNothing else happened on the quay.\n").Statements);
        Assert.Equal(expected, string.Join(" | ", statement.Source!.Spans[0].Of(text), statement.Cue[0].Of(text), statement.Content[0].Of(text)));
    }

    [Fact]
    public async Task Read_ManyThreadsAtOnce_GivesTheSame()
    {
        var article = ArticleReader.FromText(Story(40), "test");
        var alone = ReadingJson.ToLine(_reader.Value.Read(article));
        var together = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => ReadingJson.ToLine(_reader.Value.Read(article)), TestContext.Current.CancellationToken)));
        Assert.All(together, json => Assert.Equal(alone, json));
    }

    [Theory]
    [InlineData("nulls", "\0", 10_000)]
    [InlineData("quotation marks", "\"", 10_000)]
    [InlineData("one word", "x", 200_000)]
    [InlineData("one sentence", "word ", 5_000)]
    [InlineData("short paragraphs", "No.\n\n", 3_000)]
    [InlineData("combining marks", "e\u0301\u0327", 20_000)]
    public void Read_HostileText_EndsSoonAndKeepsTheLaws(string what, string unit, int times)
    {
        var clock = Stopwatch.StartNew();
        var reading = Read(new StringBuilder().Insert(0, unit, times).ToString());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(120), $"{what} took {clock.Elapsed}");
        ReadingLaws.Check(reading);
    }

    [Fact]
    public void Read_MoreWordsThanItTakes_IsAFaultThatNamesBoth()
    {
        var fault = Assert.Throws<RapporteurException>(() => Read(string.Concat(Enumerable.Repeat("The mayor said that it rained. ", 20_000))));
        Assert.Equal(ErrorCodes.InputTooLarge, fault.Code);
        Assert.Contains("140000 words", fault.Message, StringComparison.Ordinal);
    }

    private static string Story(int paragraphs) => string.Concat(Enumerable.Range(1, paragraphs).Select(
        n => $"“The pier is closed,” said Mr. Poe in week {n}. The council, which met on Monday, rejected the plan and asked Roe whether she would pay.\n\n"));

    private static Reading Read(string text) => _reader.Value.Read(ArticleReader.FromText(text, "test"));
}
