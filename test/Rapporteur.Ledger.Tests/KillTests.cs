using System.Diagnostics;

namespace Rapporteur.Ledger.Tests;

public sealed class KillTests : IDisposable
{
    private const int Kills = 50;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Add_KilledAtAnyMoment_KeepsWhatWasReported()
    {
        // A fixed seed: the moments of the kills differ from run to run anyway, with the load of the machine.
        var random = new Random(1);
        var reported = new HashSet<string>();
        for (var run = 0; run < Kills; run++)
        {
            var fresh = await RunAndKill(run, TimeSpan.FromMilliseconds(random.Next(0, 120)));
            Assert.All(fresh, id => Assert.True(reported.Add(id)));

            using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
            Assert.All(fresh, id => Assert.True(ledger.Contains(id, Sample.Engine), $"{id} was reported as added and is lost."));
            Assert.Equal("ok", Sqlite.Scalar(_folder.Ledger, "PRAGMA integrity_check"));
            Assert.Equal(0, ledger.Summary().Readings % 3);
            Assert.Equal(
                ledger.ProgressOf("archive", $"run{run}")?.Articles ?? 0,
                Sqlite.Scalar(_folder.Ledger, $"SELECT count(*) FROM articles WHERE source LIKE 'run{run} %'"));
        }

        using var last = LedgerStore.OpenOrCreate(_folder.Ledger);
        var kept = last.Readings().Select(reading => reading.Article.Id).ToHashSet();
        Assert.Superset(reported, kept);
        Assert.True(reported.Count > Kills, $"Only {reported.Count} readings were added before the kills; the test shows nothing.");
        Sqlite.Scalar(_folder.Ledger, "INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)");
        TestContext.Current.TestOutputHelper?.WriteLine($"{reported.Count} readings reported, {kept.Count} kept");
    }

    // Odd runs are killed a while after the first batch was reported, so that adding is going on; even ones a while after
    // the start, which hits the opening too.
    private async Task<List<string>> RunAndKill(int run, TimeSpan wait)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Rapporteur.Ledger.KillChild.dll"), _folder.Ledger, $"run{run}" },
        };
        using var child = Process.Start(start)!;
        var lines = new List<string>();
        if (run % 2 == 1 && await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } first)
        {
            lines.Add(first);
        }

        // The child goes on without anybody reading; what it has printed by then fits into the pipe.
        await Task.Delay(run % 2 == 1 ? wait : wait + TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        child.Kill();
        while (await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
        }

        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(128 + 9, child.ExitCode);
        return lines;
    }
}
