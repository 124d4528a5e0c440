using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Tests.Commands;

/// <summary><c>add</c> of inputs that hold many articles: every article once, whatever interrupts it.</summary>
public sealed class AddArchiveTests : IDisposable
{
    private const int Many = 900;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Add_SameDumpTwice_PassesOverItsArticlesUnread()
    {
        WriteDump("dump.jsonl", 5);
        Assert.Equal("rapporteur: 5 added, 0 skipped (there already), 0 failed\n", Run("add", "dump.jsonl", "--ledger", "l.ledger", "--fast").Error);
        Assert.Equal(
            "rapporteur: dump.jsonl: 5 articles done before; going on behind them\nrapporteur: 0 added, 5 skipped (there already), 0 failed\n",
            Run("add", "dump.jsonl", "--ledger", "l.ledger", "--fast").Error);

        // Another engine has not read them.
        Assert.Equal("rapporteur: 5 added, 0 skipped (there already), 0 failed\n", Run("add", "--model", "fast", "dump.jsonl", "--ledger", "l.ledger").Error);
    }

    [Fact]
    public void Add_DumpThatGrew_AddsWhatIsNew()
    {
        WriteDump("dump.jsonl", 5);
        Run("add", "dump.jsonl", "--ledger", "l.ledger", "--fast");
        WriteDump("dump.jsonl", 7);
        Assert.Equal("rapporteur: 2 added, 5 skipped (there already), 0 failed\n", Run("add", "dump.jsonl", "--ledger", "l.ledger", "--fast").Error);
    }

    [Fact]
    public void Add_BadRowAmongGoodOnes_IsAFaultOfItsOwn()
    {
        WriteDump("dump.jsonl", 3);
        File.AppendAllText(_folder.Full("dump.jsonl"), "{ no JSON\n" + Row(50) + "\n");
        var run = Run("add", "dump.jsonl", "--ledger", "l.ledger", "--fast");
        Assert.Equal(3, run.Exit);
        Assert.EndsWith("rapporteur: 4 added, 0 skipped (there already), 1 failed\n", run.Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "rapporteur: dump.jsonl: 5 articles done before, 1 of them failed; going on behind them\n",
            Run("add", "dump.jsonl", "--ledger", "l.ledger", "--fast").Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_KilledInTheMiddle_GoesOnWhereItWas()
    {
        WriteDump("dump.jsonl", Many);
        var before = 0L;
        for (var kill = 0; kill < 2; kill++)
        {
            using var process = RapporteurProcess.Start(_folder, [], "add", "--model", "fast", "dump.jsonl", "--ledger", "l.ledger");
            await RapporteurProcess.Until(() => Articles() > before);
            process.Kill();
            before = Articles();
            Assert.InRange(before, 1, Many - 1);
        }

        var run = Run("add", "--model", "fast", "dump.jsonl", "--ledger", "l.ledger");
        Assert.StartsWith($"rapporteur: dump.jsonl: {before} articles done before; going on behind them\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"rapporteur: {Many - before} added, {before} skipped (there already), 0 failed\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, Many).Select(i => $"dump.jsonl!{i}"), Sources());
    }

    [Fact]
    public async Task Add_InterruptedInTheMiddle_KeepsWhatIsCompleteAndGoesOn()
    {
        WriteDump("dump.jsonl", Many);
        using (var process = RapporteurProcess.Start(_folder, [], "add", "--model", "fast", "dump.jsonl", "--ledger", "l.ledger"))
        {
            await RapporteurProcess.Until(() => Articles() > 0);
            process.Signal(PosixSignal.SIGINT);
            Assert.Equal(130, process.Finish().Exit);
        }

        var before = Articles();
        Assert.InRange(before, 1, Many - 1);
        Assert.EndsWith(
            $"rapporteur: {Many - before} added, {before} skipped (there already), 0 failed\n", Run("add", "--model", "fast", "dump.jsonl", "--ledger", "l.ledger").Error, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, Many).Select(i => $"dump.jsonl!{i}"), Sources());
    }

    [Fact]
    public void Article_SingleDump_IsAnArrayAndTheSameForAnyThreads()
    {
        WriteDump("dump.jsonl", 20);
        var one = Run("article", "dump.jsonl", "--format", "json", "--threads", "1");
        using var articles = JsonDocument.Parse(one.Output);
        Assert.Equal(20, articles.RootElement.GetArrayLength());
        Assert.Equal(one.Output, Run("article", "dump.jsonl", "--format", "json", "--threads", "4").Output);
    }

    [Fact]
    public void Article_MappedDump_TakesTheFieldsThatAreNamed()
    {
        _folder.Write("dump.csv", "headline;worte;tag\nQuay is open;\"Mayor Ida Brandt said that it would stay open all summer.\";2024-03-25\nQuay is shut;\"She said that it would not be open again.\";2024-03-26\n");
        var run = Run("article", "dump.csv", "--map", "text=worte,published=tag", "--format", "jsonl");
        using var article = JsonDocument.Parse(run.Lines[0]);
        Assert.Equal(("Quay is open", "2024-03-25"), (article.RootElement.GetProperty("title").GetString(), article.RootElement.GetProperty("published").GetString()));
    }

    [Fact]
    public void Read_OwnArticles_GivesTheSameArticles()
    {
        WriteDump("dump.jsonl", 3);
        var once = Run("article", "dump.jsonl", "--format", "jsonl");
        _folder.Write("articles.jsonl", once.Output);
        Assert.Equal(once.Output, Run("article", "articles.jsonl", "--format", "jsonl").Output);
    }

    private static string Row(int number) => JsonSerializer.Serialize(new
    {
        title = $"Report {number} of the port",
        text = Samples.StoryNumber(number),
        published = "2024-03-25",
    });

    private void WriteDump(string name, int rows) =>
        _folder.Write(name, new StringBuilder().AppendJoin('\n', Enumerable.Range(0, rows).Select(Row)).Append('\n').ToString());

    private RunResult Run(params string[] args) => RapporteurProcess.Run(_folder, args);

    private IEnumerable<string> Sources()
    {
        using var ledger = LedgerStore.OpenReadOnly(_folder.Full("l.ledger"));
        return [.. ledger.Readings().Select(r => r.Article.Source)];
    }

    private long Articles() => RapporteurProcess.ArticlesIn(_folder.Full("l.ledger"));
}
