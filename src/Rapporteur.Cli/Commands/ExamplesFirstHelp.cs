using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Rapporteur.Cli.Commands;

/// <summary>Help that shows how a command is used before it lists what there is.</summary>
internal sealed class ExamplesFirstHelp(HelpAction rest) : SynchronousCommandLineAction
{
    // Help is given however wrong the rest of the line is.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var examples = (parseResult.CommandResult.Command as ExampleCommand)?.Examples ?? [];
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine("  " + example);
        }

        output.WriteLine();
        rest.MaxWidth = Console.IsOutputRedirected ? Output.Terminal.PlainWidth : Output.Terminal.Width;
        return rest.Invoke(parseResult);
    }
}
