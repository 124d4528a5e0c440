using System.CommandLine;
using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur import</c>: adds readings that were printed or exported before to a ledger.</summary>
internal static class ImportCommand
{
    private static readonly string[] _extensions = [".jsonl"];
    private static readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files with one reading a line, folders of them, patterns in quotation marks, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> _ledger = SharedOptions.Ledger();

    public static Command Create()
    {
        var command = new ExampleCommand(
            "import",
            "Add readings from JSON lines to a ledger; what is there already is passed over",
            "rapporteur import readings.jsonl --ledger news.ledger",
            "rapporteur read news/ --format jsonl | rapporteur import - --ledger news.ledger")
        {
            _paths, _ledger,
        };
        command.SetAction(static result => CommandRunner.Run((terminal, cancel) => Run(result, terminal, cancel)));
        return command;
    }

    private static int Run(ParseResult result, Terminal terminal, CancellationToken cancel)
    {
        using var ledger = LedgerStore.OpenOrCreate(result.GetValue(_ledger)!);
        var tally = new Tally(terminal);
        var progress = new ProgressLine(terminal);
        var added = LedgerWriter.Write(ledger, Readings(), cancel);
        progress.Clear();
        return tally.Finish($"{added} added, {tally.Done - added} skipped (there already), {tally.Failed} failed");

        IEnumerable<Reading> Readings()
        {
            foreach (var input in InputPaths.Expand(result.GetValue(_paths)!, _extensions))
            {
                foreach (var (reading, fault) in ReadingLines.Of(input, cancel))
                {
                    progress.Articles(tally.Done, tally.Failed);
                    if (reading is null)
                    {
                        tally.Fail(fault!);
                        continue;
                    }

                    tally.Succeed();
                    yield return reading;
                }
            }
        }
    }
}
