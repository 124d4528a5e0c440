using System.CommandLine;
using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Ledger;
using Rapporteur.Ledger.Importing;

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
        var (added, known) = (0L, 0L);
        foreach (var input in InputPaths.Expand(result.GetValue(_paths)!, _extensions))
        {
            if (Import(input, ledger, tally, cancel) is { } imported)
            {
                added += imported.Added;
                known += imported.Known;
            }
        }

        return tally.Finish($"{added} added, {known} skipped (there already), {tally.Failed} failed");
    }

    private static ImportResult? Import(Input input, LedgerStore ledger, Tally tally, CancellationToken cancel)
    {
        if (input.Fault is { } missing)
        {
            tally.Fail(missing);
            return null;
        }

        try
        {
            using var stream = input.Open(cancel);
            var imported = LedgerImport.Run(
                ledger, stream, fault => tally.Fail(new Fault(fault.Code, $"{input.Source} line {fault.Line}: {fault.Message}")));
            tally.Succeed(imported.Added + imported.Known);
            return imported;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            tally.Fail(InputFault.Of(error, input.Source));
            return null;
        }
    }
}
