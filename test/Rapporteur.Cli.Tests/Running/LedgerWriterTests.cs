using Rapporteur.Cli.Running;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Tests.Running;

public sealed class LedgerWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_ManyReadings_AddsAllInTheirOrder()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        Assert.Equal(300, LedgerWriter.Write(ledger, Readings(300), CancellationToken.None));
        Assert.Equal(Readings(300).Select(r => r.Article.Source), ledger.Readings().Select(r => r.Article.Source));
    }

    [Fact]
    public void Write_Cancelled_AddsWhatWasTaken()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        using var cancel = new CancellationTokenSource();
        IEnumerable<Reading> Until5()
        {
            foreach (var reading in Readings(100))
            {
                if (reading.Article.Source == "4")
                {
                    cancel.Cancel();
                }

                yield return reading;
            }
        }

        Assert.Equal(5, LedgerWriter.Write(ledger, Until5(), cancel.Token));
        Assert.Equal(5, ledger.Summary().Articles);
    }

    [Fact]
    public void Write_SourceThrows_AddsWhatCameBefore()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        IEnumerable<Reading> Broken() => Readings(7).Concat(Enumerable.Range(0, 1).Select<int, Reading>(_ => throw new IOException("gone")));
        Assert.Throws<IOException>(() => LedgerWriter.Write(ledger, Broken(), CancellationToken.None));
        Assert.Equal(7, ledger.Summary().Articles);
    }

    [Fact]
    public void Write_LedgerFails_ThrowsAndDoesNotHang()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Full("l.ledger"));
        using var locked = LedgerStore.OpenReadOnly(_folder.Full("l.ledger"));
        var fault = Assert.Throws<RapporteurException>(() => LedgerWriter.Write(locked, Readings(2000), CancellationToken.None));
        Assert.StartsWith("RAP03", fault.Code, StringComparison.Ordinal);
    }

    private static IEnumerable<Reading> Readings(int count) =>
        Enumerable.Range(0, count).Select(i => Samples.Reading(Samples.Story + $"Edition {i}.\n", $"{i}"));
}
