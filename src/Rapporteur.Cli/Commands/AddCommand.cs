using System.CommandLine;
using Rapporteur.Articles;
using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur add</c>: reads articles into a ledger, those that are not in it yet.</summary>
internal static class AddCommand
{
    private static readonly Argument<string[]> _paths = SharedOptions.Paths();
    private static readonly Option<string> _ledger = SharedOptions.Ledger();
    private static readonly Option<bool> _anyLanguage = SharedOptions.AnyLanguage();
    private static readonly Option<ArticleTime?> _published = SharedOptions.Published();
    private static readonly Option<Dictionary<string, string>?> _map = SharedOptions.Map();
    private static readonly Option<string> _model = SharedOptions.Model();
    private static readonly Option<bool> _fast = SharedOptions.Fast();
    private static readonly Option<int> _threads = SharedOptions.Threads();

    public static Command Create()
    {
        var command = new ExampleCommand(
            "add",
            "Read articles and add what they say to a ledger; what is there already is passed over",
            "rapporteur add news/ --ledger news.ledger",
            "rapporteur add \"archive/**/*.html\" --ledger news.ledger --threads 4",
            "rapporteur add crawl.warc.gz --ledger news.ledger",
            "rapporteur add story.txt --ledger news.ledger --published 2024-03-25")
        {
            _paths, _ledger, _anyLanguage, _published, _map, _model, _fast, _threads,
        };
        command.SetAction(static result => CommandRunner.Run((terminal, cancel) => Run(result, terminal, cancel)));
        return command;
    }

    private static int Run(ParseResult result, Terminal terminal, CancellationToken cancel)
    {
        var options = new ArticleOptions { Published = result.GetValue(_published) };
        var reader = new Reader(new ReaderOptions
        {
            ModelPath = result.GetValue(_model),
            Fast = result.GetValue(_fast),
            AnyLanguage = result.GetValue(_anyLanguage),
        });
        var path = result.GetValue(_ledger)!;
        using var ledger = LedgerStore.OpenOrCreate(path);
        // A second connection, so that no reader of articles waits while a batch is written.
        using var known = LedgerStore.OpenReadOnly(path);
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

            var reading = reader.Read(article);
            return reader.RefusalOf(reading.Article) is { } refusal ? throw refusal : reading;
        }

        var tally = new Tally(terminal);
        var containers = SharedOptions.Containers(result, _map);
        var marks = new LedgerMarks(known, LedgerMarks.SettingsOf(reader.Engine, result.GetValue(_anyLanguage), options, containers));
        var inputs = new InputArticles(containers, marks.Find, cancel).Of(InputPaths.Expand(result.GetValue(_paths)!, InputPaths.ArticleExtensions));
        var outcomes = OutletRuns.Map(inputs, options, ReadNew, result.GetValue(_threads), cancel);
        return Add(outcomes, ledger, marks, tally, terminal, cancel);
    }

    private static void PassOver(string source, PastArticles past, Tally tally, Terminal terminal)
    {
        tally.Succeed(past.Count - past.Failed);
        terminal.Tell($"{source}: {Tally.Count(past.Count, "article")} done before{(past.Failed > 0 ? $", {past.Failed} of them failed" : "")}; going on behind them");
    }

    private static int Add(
        IEnumerable<Outcome<Reading?>> outcomes, LedgerStore ledger, LedgerMarks marks, Tally tally, Terminal terminal, CancellationToken cancel)
    {
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

                if (fault is not null)
                {
                    tally.Fail(fault);
                }
                else
                {
                    tally.Succeed();
                }

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
