using Rapporteur.Articles;
using Rapporteur.Cli.Output;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Running;

/// <summary>
/// Reads the articles of a ledger anew and replaces their readings, one batch after the other: whenever it ends, each article
/// has its former reading or the new one. Those that the reader's engine has read are passed over, so it can be gone on with.
/// </summary>
internal static class AgainRun
{
    /// <returns>The exit code.</returns>
    public static int Run(LedgerStore ledger, Reader reader, int threads, Terminal terminal, CancellationToken cancel)
    {
        var all = ledger.Summary().Articles;
        var tally = new Tally(terminal);
        var progress = new ProgressLine(terminal);
        var outcomes = OrderedParallel.Map(
            ledger.ArticlesNotReadBy(reader.Engine), article => ArticleInput.Guard(() => AddRun.ReadOrRefuse(reader, article), article.Source, cancel), threads, cancel);
        var replaced = LedgerWriter.Write(ledger, New(), cancel, replaces: true);
        progress.Clear();
        if (!cancel.IsCancellationRequested)
        {
            tally.Succeed(all - tally.Done - tally.Failed);
        }

        return tally.Finish($"{replaced} read again, {tally.Done - replaced} skipped (read by this model already), {tally.Failed} failed");

        IEnumerable<LedgerEntry> New()
        {
            foreach (var (reading, fault) in outcomes)
            {
                tally.Take(fault);
                progress.Articles(tally.Done + tally.Failed, tally.Failed);
                if (reading is not null)
                {
                    yield return new LedgerEntry(reading);
                }
            }
        }
    }
}
