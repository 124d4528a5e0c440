using System.CommandLine;
using System.Text;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Ledger;
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
            if (result.GetValue(_format) == "brat" && result.GetValue(_out) is null)
            {
                result.AddError("--format brat writes two files for each article and wants a folder: --out FOLDER.");
            }
        });
        command.SetAction(static result => CommandRunner.Run((terminal, cancel) => Run(result, terminal, cancel)));
        return command;
    }

    private static int Run(ParseResult result, Terminal terminal, CancellationToken cancel) => throw new NotImplementedException();
}
