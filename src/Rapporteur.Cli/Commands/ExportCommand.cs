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
    private static readonly Option<string> _format = SharedOptions.Format("jsonl", "csv", "brat");
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
            "rapporteur export --ledger news.ledger --format brat --out annotations/")
        {
            _ledger, _format, _out,
        };
        command.Validators.Add(static result =>
        {
            // Not GetValue: it throws for a format that there is none of, which is refused with its own words.
            if (result.GetResult(_format) is { Tokens: [{ Value: "brat" }] } && result.GetResult(_out) is null)
            {
                result.AddError("--format brat writes two files for each article and wants a folder: --out FOLDER.");
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
            Write(format, Readings(), terminal.Output);
            terminal.Output.Flush();
        }
        else
        {
            WholeFile.Write(target, path, stream => Write(format, Readings(), stream));
        }

        progress.Clear();
        terminal.Tell($"{Tally.Count(done, "reading")} exported");
        return ExitCodes.Done;

        IEnumerable<Reading> Readings()
        {
            foreach (var reading in ledger.Readings())
            {
                cancel.ThrowIfCancellationRequested();
                progress.Articles(++done, 0);
                yield return reading;
            }
        }
    }

    private static void Write(string format, IEnumerable<Reading> readings, Stream stream)
    {
        if (format == "csv")
        {
            CsvExport.Write(readings, stream);
        }
        else
        {
            JsonLinesExport.Write(readings, stream);
        }
    }
}
