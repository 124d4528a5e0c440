using System.CommandLine;
using System.CommandLine.Help;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Commands;

/// <summary>The command <c>rapporteur</c>: finds out which command is meant, and says what is wrong where none is.</summary>
internal static class RapporteurCommand
{
    public static int Run(string[] args)
    {
        // A path may begin with @: it is a file's name, not a list of further arguments.
        var result = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var asks = result.Action is ExamplesFirstHelp || result.GetResult("--version") is not null;
        if (!asks && UsageFaults.Of(result) is { Count: > 0 } faults)
        {
            return Refuse(result, faults);
        }

        return result.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    internal static Command Create()
    {
        var help = new HelpOption { Description = "Show examples and all options" };
        help.Action = new ExamplesFirstHelp((HelpAction)help.Action!);
        return new ExampleCommand(
            "rapporteur",
            "Reads news articles and keeps the record: who said what, with the characters that show it.",
            "rapporteur read article.txt",
            "rapporteur add news/ --ledger news.ledger",
            "rapporteur search ceasefire --ledger news.ledger")
        {
            help,
            new VersionOption { Description = "Show the version" },
            ArticleCommand.Create(),
            ReadCommand.Create(),
            AddCommand.Create(),
            SearchCommand.Create(),
            ActorsCommand.Create(),
            ExportCommand.Create(),
            ImportCommand.Create(),
            TrainCommand.Create(),
            EvaluateCommand.Create(),
            InfoCommand.Create(),
        };
    }

    private static int Refuse(ParseResult result, IReadOnlyList<string> faults)
    {
        var terminal = new Terminal();
        var command = result.CommandResult.Command;
        if (command.Subcommands.Count > 0 && result.UnmatchedTokens.Count == 0)
        {
            // Only part of a command: what there is to choose from says more than an error.
            Create().Parse([.. Names(command).Skip(1), "--help"]).Invoke(new InvocationConfiguration { Output = terminal.Error });
            return ExitCodes.Usage;
        }

        foreach (var fault in faults)
        {
            terminal.Tell(new Fault(ErrorCodes.Usage, fault));
        }

        terminal.Error.WriteLine($"Examples and all options: {string.Join(' ', Names(command))} --help");
        return ExitCodes.Usage;
    }

    private static IEnumerable<string> Names(Command command) =>
        [.. command.Parents.OfType<Command>().Take(1).SelectMany(Names), command.Name];
}
