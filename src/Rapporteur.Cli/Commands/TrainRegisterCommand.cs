using System.CommandLine;
using Rapporteur.Cli.Running;
using Rapporteur.Training.Registers;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur train register</c>: makes the file that the library carries of the tables of the register.</summary>
internal static class TrainRegisterCommand
{
    private static readonly Argument<string> _tables = new("TABLES_DIR") { Description = "Folder with states.tsv, names.tsv and the other tables of the register" };
    private static readonly Option<string> _out = new("--out") { Description = "The file to write", HelpName = "FILE", Required = true };

    public static Command Create()
    {
        var command = new ExampleCommand(
            "register", "Compile the tables of who acts in the news", "rapporteur train register register --out register/actors.register")
        {
            _tables, _out,
        };
        command.SetAction(static result => CommandRunner.Run((terminal, _) =>
        {
            var file = result.GetValue(_out)!;
            RegisterCompiler.Compile(result.GetValue(_tables)!, file);
            terminal.Tell($"wrote {file}");
            return ExitCodes.Done;
        }));
        return command;
    }
}
