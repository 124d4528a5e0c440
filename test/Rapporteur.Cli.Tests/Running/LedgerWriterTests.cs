using Rapporteur.Cli.Running;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Tests.Running;

public sealed class LedgerWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_ManyReadings_AddsAllInTheirOrder()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        Assert.Equal(300, LedgerWriter.Write(ledger, Entries(300), CancellationToken.None));
        Assert.Equal(Entries(300).Select(e => e.Reading!.Article.Source), ledger.Readings().Select(r => r.Article.Source));
    }

    [Fact]
    public void Write_Cancelled_AddsWhatWasTaken()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        using var cancel = new CancellationTokenSource();
        IEnumerable<LedgerEntry> Until5()
        {
            foreach (var entry in Entries(100))
            {
                if (entry.Reading!.Article.Source == "4")
                {
                    cancel.Cancel();
                }

                yield return entry;
            }
        }

        Assert.Equal(5, LedgerWriter.Write(ledger, Until5(), cancel.Token));
        Assert.Equal(5, ledger.Summary().Articles);
    }

    [Fact]
    public void Write_SourceThrows_AddsWhatCameBefore()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        IEnumerable<LedgerEntry> Broken() => Entries(7).Concat(Enumerable.Range(0, 1).Select<int, LedgerEntry>(_ => throw new IOException("gone")));
        Assert.Throws<IOException>(() => LedgerWriter.Write(ledger, Broken(), CancellationToken.None));
        Assert.Equal(7, ledger.Summary().Articles);
    }

    [Fact]
    public void Write_LedgerFails_ThrowsAndDoesNotHang()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        using var locked = LedgerStore.OpenReadOnly(_folder.Full("l.ledger"));
        var fault = Assert.Throws<RapporteurException>(() => LedgerWriter.Write(locked, Entries(2000), CancellationToken.None));
        Assert.StartsWith("RAP03", fault.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Progress_IsKeptWithTheReadingsItCounts()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        var entries = Entries(300).Select((e, i) => e with { Reading = i % 3 == 0 ? null : e.Reading, Progress = new InputProgress(i < 200 ? "a" : "b", "s", "x", i + 1, 0) });
        Assert.Equal(200, LedgerWriter.Write(ledger, entries, CancellationToken.None));
        Assert.Equal((200, 300), (ledger.ProgressOf("a", "s")?.Articles, ledger.ProgressOf("b", "s")?.Articles));
        Assert.Null(ledger.ProgressOf("a", "other"));
    }

    private static IEnumerable<LedgerEntry> Entries(int count) =>
        Enumerable.Range(0, count).Select(i => new LedgerEntry(Samples.Reading(Samples.Story + $"Edition {i}.\n", $"{i}")));
}
