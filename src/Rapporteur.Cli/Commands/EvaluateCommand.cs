using System.CommandLine;
using System.CommandLine.Parsing;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur evaluate attributions</c>: measures how right the statements are.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string> _gold = new("GOLD_DIR") { Description = "Folder with NAME.txt and NAME.ann (brat)" };
    private static readonly Option<string> _format = SharedOptions.Format("text", "json");
    private static readonly Option<string> _model = SharedOptions.Model();
    private static readonly Option<Floor[]> _floors = new("--floor")
    {
        Description = "Lowest F1 in percent that a figure may have, for instance \"exact micro=67\"; may be given several times",
        HelpName = "FIGURE=PERCENT",
        CustomParser = Floors,
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> _gate = new("--gate")
    {
        Description = "File of floors that are pinned to this gold, for instance models/statements-fast/gate.json",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var attributions = new ExampleCommand(
            "attributions",
            "Compare the statements that are found with annotated ones",
            "rapporteur evaluate attributions gold/dev",
            "rapporteur evaluate attributions gold/dev --floor ledger=62 --floor \"exact micro=67\"",
            "rapporteur evaluate attributions gold/dev --gate models/statements-fast/gate.json",
            "rapporteur evaluate attributions gold/dev --model fast.model --format json")
        {
            _gold, _format, _model, _floors, _gate,
        };
        attributions.SetAction(static result => CommandRunner.Run((terminal, cancel) => Run(result, terminal, cancel)));
        return new ExampleCommand("evaluate", "Measure how right the records are", "rapporteur evaluate attributions gold/dev")
        {
            attributions,
        };
    }

    private static int Run(ParseResult result, Terminal terminal, CancellationToken cancel)
    {
        var gate = result.GetValue(_gate) is { } path ? Gate.Load(path) : null;
        var progress = new StageProgress(terminal);
        var reader = new Reader(new ReaderOptions { ModelPath = result.GetValue(_model) });
        var scores = AttributionEvaluator.Evaluate(result.GetValue(_gold)!, reader, progress, cancel);
        progress.Clear();
        terminal.Write(result.GetValue(_format) == "json" ? ScoreFormat.Json(scores) : ScoreFormat.Text(scores));

        var exit = ExitCodes.Done;
        var missed = (result.GetValue(_floors) ?? []).Select(f => f.Missed(scores)).OfType<Fault>().Concat(gate?.Missed(scores) ?? []);
        foreach (var fault in missed)
        {
            terminal.Tell(fault);
            exit = ExitCodes.GateFailed;
        }

        return exit;
    }

    private static Floor[]? Floors(ArgumentResult result)
    {
        var floors = new List<Floor>();
        foreach (var token in result.Tokens)
        {
            if (Floor.TryParse(token.Value, out var floor))
            {
                floors.Add(floor);
            }
            else
            {
                result.AddError($"--floor wants a figure and the lowest F1 in percent, for instance \"ledger=62\", not '{token.Value}'.");
                return null;
            }
        }

        return [.. floors];
    }
}
