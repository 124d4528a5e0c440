using CsCheck;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Ledger.Migrations;
using Rapporteur.Readings;
using Rapporteur.Tests.Readings;

namespace Rapporteur.Ledger.Tests;

public sealed class LedgerStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Readings_WhatWasAdded_ComesBackAsItWas() => ReadingGen.Reading.Array[1, 6].Where(static readings => !TakesOverReviews(readings)).Sample(
        readings =>
        {
            using var folder = new TempFolder();
            using var ledger = LedgerStore.OpenOrCreate(folder.Ledger);
            var fresh = FirstOfEach(readings);
            return ledger.Add(readings) == fresh.Count
                && ledger.Readings().Zip(fresh, ReadingComparer.Same).All(same => same)
                && ledger.Readings().Count() == fresh.Count;
        },
        iter: 150,
        threads: 1);

    [Fact]
    public void Readings_LoneSurrogates_ComeBackAsJsonHasThem() => ReadingGen.BrokenReading.Sample(
        reading =>
        {
            using var folder = new TempFolder();
            using var ledger = LedgerStore.OpenOrCreate(folder.Ledger);
            ledger.Add([reading]);
            return ReadingJson.ToLine(ledger.Readings().Single()) == ReadingJson.ToLine(reading);
        },
        iter: 50,
        threads: 1);

    [Fact]
    public void Add_Twice_AddsOnce()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var port = Sample.Reading("port.txt", ("The mayor", "said", "the port opens"));
        var road = Sample.Reading("road.txt", ("The mayor", "said", "the road closes"));

        Assert.Equal(1, ledger.Add([port, port]));
        Assert.Equal(1, ledger.Add([port, road]));
        Assert.Equal(0, ledger.Add([road]));
        Assert.Equal(["port.txt", "road.txt"], ledger.Readings().Select(reading => reading.Article.Source));
    }

    [Fact]
    public void Contains_TellsArticlesAndEnginesApart()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var port = Sample.Reading("port.txt", ("The mayor", "said", "the port opens"));
        ledger.Add([port]);

        Assert.True(ledger.Contains(port.Article.Id, Sample.Engine));
        Assert.False(ledger.Contains(port.Article.Id, new Engine("0.1.0", "other")));
        Assert.False(ledger.Contains(port.Article.Id, new Engine("0.2.0", "none")));
        Assert.False(ledger.Contains("none", Sample.Engine));
    }

    [Fact]
    public void Add_Progress_TakesThePlaceOfTheFormer()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        Assert.Null(ledger.ProgressOf("f", "s"));
        ledger.Add([Sample.Reading("port.txt")], [new InputProgress("f", "s", "a.warc", 2, 1), new InputProgress("f", "t", "a.warc", 9, 0)]);
        ledger.Add([], [new InputProgress("f", "s", "moved.warc", 5, 1)]);
        Assert.Equal(new InputProgress("f", "s", "moved.warc", 5, 1), ledger.ProgressOf("f", "s"));
        Assert.Equal(9, ledger.ProgressOf("f", "t")?.Articles);
    }

    [Fact]
    public void Add_ProgressThatCannotBe_AddsNothing()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        Assert.ThrowsAny<Exception>(() => ledger.Add([Sample.Reading("port.txt")], [new InputProgress("f", "s", "a.warc", 2, 3)]));
        Assert.Equal(0, ledger.Summary().Readings);
        Assert.Null(ledger.ProgressOf("f", "s"));
    }

    [Fact]
    public void Add_TwoEngines_KeepsTheTextOnceAndSearchesTheNewest()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var port = Sample.Reading("port.txt", ("The mayor", "said", "the port opens"), ("The mate", "said", "the port is shut"));
        var again = port.By("0.2.0") with { Statements = [port.Statements[1]] };

        ledger.Add([port]);
        ledger.Add([again]);

        Assert.Equal(1L, Sqlite.Scalar(_folder.Ledger, "SELECT count(*) FROM texts"));
        Assert.Equal(1L, Sqlite.Scalar(_folder.Ledger, "SELECT count(*) FROM articles"));
        Assert.Equal(2, ledger.Readings().Count());
        Assert.Equal("The mate", Assert.Single(ledger.Search(new LedgerQuery { Words = "port" })).SourceText);
        Assert.Equal("The mate", Assert.Single(ledger.Search(new LedgerQuery())).SourceText);
        var summary = ledger.Summary();
        Assert.Equal((Migration.All.Count, 1L, 2L, 3L), (summary.SchemaVersion, summary.Articles, summary.Readings, summary.Statements));
        Assert.Equal([new Engine("0.2.0", "none"), Sample.Engine], summary.Engines);
        Sqlite.Scalar(_folder.Ledger, "INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)");
    }

    [Fact]
    public void Add_SameArticleWithOtherSpaces_KeepsBothToTheLetter()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var port = Sample.Reading("port.txt", ("The mayor", "said", "the port opens"));
        var spaced = Sample.Reading("mirror.txt", ("The mayor", "said", " the  port opens")).By("0.2.0");
        Assert.Equal(port.Article.Id, spaced.Article.Id);

        ledger.Add([port, spaced]);

        Assert.Equal([port.Article.Text, spaced.Article.Text], ledger.Readings().Select(reading => reading.Article.Text));
        Assert.Equal(1, ledger.Summary().Articles);
        Assert.Equal(2, ledger.Summary().Readings);
    }

    [Fact]
    public void Add_SameArticleWithOtherFields_KeepsBothAsTheyWere()
    {
        var day = ArticleTime.OfDay(new LocalDate(2024, 3, 25));
        var clock = ArticleTime.OfLocal(new LocalDateTime(2024, 3, 25, 10, 15));
        Article port = Sample.Reading("port.txt").Article with { Text = "The port opens", Blocks = [], Published = day, Modified = day };
        Article[] known =
        [
            port,
            port with { Canonical = "x" },
            port with { Section = "x" },
            port with { IsPartial = true },
            port with { Disagreements = [new Disagreement("title", "x", "meta")] },
            port with { Disagreements = [new Disagreement("title", "x", "h1")] },
            port with { Published = clock },
            port with { Published = day with { IsDerived = true } },
            port with { Modified = clock },
            port with { Modified = day with { IsDerived = true } },
        ];
        Reading[] readings = [.. known.Select((article, i) => new Reading { Engine = new Engine($"0.{i}.0", "none"), Article = article, Statements = [] })];
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);

        Assert.Equal(known.Length, ledger.Add(readings));

        Assert.All(ledger.Readings().Zip(readings), pair => Assert.True(ReadingComparer.Same(pair.First, pair.Second), pair.Second.Engine.Version));
    }

    [Fact]
    public void Add_BatchThatFails_AddsNothing()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var port = Sample.Reading("port.txt", ("The mayor", "said", "the port opens"));
        var broken = Sample.Reading("road.txt", ("The mayor", "said", "the road closes")).With(s => s with { Confidence = double.NaN });

        Assert.ThrowsAny<Exception>(() => ledger.Add([port, broken]));

        Assert.Equal(0, ledger.Summary().Readings);
        Assert.Equal(1, ledger.Add([port]));
    }

    [Fact]
    public async Task Readings_WhileAWriterAdds_SeesWholeBatches()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        const int Batches = 40, PerBatch = 5;
        var writer = Task.Run(
            () =>
            {
                for (var batch = 0; batch < Batches; batch++)
                {
                    ledger.Add([.. Enumerable.Range(0, PerBatch).Select(i => Sample.Reading($"{batch}-{i}.txt", ("The mate", "said", $"ship {batch} {i} left")))]);
                }
            },
            TestContext.Current.CancellationToken);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(
            () =>
            {
                using var reader = LedgerStore.OpenReadOnly(_folder.Ledger);
                while (!writer.IsCompleted)
                {
                    Assert.Equal(0, reader.Readings().Count() % PerBatch);
                    Assert.Equal(0, reader.Search(new LedgerQuery { Words = "ship", Limit = int.MaxValue }).Count() % PerBatch);
                    Assert.Equal(0, ledger.Search(new LedgerQuery { Limit = int.MaxValue }).Count() % PerBatch);
                }
            },
            TestContext.Current.CancellationToken)).ToArray();

        await Task.WhenAll([writer, .. readers]);

        Assert.Equal(Batches * PerBatch, ledger.Readings().Count());
    }

    [Fact]
    public void Add_TwoStores_TakeTurns()
    {
        using var one = LedgerStore.OpenOrCreate(_folder.Ledger);
        using var other = LedgerStore.OpenOrCreate(_folder.Ledger);
        Parallel.For(0, 20, i => (i % 2 == 0 ? one : other).Add([Sample.Reading($"{i}.txt", ("The mate", "said", $"ship {i} left"))]));

        Assert.Equal(20, one.Summary().Readings);
    }

    [Fact]
    public void OpenOrCreate_ManyAtOnce_MakeOneLedger()
    {
        Parallel.For(0, 8, i =>
        {
            using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
            ledger.Add([Sample.Reading($"{i}.txt", ("The mate", "said", $"ship {i} left"))]);
        });

        using var all = LedgerStore.OpenReadOnly(_folder.Ledger);
        Assert.Equal(8, all.Summary().Readings);
        Assert.Equal(["test.ledger"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Where(name => !name!.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal)));
    }

    // What a person said of an article's statements goes over to another engine's reading of it, which then is not as it was given.
    private static bool TakesOverReviews(Reading[] readings) => FirstOfEach(readings)
        .GroupBy(static reading => reading.Article.Id)
        .Any(static same => same.Count() > 1 && same.Any(static reading => reading.Statements.Concat(reading.Rejected).Any(static s => s.Review is not null)));

    private static List<Reading> FirstOfEach(IEnumerable<Reading> readings) =>
        [.. readings.DistinctBy(reading => (reading.Article.Id, reading.Engine))];
}
