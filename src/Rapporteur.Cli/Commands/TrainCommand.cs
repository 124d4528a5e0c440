using System.CommandLine;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Training.Statements;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur train statements</c>: makes a statements model from annotated articles.</summary>
internal static class TrainCommand
{
    private static readonly Argument<string> _gold = new("GOLD_DIR") { Description = "Folder with NAME.txt and NAME.ann (brat)" };
    private static readonly Option<string> _out = new("--out") { Description = "The model file to write", HelpName = "FILE", Required = true };
    private static readonly Option<int> _seed = new("--seed")
    {
        Description = "The same seed and data give the same bytes",
        HelpName = "N",
        DefaultValueFactory = static _ => new TrainingOptions().Seed,
    };

    private static readonly Option<int> _threads = SharedOptions.Threads();

    public static Command Create()
    {
        _threads.Description = "Threads to work on; the model is the same for any number";
        var statements = new ExampleCommand(
            "statements",
            "Train the model that finds statements",
            "rapporteur train statements gold/train --out fast.model",
            "rapporteur train statements gold/train --out fast.model --seed 7 --threads 8")
        {
            _gold, _out, _seed, _threads,
        };
        statements.SetAction(static result => CommandRunner.Run((terminal, cancel) => Run(result, terminal, cancel)));
        return new ExampleCommand("train", "Train a model from annotated articles", "rapporteur train statements gold/train --out fast.model")
        {
            statements,
        };
    }

    private static int Run(ParseResult result, Terminal terminal, CancellationToken cancel)
    {
        var progress = new StageProgress(terminal);
        var outFile = result.GetValue(_out)!;
        StatementTrainer.Train(
            result.GetValue(_gold)!,
            outFile,
            new TrainingOptions { Seed = result.GetValue(_seed), Threads = result.GetValue(_threads) },
            progress,
            cancel);
        progress.Clear();
        terminal.Tell($"wrote {outFile}");
        return ExitCodes.Done;
    }
}
