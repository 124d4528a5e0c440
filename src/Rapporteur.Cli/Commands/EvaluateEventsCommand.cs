using System.CommandLine;
using System.CommandLine.Parsing;
using Rapporteur.Cli.Evaluation;
using Rapporteur.Cli.Models;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Training.Events;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur evaluate events</c>: measures how right events are, on labelled sentences or on given spans.</summary>
internal static class EvaluateEventsCommand
{
    public const string Name = "events";

    private static readonly Argument<string> _gold = new("GOLD")
    {
        Description = "Labelled sentences or cases (NAME.jsonl), or a table of sentences with given spans",
    };

    private static readonly Option<int?> _folds = new("--folds")
    {
        Description = "Train on all parts of the table but one and measure that one, in turn, in place of the model that is there",
        HelpName = "N",
    };

    private static readonly Option<string?> _own = new("--own")
    {
        Description = "Labelled sentences that are learned from too, with --folds",
        HelpName = "FILE",
    };

    private static readonly Option<bool> _ownOnly = new("--own-only") { Description = "Learn from these alone, with --folds" };
    private static readonly Option<string?> _events = new("--events-model") { Description = "The model of events to measure; otherwise the program's", HelpName = "FILE" };
    private static readonly Option<string> _format = SharedOptions.Format("text", "json");
    private static readonly Option<ModelChoice> _model = SharedOptions.Model();
    private static readonly Option<int> _threads = SharedOptions.Threads();

    public static ExampleCommand Create(Option<Floor[]> floors, Option<string?> gate, Func<ParseResult, Measured, Terminal, int> judge)
    {
        var command = new ExampleCommand(
            Name,
            "Compare events with labelled ones, or their types where spans are given",
            "rapporteur evaluate events data/events/held-out.jsonl",
            "rapporteur evaluate events given.tsv --folds 5 --own data/events/train.jsonl",
            "rapporteur evaluate events given.tsv --folds 5 --own data/events/train.jsonl --own-only",
            "rapporteur evaluate events data/events/held-out.jsonl --format json")
        {
            _gold, _folds, _own, _ownOnly, _events, _format, _model, _threads, floors, gate,
        };
        command.Validators.Add(FoldsFit);
        command.SetAction(result => CommandRunner.Run((terminal, cancel) =>
        {
            var progress = new StageProgress(terminal);
            var reader = new Reader(result.GetValue(_model)!.Resolve(fast: false, static () => ReadingModel.Auto) with { AnyLanguage = true });
            var folds = result.GetValue(_folds) is { } count ? new EventFolds(count, result.GetValue(_own), result.GetValue(_ownOnly)) : null;
            var scores = EventEvaluator.Evaluate(
                result.GetValue(_gold)!, folds, reader, result.GetValue(_events), result.GetValue(_threads), progress, cancel);
            progress.Clear();
            var isJson = result.GetValue(_format) == "json";
            terminal.Write(isJson ? ScoreFormat.Json(scores.Scores, reader.Engine.Model) : ScoreFormat.Text(scores.Scores, reader.Engine.Model) + scores.Confusions);
            return judge(result, Measured.Of(scores.Scores, reader.Engine.Model), terminal);
        }));
        return command;
    }

    private static void FoldsFit(CommandResult result)
    {
        var folds = result.GetValue(_folds);
        if (folds is < 2 or > 100)
        {
            result.AddError("--folds wants a whole number from 2 to 100.");
        }
        else if (folds is null && (result.GetValue(_own) is not null || result.GetValue(_ownOnly)))
        {
            result.AddError("--own and --own-only go with --folds.");
        }
        else if (result.GetValue(_ownOnly) && result.GetValue(_own) is null)
        {
            result.AddError("--own-only needs --own, the sentences to learn from.");
        }
        else if (folds is not null && result.GetValue(_events) is not null)
        {
            result.AddError("--folds trains models of its own; leave out --events-model.");
        }
    }
}
