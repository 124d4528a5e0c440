using System.CommandLine;
using Rapporteur.Cli.Models;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur info</c>: what the program is made of, and what a ledger holds.</summary>
internal static class InfoCommand
{
    private static readonly Option<string> _ledger = SharedOptions.Ledger(required: false);
    private static readonly Option<ModelChoice> _model = SharedOptions.Model();
    private static readonly Option<bool> _fast = SharedOptions.Fast();
    private static readonly Option<string> _format = SharedOptions.Format("text", "json");

    public static Command Create()
    {
        var command = new ExampleCommand(
            "info",
            "Show the version, the model and what a ledger holds",
            "rapporteur info",
            "rapporteur info --ledger news.ledger --format json")
        {
            _ledger, _model, _fast, _format,
        };
        command.Validators.Add(SharedOptions.ModelFitsFast(_model, _fast));
        command.SetAction(static result => CommandRunner.Run((terminal, _) => Run(result, terminal)));
        return command;
    }

    private static int Run(ParseResult result, Terminal terminal)
    {
        var reader = new Reader(result.GetValue(_model)!.Resolve(result.GetValue(_fast), static () => ReadingModel.Auto));
        var path = result.GetValue(_ledger);
        using var ledger = path is null ? null : LedgerStore.OpenReadOnly(path);
        var facts = new InfoFacts(reader.Engine, reader.Models, path, ledger?.Summary());
        terminal.Write(result.GetValue(_format) == "json" ? InfoFormat.Json(facts) : InfoFormat.Text(facts));
        return ExitCodes.Done;
    }
}
