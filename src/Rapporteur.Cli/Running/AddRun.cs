using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Output;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Running;

/// <summary>Reads the articles of inputs into a ledger, those that the reader's engine has not read into it yet.</summary>
internal static class AddRun
{
    /// <returns>The exit code.</returns>
    public static int Run(
        LedgerStore ledger, string ledgerPath, Reader reader, IReadOnlyList<string> paths, ArticleOptions options, ContainerOptions containers, int threads, Terminal terminal, CancellationToken cancel)
    {
        // A second connection, so that no reader of articles waits while a batch is written.
        using var known = LedgerStore.OpenReadOnly(ledgerPath);
        var gate = new Lock();

        Reading? ReadNew(Article article)
        {
            lock (gate)
            {
                if (known.Contains(article.Id, reader.Engine))
                {
                    return null;
                }
            }

            return ReadOrRefuse(reader, article);
        }

        var marks = new LedgerMarks(known, LedgerMarks.SettingsOf(reader.Engine, reader.Options.AnyLanguage, options, containers));
        var inputs = new InputArticles(containers, marks.Find, cancel).Of(InputPaths.Expand(paths, InputPaths.ArticleExtensions));
        return Add(OutletRuns.Map(inputs, options, ReadNew, threads, cancel), ledger, marks, terminal, cancel);
    }

    /// <summary>The reading of an article that is to be kept in a ledger.</summary>
    /// <exception cref="RapporteurException">RAP0108: the article is not in English.</exception>
    public static Reading ReadOrRefuse(Reader reader, Article article)
    {
        var reading = reader.Read(article);
        return reader.RefusalOf(reading.Article) is { } refusal ? throw refusal : reading;
    }

    private static void PassOver(string source, PastArticles past, Tally tally, Terminal terminal)
    {
        tally.Succeed(past.Count - past.Failed);
        terminal.Tell($"{source}: {Tally.Count(past.Count, "article")} done before{(past.Failed > 0 ? $", {past.Failed} of them failed" : "")}; going on behind them");
    }

    private static int Add(IEnumerable<Outcome<Reading?>> outcomes, LedgerStore ledger, LedgerMarks marks, Terminal terminal, CancellationToken cancel)
    {
        var tally = new Tally(terminal);
        var progress = new ProgressLine(terminal);
        long given = 0;
        var added = LedgerWriter.Write(ledger, New(), cancel);
        progress.Clear();
        return tally.Finish($"{added} added, {tally.Done - added} skipped (there already), {tally.Failed} failed");

        IEnumerable<LedgerEntry> New()
        {
            foreach (var (reading, fault, place) in outcomes)
            {
                if (fault is null && place is { Number: 0, Past: { } past })
                {
                    PassOver(place.Source, past, tally, terminal);
                    continue;
                }

                tally.Take(fault);
                progress.Articles(++given, tally.Failed, place);
                var mark = marks.After(place, fault);
                if (reading is not null || mark is not null)
                {
                    yield return new LedgerEntry(reading, mark);
                }
            }
        }
    }
}
