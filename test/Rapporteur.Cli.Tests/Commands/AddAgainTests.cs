using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Tests.Commands;

/// <summary><c>add --again</c>: the articles of a ledger with another model, and the model that an addition goes on with.</summary>
public sealed class AddAgainTests : IDisposable
{
    private const int Many = 900;
    private const string FastLine = "rapporteur: reading with the fast model, as ";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Again_OtherModel_ReplacesEveryReadingOnce()
    {
        Write(5);
        Run("add", "dump.jsonl", "--ledger", "l.ledger", "--fast");
        var run = Run("add", "--again", "l.ledger", "--model", "fast");
        Assert.Equal((0, "rapporteur: 5 read again, 0 skipped (read by this model already), 0 failed\n"), (run.Exit, run.Error));
        Assert.Equal(("fast", 5L, 5L), Assert.Single(ReadBy()));

        // The same as if it had been added so, in the same order.
        Run("add", "dump.jsonl", "--ledger", "other.ledger", "--model", "fast");
        Assert.Equal(Run("export", "--ledger", "other.ledger").Output, Run("export", "--ledger", "l.ledger").Output);

        run = Run("add", "--again", "--ledger", "l.ledger", "--model", "fast");
        Assert.Equal((0, "rapporteur: 0 read again, 5 skipped (read by this model already), 0 failed\n"), (run.Exit, run.Error));
    }

    [Fact]
    public void Again_AnyNumberOfThreads_GivesTheSameExport()
    {
        Write(30);
        foreach (var threads in (string[])["1", "4"])
        {
            Run("add", "dump.jsonl", "--ledger", $"{threads}.ledger", "--fast");
            Assert.Equal(0, Run("add", "--again", $"{threads}.ledger", "--model", "fast", "--threads", threads).Exit);
        }

        Assert.Equal(Run("export", "--ledger", "1.ledger").Output, Run("export", "--ledger", "4.ledger").Output);
    }

    [Fact]
    public async Task Again_KilledInTheMiddle_HasOldOrNewReadingsAndGoesOn()
    {
        Write(Many);
        Run("add", "dump.jsonl", "--ledger", "l.ledger", "--fast");
        var before = 0L;
        for (var kill = 0; kill < 2; kill++)
        {
            using var process = RapporteurProcess.Start(_folder, [], "add", "--again", "l.ledger", "--model", "fast");
            await RapporteurProcess.Until(() => New() > before);
            process.Kill();
            before = New();
            Assert.InRange(before, 1, Many - 1);
            Assert.Equal([("fast", before, before), ("words", Many - before, Many - before)], ReadBy());
        }

        var run = Run("add", "--again", "l.ledger", "--model", "fast");
        Assert.EndsWith($"rapporteur: {Many - before} read again, {before} skipped (read by this model already), 0 failed\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(("fast", (long)Many, (long)Many), Assert.Single(ReadBy()));
    }

    [Fact]
    public async Task Again_Interrupted_KeepsWhatIsCompleteAndExits130()
    {
        Write(Many);
        Run("add", "dump.jsonl", "--ledger", "l.ledger", "--fast");
        using var process = RapporteurProcess.Start(_folder, [], "add", "--again", "l.ledger", "--model", "fast");
        await RapporteurProcess.Until(() => New() > 0);
        process.Signal(PosixSignal.SIGINT);
        var run = process.Finish();
        Assert.Equal(130, run.Exit);
        Assert.Contains($"{New()} read again, 0 skipped", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Again_AfterAPersonsReview_KeepsItAndDoesNotBringBackWhatWasRejected()
    {
        _folder.Write("a.txt", Samples.Story);
        Run("add", "a.txt", "--ledger", "l.ledger", "--fast");
        var exported = Run("export", "--ledger", "l.ledger").Output;
        using (var json = JsonDocument.Parse(exported))
        {
            Assert.Equal(2, json.RootElement.GetProperty("statements").GetArrayLength());
        }

        // The first statement is marked where it stands.
        var at = exported.IndexOf("\"confidence\":", StringComparison.Ordinal);
        _folder.Write("reviewed.jsonl", exported.Insert(at, "\"review\":{\"verdict\":\"rejected\"},"));
        var import = Run("import", "reviewed.jsonl", "--by", "Ada Byrne", "--ledger", "l.ledger");
        Assert.Equal((0, "rapporteur: 0 added, 1 article reviewed, 0 skipped (there already), 0 failed\n"), (import.Exit, import.Error));
        Assert.Contains("  reviewed    1 statement\n", Run("info", "--ledger", "l.ledger").Output, StringComparison.Ordinal);

        Assert.Equal(0, Run("add", "--again", "l.ledger", "--model", "fast").Exit);
        using var ledger = LedgerStore.OpenReadOnly(_folder.Full("l.ledger"));
        var reading = Assert.Single(ledger.Readings());
        Assert.StartsWith("fast-", reading.Engine.Model, StringComparison.Ordinal);
        Assert.Equal("told", Assert.Single(reading.Statements).Cue[0].Of(reading.Article.Text));
        var rejected = Assert.Single(reading.Rejected);
        Assert.Equal(("Ada Byrne", "said"), (rejected.Review!.By, rejected.Cue[0].Of(reading.Article.Text)));
        Assert.NotNull(rejected.Review.At?.Instant);
    }

    [Fact]
    public void Add_SamePathsLater_GoesOnWithTheModelThatTheyWereBegunWith()
    {
        _folder.Write("news/a.txt", Samples.Story);
        Run("add", "news", "--ledger", "l.ledger", "--model", "fast");
        _folder.Write("news/b.txt", Samples.StoryNumber(2));
        var run = Run("add", "./news/", "--ledger", "l.ledger");
        Assert.Equal(
            FastLine + "these inputs before (--model says otherwise)\nrapporteur: 1 added, 1 skipped (there already), 0 failed\n", run.Error);
    }

    [Fact]
    public void Add_AfterAgain_GoesOnWithItsModel()
    {
        _folder.Write("news/a.txt", Samples.Story);
        Run("add", "news", "--ledger", "l.ledger", "--fast");
        Assert.Equal(0, Run("add", "--again", "l.ledger", "--model", "fast").Exit);
        Assert.StartsWith(FastLine + "this ledger's articles before", Run("add", "--again", "l.ledger").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Again_NoLedger_MakesNone()
    {
        var run = Run("add", "--again", "none.ledger");
        Assert.Equal(4, run.Exit);
        Assert.StartsWith("rapporteur: RAP0301: ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Full("none.ledger")));
    }

    private void Write(int rows) => _folder.Write(
        "dump.jsonl",
        new StringBuilder().AppendJoin('\n', Enumerable.Range(0, rows).Select(static i => JsonSerializer.Serialize(new { title = $"Report {i}", text = Samples.StoryNumber(i) }))).Append('\n').ToString());

    private RunResult Run(params string[] args) => RapporteurProcess.Run(_folder, args);

    private (string Kind, long Articles, long Searched)[] ReadBy()
    {
        using var ledger = LedgerStore.OpenReadOnly(_folder.Full("l.ledger"));
        return [.. ledger.Summary().ReadBy.Select(r => (r.Engine.Model.Split('-')[0], r.Articles, r.Searched))];
    }

    private long New() => ReadBy().FirstOrDefault(r => r.Kind == "fast").Articles;
}
