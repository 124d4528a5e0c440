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

    internal static RootCommand Create()
    {
        var root = new RootCommand("Reads news articles and keeps the record: who said what, with the characters that show it.")
        {
            ReadCommand.Create(),
            AddCommand.Create(),
            SearchCommand.Create(),
            ExportCommand.Create(),
            ImportCommand.Create(),
            TrainCommand.Create(),
            EvaluateCommand.Create(),
            InfoCommand.Create(),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction standard } help)
            {
                help.Action = new ExamplesFirstHelp(standard);
                help.Description = "Show examples and all options";
            }
        }

        return root;
    }

    private static int Refuse(ParseResult result, IReadOnlyList<string> faults)
    {
        var terminal = new Terminal();
        foreach (var fault in faults)
        {
            terminal.Tell(new Fault(ErrorCodes.Usage, fault));
        }

        var command = result.CommandResult.Command is RootCommand ? "" : " " + CommandPath(result.CommandResult.Command);
        terminal.Error.WriteLine($"Examples and all options: rapporteur{command} --help");
        return ExitCodes.Usage;
    }

    private static string CommandPath(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault(p => p is not RootCommand) is { } parent
            ? $"{parent.Name} {command.Name}"
            : command.Name;
}
