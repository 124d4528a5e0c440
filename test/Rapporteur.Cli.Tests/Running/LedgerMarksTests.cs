using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Tests.Running;

/// <summary>What is remembered of inputs that hold many articles.</summary>
public sealed class LedgerMarksTests : IDisposable
{
    private static readonly Fault NoText = new(ErrorCodes.InputEmpty, "no text");
    private static readonly Fault Unreadable = new(ErrorCodes.InputUnreadable, "the disk fails");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void After_ArticlesInTheirOrder_CountsThemAndThoseThatFailed()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        var marks = Marks(ledger);
        var past = marks.Find(new Input(_folder.Write("a.jsonl", "a")))!;
        Assert.Equal(0, past.Count);
        Assert.Equal((1, 0), Counted(marks.After(Of(past, 1), null)));
        Assert.Equal((2, 1), Counted(marks.After(Of(past, 2), NoText)));
        Assert.Equal((3, 1), Counted(marks.After(Of(past, 3), null)));
        Assert.Null(marks.After(Of(null, 1), null));
    }

    [Fact]
    public void After_InputThatCannotBeReadFurther_StopsThere()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        var marks = Marks(ledger);
        var past = marks.Find(new Input(_folder.Write("a.jsonl", "a")))!;
        Assert.NotNull(marks.After(Of(past, 1), null));
        Assert.Null(marks.After(Of(past, 2), Unreadable));
        Assert.Null(marks.After(Of(past, 3), null));
        Assert.NotNull(marks.After(Of(marks.Find(new Input(_folder.Write("b.jsonl", "b"))), 1), null));
    }

    [Fact]
    public void Find_SameFileUnderAnotherName_IsKnown()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        var path = _folder.Write("a.jsonl", "a");
        ledger.Add([], [Marks(ledger).After(Of(Marks(ledger).Find(new Input(path)), 7), NoText)!]);
        File.Move(path, _folder.Full("moved.jsonl"));
        var past = Marks(ledger).Find(new Input(_folder.Full("moved.jsonl")));
        Assert.Equal((7, 1), (past?.Count, past?.Failed));
    }

    [Fact]
    public void Find_ChangedFileOrOtherSettings_BeginsAnew()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        var path = _folder.Write("a.jsonl", "a");
        ledger.Add([], [Marks(ledger).After(Of(Marks(ledger).Find(new Input(path)), 7), null)!]);
        Assert.Equal(0, Marks(ledger, settings: "others").Find(new Input(path))?.Count);
        Assert.Equal(7, Marks(ledger).Find(new Input(path))?.Count);
        _folder.Write("a.jsonl", "b");
        Assert.Equal(0, Marks(ledger).Find(new Input(path))?.Count);
        Assert.Null(Marks(ledger).Find(new Input(_folder.Full("gone.jsonl"))));
    }

    [Fact]
    public void SettingsOf_WhateverDecides_IsInThem()
    {
        string Of(Engine engine, bool any = false, string? published = null, params (string, string)[] map) => LedgerMarks.SettingsOf(
            engine,
            any,
            new ArticleOptions { Published = ArticleTime.TryParse(published, out var time) ? time : null },
            new ContainerOptions { Map = map.ToDictionary(m => m.Item1, m => m.Item2) });
        var engine = new Engine("1", "m");
        string[] all =
        [
            Of(engine), Of(engine with { Model = "n" }), Of(engine, any: true), Of(engine, published: "2024-03-25"),
            Of(engine, map: ("text", "body")), Of(engine, map: [("text", "body"), ("url", "link")]),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(all[^1], Of(engine, map: [("url", "link"), ("text", "body")]));
    }

    [Theory]
    [InlineData(1_200_000_000, 2_700_000_000, ", 44% of crawl.warc.gz (1.2 of 2.7 GB)")]
    [InlineData(500_000, 1_000_000, ", 50% of crawl.warc.gz (0.5 of 1.0 MB)")]
    [InlineData(5_000_000, 0, ", 5.0 MB of crawl.warc.gz")]
    public void Share_Member_SaysHowMuchIsRead(long read, long length, string said) =>
        Assert.Equal(said, ProgressLine.Share(new Place("/archive/crawl.warc.gz", 5, true, read, length, null)));

    [Fact]
    public void Share_SingleArticle_SaysNothing() => Assert.Equal("", ProgressLine.Share(new Place("a.html", 1, false, 10, 10, null)));

    private static LedgerMarks Marks(LedgerStore ledger, string settings = "s") => new(ledger, settings);

    private static Place Of(PastArticles? past, long number) => new("a.jsonl", number, true, 0, 0, past);

    private static (long, long) Counted(InputProgress? progress) => (progress!.Articles, progress.Failed);
}
