using System.Runtime.InteropServices;
using System.Text.Json;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Tests.Commands;

/// <summary><c>add</c>, <c>search</c>, <c>export</c>, <c>import</c> and <c>info</c> on a real ledger.</summary>
public sealed class LedgerCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Add_SameArticlesTwice_SkipsThem()
    {
        WriteStories(5);
        var first = Run("add", "--model", "fast", "news", "--ledger", "l.ledger");
        Assert.Equal(0, first.Exit);
        Assert.Empty(first.Output);
        Assert.Equal("rapporteur: 5 added, 0 skipped (there already), 0 failed\n", first.Error);
        _folder.Write("news/new.txt", Samples.StoryNumber(99));
        _folder.Write("news/same text.txt", Samples.StoryNumber(99));
        Assert.Equal("rapporteur: 1 added, 6 skipped (there already), 0 failed\n", Run("add", "--model", "fast", "news", "--ledger", "l.ledger").Error);
    }

    [Fact]
    public void Add_SomeBadInputs_AddsTheOthersAndExits3()
    {
        WriteStories(2);
        _folder.Write("news/empty.txt", "");
        var run = Run("add", "--model", "fast", "news", "missing", "--ledger", "l.ledger");
        Assert.Equal(3, run.Exit);
        Assert.Contains("rapporteur: RAP0104: news/empty.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("rapporteur: RAP0101: missing", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("rapporteur: 2 added, 0 skipped (there already), 2 failed\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_NotALedger_Exits4AndLeavesTheFile()
    {
        WriteStories(1);
        _folder.Write("notes.txt", "these are no ledger's bytes, far from it\n");
        var run = Run("add", "--model", "fast", "news", "--ledger", "notes.txt");
        Assert.Equal(4, run.Exit);
        Assert.StartsWith("rapporteur: RAP0302: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("these are no ledger's bytes, far from it\n", File.ReadAllText(_folder.Full("notes.txt")));
    }

    [Fact]
    public void Add_AnyNumberOfThreads_GivesTheSameExport()
    {
        WriteStories(30);
        Assert.Equal(0, Run("add", "--model", "fast", "news", "--ledger", "1.ledger", "--threads", "1").Exit);
        Assert.Equal(0, Run("add", "--model", "fast", "news", "--ledger", "2.ledger", "--threads", "2").Exit);
        var one = Run("export", "--ledger", "1.ledger");
        Assert.Equal(30, one.Lines.Length);
        Assert.Equal(one.Output, Run("export", "--ledger", "2.ledger").Output);
    }

    [Fact]
    public async Task Add_Interrupted_KeepsWhatIsCompleteAndGoesOnLater()
    {
        WriteStories(4);
        using (var process = RapporteurProcess.Start(_folder, [], "add", "--model", "fast", "news", "-", "--ledger", "l.ledger"))
        {
            // Standard input stays open: the command waits for it, and writes the rest meanwhile.
            await RapporteurProcess.Until(() => Articles("l.ledger") == 4);
            process.Signal(PosixSignal.SIGINT);
            var run = process.Finish();
            Assert.Equal(130, run.Exit);
            Assert.Contains("rapporteur: 4 added, 0 skipped", run.Error, StringComparison.Ordinal);
        }

        _folder.Write("news/later.txt", Samples.StoryNumber(50));
        var again = Run("add", "--model", "fast", "news", "--ledger", "l.ledger");
        Assert.Equal(0, again.Exit);
        Assert.Equal("rapporteur: 1 added, 4 skipped (there already), 0 failed\n", again.Error);
    }

    [Fact]
    public void Export_AndImport_RoundTrip()
    {
        WriteReadings("readings.jsonl", Samples.Reading(), Samples.Reading(Samples.Story + "Updated.\n", "b.txt"));
        Assert.Equal("rapporteur: 2 added, 0 skipped (there already), 0 failed\n", Run("import", "readings.jsonl", "--ledger", "l.ledger").Error);
        Assert.Equal("rapporteur: 0 added, 2 skipped (there already), 0 failed\n", Run("import", "*.jsonl", "--ledger", "l.ledger").Error);
        var run = Run("export", "--ledger", "l.ledger");
        Assert.Equal(0, run.Exit);
        Assert.Equal(File.ReadAllText(_folder.Full("readings.jsonl")), run.Output);

        var piped = RapporteurProcess.RunWith(_folder, run.Output, [], "import", "-", "--ledger", "other.ledger");
        Assert.Equal(0, piped.Exit);
        Assert.Equal(run.Output, Run("export", "--ledger", "other.ledger").Output);
    }

    [Fact]
    public void Import_BadLine_IsNamedAndTheOthersAreAdded()
    {
        WriteReadings("readings.jsonl", Samples.Reading());
        File.AppendAllText(_folder.Full("readings.jsonl"), "{\"schema\":\"something else\"}\n\n");
        var run = Run("import", "readings.jsonl", "nowhere.jsonl", "--ledger", "l.ledger");
        Assert.Equal(3, run.Exit);
        Assert.Contains("rapporteur: RAP0203: readings.jsonl line 2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("rapporteur: RAP0101: nowhere.jsonl: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("rapporteur: 1 added, 0 skipped (there already), 2 failed\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_ToAFile_ReplacesItInWhole()
    {
        MakeLedger();
        _folder.Write("out.csv", "former");
        var run = Run("export", "--ledger", "l.ledger", "--format", "csv", "--out", "out.csv");
        Assert.Equal(0, run.Exit);
        Assert.Empty(run.Output);
        Assert.Equal(3, File.ReadAllText(_folder.Full("out.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.False(File.Exists(_folder.Full("out.csv.partial")));

        var over = Run("export", "--ledger", "l.ledger", "--out", "./l.ledger");
        Assert.Equal(4, over.Exit);
        Assert.StartsWith("rapporteur: RAP0903: ", over.Error, StringComparison.Ordinal);
        Assert.Equal(1, Articles("l.ledger"));
    }

    [Fact]
    public void Export_Brat_WritesAFolder()
    {
        MakeLedger();
        Assert.Equal(0, Run("export", "--ledger", "l.ledger", "--format", "brat", "--out", "gold").Exit);
        Assert.Equal(Samples.Story, File.ReadAllText(_folder.Full("gold/harbour.txt")));
        Assert.Contains("Attribution", File.ReadAllText(_folder.Full("gold/harbour.ann")), StringComparison.Ordinal);
        var again = Run("export", "--ledger", "l.ledger", "--format", "brat", "--out", "gold");
        Assert.Equal(4, again.Exit);
        Assert.StartsWith("rapporteur: RAP0309: ", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_Words_FindsStatementsInEveryFormat()
    {
        MakeLedger();
        var text = Run("search", "harbour reopen", "--ledger", "l.ledger");
        Assert.Equal(4, Run("search", "harbour", "--ledger", "nowhere.ledger").Exit);
        Assert.Equal(0, text.Exit);
        Assert.Equal("rapporteur: nothing found\n", text.Error);

        text = Run("search", "harbour", "reopen", "--ledger", "l.ledger");
        Assert.StartsWith("  1  Ana Reyes (“Ports minister Ana Reyes”) · said · indirect", text.Output, StringComparison.Ordinal);
        Assert.Contains("Harbour to reopen · 25 March 2024 · harbour.txt s1", text.Output, StringComparison.Ordinal);

        using var line = JsonDocument.Parse(Assert.Single(Run("search", "harbour", "--format", "jsonl", "--ledger", "l.ledger").Lines));
        Assert.Equal("the harbour would reopen within a week", line.RootElement.GetProperty("content").GetProperty("text").GetString());
        Assert.Equal("harbour.txt", line.RootElement.GetProperty("article").GetProperty("source").GetString());

        using var all = JsonDocument.Parse(Run("search", "--source", "reyes", "--format", "json", "--ledger", "l.ledger").Output);
        Assert.Equal(2, all.RootElement.GetArrayLength());
        using var none = JsonDocument.Parse(Run("search", "dragon", "--format", "json", "--ledger", "l.ledger").Output);
        Assert.Equal(0, none.RootElement.GetArrayLength());

        var csv = Run("search", "--type", "direct", "--format", "csv", "--ledger", "l.ledger").Output.Split("\r\n");
        Assert.Equal(3, csv.Length);
        Assert.Contains("\"\"\"We have cleared the channel,\"\"\"", csv[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--min-confidence", "0.5")]
    [InlineData(1, "--min-confidence", "0.6")]
    [InlineData(1, "--limit", "1")]
    [InlineData(2, "--since", "2024-03-25", "--until", "2024-03-25")]
    [InlineData(0, "--since", "2024-03-26")]
    [InlineData(0, "--until", "2024-03-24")]
    [InlineData(1, "--type", "indirect")]
    [InlineData(0, "--source", "nobody")]
    public void Search_Filters_NarrowIt(int found, params string[] filters)
    {
        MakeLedger();
        var run = Run(["search", "--format", "jsonl", "--ledger", "l.ledger", .. filters]);
        Assert.Equal(0, run.Exit);
        Assert.Equal(found, run.Output.Count(c => c == '\n'));
    }

    [Fact]
    public void Info_Ledger_SaysWhatItHolds()
    {
        MakeLedger();
        var run = Run("info", "--ledger", "l.ledger");
        Assert.Equal(0, run.Exit);
        Assert.Contains("  statements  2\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  read by     0.1.0 test-0000: 1 article\n", run.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run("info", "--format", "json", "--ledger", "l.ledger").Output);
        Assert.Equal("MIT", json.RootElement.GetProperty("licence").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("ledger").GetProperty("articles").GetInt32());
    }

    private RunResult Run(params string[] args) => RapporteurProcess.Run(_folder, args);

    private void WriteStories(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _folder.Write($"news/{i}.txt", Samples.StoryNumber(i));
        }
    }

    private void WriteReadings(string name, params Reading[] readings) =>
        _folder.Write(name, string.Concat(readings.Select(r => ReadingJson.ToLine(r).TrimEnd('\n') + "\n")));

    private void MakeLedger()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        Assert.Equal(1, ledger.Add([Samples.Reading()]));
    }

    private long Articles(string name) => RapporteurProcess.ArticlesIn(_folder.Full(name));
}
