using System.CommandLine;
using NodaTime;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Ledger;
using Rapporteur.Statements;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur search</c>: finds statements, events and votes in a ledger.</summary>
internal static class SearchCommand
{
    private static readonly Argument<string[]> _words = new("WORDS")
    {
        Description = "Words that the statement, or the passage of the event or vote, holds, all of them; a phrase stands in quotation marks",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> _ledger = SharedOptions.Ledger();
    private static readonly Option<string> _source = new("--source") { Description = "Only what this source said; a part of the name will do", HelpName = "NAME" };
    private static readonly Option<LocalDate?> _since = SharedOptions.Day("--since", "Nothing before this day", "--from");
    private static readonly Option<LocalDate?> _until = SharedOptions.Day("--until", "Nothing after this day", "--to");
    private static readonly Option<StatementType?> _type = SharedOptions.Type();
    private static readonly Option<double> _minConfidence = SharedOptions.MinConfidence();
    private static readonly RecordOptions _records = new();
    private static readonly Option<int> _limit = Limit();
    private static readonly Option<string> _format = SharedOptions.Format("text", "json", "jsonl", "csv");
    private static readonly Option<string> _colour = SharedOptions.Colour();

    public static Command Create()
    {
        var command = new ExampleCommand(
            "search",
            "Find statements, events and votes in a ledger, the best first",
            "rapporteur search ceasefire --ledger news.ledger",
            "rapporteur search \"red line\" --source Netanyahu --since 2024-03-01 --ledger news.ledger",
            "rapporteur search --source \"White House\" --type direct --format csv --ledger news.ledger",
            "rapporteur search --actor USA --recipient ISR --event CONSULT --mode visit --ledger news.ledger",
            "rapporteur search hostages --event RETREAT --status occurred --from 2024-03-01 --to 2024-03-31 --ledger news.ledger",
            "rapporteur search --vote UNSC --resolution 2728 --ledger news.ledger",
            "rapporteur search --vote UNSC --outcome vetoed --actor RUS --ledger news.ledger")
        {
            _words, _ledger, _source, _type,
        };
        foreach (var option in (Option[])[.. _records.All, _since, _until, _minConfidence, _limit, _format, _colour])
        {
            command.Add(option);
        }

        command.Validators.Add(static result => _records.Validate(result, _source, _type));
        command.SetAction(static result => CommandRunner.Run((terminal, cancel) => Run(result, terminal, cancel)));
        return command;
    }

    private static int Run(ParseResult result, Terminal terminal, CancellationToken cancel)
    {
        using var ledger = LedgerStore.OpenReadOnly(result.GetValue(_ledger)!);
        var found = _records.AsksForVotes(result.CommandResult) ? Votes(result, ledger, terminal, cancel)
            : _records.AsksForEvents(result.CommandResult) ? Events(result, ledger, terminal, cancel)
            : Statements(result, ledger, terminal, cancel);
        terminal.Output.Flush();
        if (found == 0)
        {
            terminal.Tell("nothing found");
        }

        return ExitCodes.Done;
    }

    private static long Statements(ParseResult result, LedgerStore ledger, Terminal terminal, CancellationToken cancel)
    {
        var hits = ledger.Search(new LedgerQuery
        {
            Words = Query(result.GetValue(_words) ?? []),
            Source = result.GetValue(_source),
            Since = result.GetValue(_since),
            Until = result.GetValue(_until),
            Type = result.GetValue(_type),
            MinConfidence = result.GetValue(_minConfidence),
            Limit = result.GetValue(_limit),
        });
        return HitFormat.Write(
            hits.TakeWhile(_ => !cancel.IsCancellationRequested),
            terminal.Output,
            result.GetValue(_format)!,
            Terminal.IsColoured(result.GetValue(_colour)));
    }

    private static long Events(ParseResult result, LedgerStore ledger, Terminal terminal, CancellationToken cancel) => RecordHitFormat.Write(
        ledger.Search(_records.Events(result, new EventQuery
        {
            Words = Query(result.GetValue(_words) ?? []),
            Since = result.GetValue(_since),
            Until = result.GetValue(_until),
            MinConfidence = result.GetValue(_minConfidence),
            Limit = result.GetValue(_limit),
        })).TakeWhile(_ => !cancel.IsCancellationRequested),
        terminal.Output,
        result.GetValue(_format)!,
        Terminal.IsColoured(result.GetValue(_colour)));

    private static long Votes(ParseResult result, LedgerStore ledger, Terminal terminal, CancellationToken cancel) => RecordHitFormat.Write(
        ledger.Search(_records.Votes(result, new VoteQuery
        {
            Words = Query(result.GetValue(_words) ?? []),
            Since = result.GetValue(_since),
            Until = result.GetValue(_until),
            MinConfidence = result.GetValue(_minConfidence),
            Limit = result.GetValue(_limit),
        })).TakeWhile(_ => !cancel.IsCancellationRequested),
        terminal.Output,
        result.GetValue(_format)!,
        Terminal.IsColoured(result.GetValue(_colour)));

    // The shell takes away the quotation marks that made one argument of several words.
    internal static string? Query(IReadOnlyList<string> words)
    {
        var terms = words.Where(w => !string.IsNullOrWhiteSpace(w)).Select(w =>
            w.Contains('"', StringComparison.Ordinal) || !w.Any(char.IsWhiteSpace) ? w : $"\"{w}\"");
        var query = string.Join(' ', terms);
        return query.Length > 0 ? query : null;
    }

    private static Option<int> Limit()
    {
        var option = new Option<int>("--limit") { Description = "Most to print", HelpName = "N", DefaultValueFactory = static _ => 50 };
        option.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var n) && n > 0))
            {
                result.AddError($"--limit wants a whole number above 0, not '{result.Tokens[0].Value}'.");
            }
        });
        return option;
    }
}
