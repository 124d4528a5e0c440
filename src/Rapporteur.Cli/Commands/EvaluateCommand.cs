using System.CommandLine;
using System.CommandLine.Parsing;
using Rapporteur.Cli.Evaluation;
using Rapporteur.Cli.Models;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Events;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur evaluate</c>: measures how right the statements and the layers under them are.</summary>
internal static class EvaluateCommand
{
    public const string AttributionsName = "attributions";

    private static readonly Argument<string> _brat = new("GOLD_DIR") { Description = "Folder with NAME.txt and NAME.ann (brat)" };
    private static readonly Option<string> _format = SharedOptions.Format("text", "json");
    private static readonly Option<ModelChoice> _model = SharedOptions.Model();
    private static readonly Option<bool> _fast = SharedOptions.Fast();
    private static readonly BreakdownOptions _breakdown = new();
    private static readonly Option<Floor[]> _floors = Floors("Lowest F1 in percent that a figure may have, for instance \"exact micro=67\"");
    private static readonly Option<string?> _gate = Gate("models/statements-trees/gate.json");

    public static Command Create()
    {
        var command = new ExampleCommand(
            "evaluate",
            "Measure how right the records are",
            "rapporteur evaluate attributions gold/dev",
            $"rapporteur evaluate {LayerEvaluation.All[0].Layer} {LayerEvaluation.All[0].Example}",
            "rapporteur evaluate all data/ --gate models/gate.json")
        {
            Attributions(),
        };
        foreach (var layer in LayerEvaluation.All)
        {
            command.Add(Layer(layer));
        }

        command.Add(Events());
        command.Add(EvaluateAllCommand.Create());
        return command;
    }

    private static ExampleCommand Attributions()
    {
        var attributions = new ExampleCommand(
            AttributionsName,
            "Compare the statements that are found with annotated ones",
            "rapporteur evaluate attributions gold/dev",
            "rapporteur evaluate attributions gold/dev --floor ledger=62 --floor \"exact micro=67\"",
            "rapporteur evaluate attributions gold/dev --model fast --gate models/statements-trees/gate.json",
            "rapporteur evaluate attributions gold/dev --fast --gate models/statements-fast/gate.json",
            "rapporteur evaluate attributions gold/dev --by kind,length,confidence",
            "rapporteur evaluate attributions gold/dev --by cue --seen gold/train",
            "rapporteur evaluate attributions gold/dev --model my.model --format json")
        {
            _brat, _format, _model, _fast, _floors, _gate,
        };
        _breakdown.AddTo(attributions);
        attributions.Validators.Add(SharedOptions.ModelFitsFast(_model, _fast));
        attributions.SetAction(static result => CommandRunner.Run((terminal, cancel) =>
        {
            var gate = LoadGate(result, _gate);
            var progress = new StageProgress(terminal);
            var gold = result.GetValue(_brat)!;
            var seen = _breakdown.Seen(result, terminal.Tell);
            var reader = new Reader(result.GetValue(_model)!.Resolve(result.GetValue(_fast), () => AutoModel.ForCount(() => Articles(gold), terminal)));
            var scores = _breakdown.Chosen(result, AttributionEvaluator.Evaluate(gold, reader, seen, progress, cancel));
            progress.Clear();
            terminal.Write(result.GetValue(_format) == "json" ? ScoreFormat.Json(scores, reader.Engine.Model) : ScoreFormat.Text(scores, reader.Engine.Model));
            return Judge(AttributionsName, Measured.Of(scores, reader.Engine.Model), result.GetValue(_floors), gate, terminal);
        }));
        return attributions;
    }

    private static ExampleCommand Events()
    {
        var floors = Floors($"Lowest value in percent that a figure ({string.Join(", ", EventEvaluator.Keys.Concat(EventEvaluator.TableKeys))}) may have");
        var gate = Gate("models/gate.json");
        return EvaluateEventsCommand.Create(floors, gate, (result, measured, terminal) =>
            Judge(EvaluateEventsCommand.Name, measured, result.GetValue(floors), LoadGate(result, gate), terminal));
    }

    private static long Articles(string gold) => Directory.Exists(gold) ? Directory.EnumerateFiles(gold, "*.txt").LongCount() : 0;

    private static ExampleCommand Layer(LayerEvaluation layer)
    {
        var key = layer.Keys[0];
        var gold = new Argument<string>("GOLD") { Description = layer.Gold };
        var format = SharedOptions.Format("text", "json");
        var floors = Floors($"Lowest value in percent that a figure ({string.Join(", ", layer.Keys)}) may have, for instance {key}=90");
        var gate = Gate("models/gate.json");
        var model = SharedOptions.Model();
        var command = new ExampleCommand(
            layer.Layer,
            layer.Summary,
            [
                $"rapporteur evaluate {layer.Layer} {layer.Example}",
                $"rapporteur evaluate {layer.Layer} {layer.Example} --floor {key}=90",
                .. (string[])(layer.HasChoice ? [$"rapporteur evaluate {layer.Layer} {layer.Example} --model fast"] : []),
                $"rapporteur evaluate {layer.Layer} {layer.Example} --gate models/gate.json",
                $"rapporteur evaluate {layer.Layer} {layer.Example} --format json",
            ])
        {
            gold, format, floors, gate,
        };
        if (layer.HasChoice)
        {
            command.Add(model);
        }

        command.SetAction(result => CommandRunner.Run((terminal, cancel) =>
        {
            var gates = LoadGate(result, gate);
            var progress = new StageProgress(terminal);
            var options = layer.HasChoice ? result.GetValue(model)!.Resolve(fast: false, static () => ReadingModel.Auto) : new ReaderOptions();
            var (scores, name) = layer.Evaluate(result.GetValue(gold)!, options, progress, cancel);
            progress.Clear();
            terminal.Write(result.GetValue(format) == "json" ? ScoreFormat.Json(scores, name) : ScoreFormat.Text(scores, name));
            return Judge(layer.Layer, Measured.Of(scores, name), result.GetValue(floors), gates, terminal);
        }));
        return command;
    }

    private static GateFile? LoadGate(ParseResult result, Option<string?> option) =>
        result.GetValue(option) is { } path ? GateFile.Load(path) : null;

    private static int Judge(string layer, Measured measured, Floor[]? floors, GateFile? gate, Terminal terminal)
    {
        var exit = ExitCodes.Done;
        foreach (var fault in (floors ?? []).Select(f => f.Missed(measured)).OfType<Fault>().Concat(gate?.Missed(layer, measured) ?? []))
        {
            terminal.Tell(fault);
            exit = ExitCodes.GateFailed;
        }

        return exit;
    }

    private static Option<string?> Gate(string example) => new("--gate")
    {
        Description = $"File of floors that are pinned to this gold, for instance {example}",
        HelpName = "FILE",
    };

    private static Option<Floor[]> Floors(string description) => new("--floor")
    {
        Description = description + "; may be given several times",
        HelpName = "FIGURE=PERCENT",
        CustomParser = Parse,
        Arity = ArgumentArity.OneOrMore,
    };

    private static Floor[]? Parse(ArgumentResult result)
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
                result.AddError($"--floor wants a figure and the lowest value in percent, for instance \"ledger=62\", not '{token.Value}'.");
                return null;
            }
        }

        return [.. floors];
    }
}
