using System.CommandLine;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Ledger;
using Rapporteur.Ledger.Exports;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur export</c>: everything in a ledger, for other programs.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> _ledger = SharedOptions.Ledger();
    private static readonly Option<string> _format = SharedOptions.Format("jsonl", "csv", "brat", "events.csv", "votes.csv", "polecat", "gdelt");
    private static readonly Option<bool> _asserted = new("--asserted")
    {
        Description = "Of events only those that the articles assert themselves, none that they report somebody to have said",
    };

    private static readonly Option<string> _out = new("--out")
    {
        Description = "Where to: a file, or a folder for brat; standard output where it is left out",
        HelpName = "PATH",
    };

    public static Command Create()
    {
        var command = new ExampleCommand(
            "export",
            "Write everything in a ledger for other programs",
            "rapporteur export --ledger news.ledger > readings.jsonl",
            "rapporteur export --ledger news.ledger --format csv --out statements.csv",
            "rapporteur export --ledger news.ledger --format brat --out annotations/",
            "rapporteur export --ledger news.ledger --format events.csv --out events.csv",
            "rapporteur export --ledger news.ledger --format polecat --out events.tsv",
            "rapporteur export --ledger news.ledger --format gdelt --asserted --out events.export.CSV")
        {
            _ledger, _format, _asserted, _out,
        };
        command.Validators.Add(static result =>
        {
            // Not GetValue: it throws for a format that there is none of, which is refused with its own words.
            if (result.GetResult(_format) is { Tokens: [{ Value: "brat" }] } && result.GetResult(_out) is null)
            {
                result.AddError("--format brat writes two files for each article and wants a folder: --out FOLDER.");
            }

            if (result.GetResult(_asserted) is { Implicit: false } && result.GetResult(_format) is not { Tokens: [{ Value: "events.csv" or "polecat" or "gdelt" }] })
            {
                result.AddError("--asserted chooses among events. Give it with --format events.csv, polecat or gdelt.");
            }
        });
        command.SetAction(static result => CommandRunner.Run((terminal, cancel) => Run(result, terminal, cancel)));
        return command;
    }

    private static int Run(ParseResult result, Terminal terminal, CancellationToken cancel)
    {
        var path = result.GetValue(_ledger)!;
        var target = result.GetValue(_out);
        using var ledger = LedgerStore.OpenReadOnly(path);
        var progress = new ProgressLine(terminal, sharesScreen: target is null && Terminal.OutputIsSeen);
        var done = 0L;
        var format = result.GetValue(_format)!;
        if (format == "brat")
        {
            BratExport.Write(Readings(), target!);
        }
        else if (target is null)
        {
            Write(format, Readings(), terminal.Output, result.GetValue(_asserted));
            terminal.Output.Flush();
        }
        else
        {
            WholeFile.Write(target, path, stream => Write(format, Readings(), stream, result.GetValue(_asserted)));
        }

        progress.Clear();
        terminal.Tell($"{Tally.Count(done, "reading")} exported");
        return ExitCodes.Done;

        IEnumerable<Reading> Readings()
        {
            // Data sets have a row once, whatever read the article.
            var all = format is "jsonl" or "csv" or "brat" ? ledger.Readings() : ledger.LatestReadings();
            foreach (var reading in all)
            {
                cancel.ThrowIfCancellationRequested();
                progress.Articles(++done, 0);
                yield return reading;
            }
        }
    }

    private static long Write(string format, IEnumerable<Reading> readings, Stream stream, bool asserted) => format switch
    {
        "csv" => CsvExport.Write(readings, stream),
        "events.csv" => EventsCsvExport.Write(readings.SelectMany(EventHit.AllOf).Where(hit => !asserted || hit.Event.Statement is null), stream),
        "votes.csv" => VotesCsvExport.Write(readings.SelectMany(VoteHit.AllOf), stream),
        "polecat" => PolecatExport.Write(readings, stream, asserted),
        "gdelt" => GdeltExport.Write(readings, stream, asserted),
        _ => JsonLinesExport.Write(readings, stream),
    };
}
