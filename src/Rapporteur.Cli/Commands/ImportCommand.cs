using System.CommandLine;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Ledger;
using Rapporteur.Ledger.Importing;
using Rapporteur.Statements;

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
    private static readonly Option<string?> _by = new("--by")
    {
        Description = "Who confirmed, corrected or rejected statements in the readings, where they do not say so themselves",
        HelpName = "NAME",
    };

    public static Command Create()
    {
        var command = new ExampleCommand(
            "import",
            "Add readings from JSON lines to a ledger, and what persons said of their statements; what is there already is passed over",
            "rapporteur import readings.jsonl --ledger news.ledger",
            "rapporteur read news/ --format jsonl | rapporteur import - --ledger news.ledger",
            "rapporteur import reviewed.jsonl --by \"Ada Byrne\" --ledger news.ledger")
        {
            _paths, _ledger, _by,
        };
        command.SetAction(static result => CommandRunner.Run((terminal, cancel) => Run(result, terminal, cancel)));
        return command;
    }

    private static int Run(ParseResult result, Terminal terminal, CancellationToken cancel)
    {
        using var ledger = LedgerStore.OpenOrCreate(result.GetValue(_ledger)!);
        var tally = new Tally(terminal);
        var (added, reviewed, known) = (0L, 0L, 0L);
        var sign = SignatureOf(result.GetValue(_by));
        foreach (var input in InputPaths.Expand(result.GetValue(_paths)!, _extensions))
        {
            if (Import(input, ledger, tally, sign, cancel) is { } imported)
            {
                added += imported.Added;
                reviewed += imported.Reviewed;
                known += imported.Known;
            }
        }

        return tally.Finish($"{added} added, {(reviewed > 0 ? $"{Tally.Count(reviewed, "article")} reviewed, " : "")}{known} skipped (there already), {tally.Failed} failed");
    }

    // All of one import are signed with the same moment.
    private static Func<Review, Review>? SignatureOf(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var now = ArticleTime.OfInstant(SystemClock.Instance.GetCurrentInstant().WithOffset(Offset.Zero).With(TimeAdjusters.TruncateToSecond));
        return review => review with { By = review.By ?? name, At = review.At ?? now };
    }

    private static ImportResult? Import(Input input, LedgerStore ledger, Tally tally, Func<Review, Review>? sign, CancellationToken cancel)
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
                ledger, stream, fault => tally.Fail(new Fault(fault.Code, $"{input.Source} line {fault.Line}: {fault.Message}")), sign);
            tally.Succeed(imported.Added + imported.Reviewed + imported.Known);
            return imported;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            tally.Fail(InputFault.Of(error, input.Source));
            return null;
        }
    }
}
