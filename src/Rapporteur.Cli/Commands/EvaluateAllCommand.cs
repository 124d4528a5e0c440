using System.CommandLine;
using Rapporteur.Cli.Evaluation;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Events;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur evaluate all</c>: measures everything that a file of gates asks for, and says what it does not pass.</summary>
internal static class EvaluateAllCommand
{
    private static readonly Argument<string> _data = new("DATA_DIR") { Description = "Folder that the gates' paths are relative to" };
    private static readonly Option<string> _gate = new("--gate")
    {
        Description = "File of gates, for instance models/gate.json",
        HelpName = "FILE",
        Required = true,
    };

    public static Command Create()
    {
        var command = new ExampleCommand(
            "all",
            "Measure everything that a file of gates has floors for",
            "rapporteur evaluate all data/ --gate models/gate.json")
        {
            _data, _gate,
        };
        command.SetAction(static result => CommandRunner.Run(
            (terminal, cancel) => Run(result.GetValue(_data)!, GateFile.Load(result.GetValue(_gate)!), terminal, cancel)));
        return command;
    }

    private static int Run(string data, GateFile file, Terminal terminal, CancellationToken cancel)
    {
        var progress = new StageProgress(terminal);
        int missed = 0, failed = 0;
        foreach (var gate in file.Gates)
        {
            var faults = new List<Fault>();
            try
            {
                var measured = Measure(gate, Path.Combine(data, gate.Data ?? ""), progress, cancel);
                faults.AddRange(gate.Missed(measured));
                missed += faults.Count > 0 ? 1 : 0;
                progress.Clear();
                terminal.Write(ScoreFormat.GateLine(gate, measured, faults.Count == 0));
            }
            catch (RapporteurException e)
            {
                failed++;
                progress.Clear();
                terminal.Write(ScoreFormat.GateLine(gate, null, false));
                faults.Add(Fault.Of(e));
            }

            foreach (var fault in faults)
            {
                terminal.Tell(fault with { Message = $"{gate.Name}: {fault.Message}" });
            }
        }

        terminal.Tell($"{Tally.Count(file.Gates.Count, "gate")}, {missed} missed, {failed} could not be measured");
        return missed > 0 ? ExitCodes.GateFailed
            : failed == 0 ? ExitCodes.Done
            : failed < file.Gates.Count ? ExitCodes.SomeFailed : ExitCodes.NothingDone;
    }

    private static Measured Measure(Gate gate, string gold, StageProgress progress, CancellationToken cancel)
    {
        if (gate.Layer == EvaluateCommand.AttributionsName)
        {
            var reader = new Reader(new ReaderOptions { Model = gate.Model, Fast = gate.Fast });
            return Measured.Of(AttributionEvaluator.Evaluate(gold, reader, progress, cancel), reader.Engine.Model);
        }

        if (gate.Layer == EvaluateEventsCommand.Name)
        {
            var reader = new Reader(new ReaderOptions { Model = gate.Model, AnyLanguage = true });
            var found = EventEvaluator.Evaluate(gold, folds: null, reader, modelPath: null, Environment.ProcessorCount, progress, cancel);
            return Measured.Of(found.Scores, reader.Engine.Model);
        }

        var layer = LayerEvaluation.All.FirstOrDefault(l => l.Layer == gate.Layer) ?? throw new RapporteurException(
            ErrorCodes.GateUnreadable,
            $"There is no layer '{gate.Layer}' to measure; there are {EvaluateCommand.AttributionsName}, {EvaluateEventsCommand.Name}, {string.Join(", ", LayerEvaluation.All.Select(l => l.Layer))}. Correct the gate.");
        var (scores, model) = layer.Evaluate(gold, new ReaderOptions { Model = gate.Model }, progress, cancel);
        return Measured.Of(scores, model);
    }
}
