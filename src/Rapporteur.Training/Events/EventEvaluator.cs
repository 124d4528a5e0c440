using Rapporteur.Events.Typing;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Events;

/// <summary>Scores events against labelled sentences, or against a table of given spans.</summary>
public static class EventEvaluator
{
    private const string SentencesEnding = ".jsonl";

    /// <summary>Figures of labelled sentences, in the order in which they are printed.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["type_given", "type_given_f1", "trigger_f1", "type_f1", "status_f1", "actors_f1", "recipients_f1", "trigger_record_f1", "record_f1", "empty"];

    /// <summary>The figure of cases.</summary>
    public const string CasesKey = "cases";

    /// <summary>Figures of a table of given spans.</summary>
    public static IReadOnlyList<string> TableKeys { get; } = ["root_macro_f1", "root_accuracy", "penta_macro_f1", "binary_macro_f1"];

    /// <summary>Measures.</summary>
    /// <param name="gold">A file of labelled sentences (<c>.jsonl</c>), or a table of given spans.</param>
    /// <param name="folds">How to cut a table where models are to be trained on it; null to measure the model that is there.</param>
    /// <param name="reader">Fills the layers.</param>
    /// <param name="modelPath">The model of events; null for the library's.</param>
    /// <param name="threads">Threads to read on.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="RapporteurException">RAP0201, RAP0202: no model; RAP0401, RAP0402: no gold, or gold that cannot be read.</exception>
    public static EventScores Evaluate(
        string gold,
        EventFolds? folds,
        Reader reader,
        string? modelPath,
        int threads,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(reader);
        if (folds is not null)
        {
            return GivenSpanEvaluator.CrossValidate(gold, folds, reader, EventTraining.On(threads), threads, progress, cancel);
        }

        _ = GoldLines.Of(gold);
        var typing = modelPath is null ? null : EventModelFile.Load(modelPath);
        if (!gold.EndsWith(SentencesEnding, StringComparison.OrdinalIgnoreCase))
        {
            return GivenSpanEvaluator.Evaluate(gold, typing ?? reader.EventTyping!, reader.Layers, threads, progress, cancel);
        }

        var evaluator = new EventSentenceEvaluator(reader, typing, threads);
        return EventCase.Are(gold) ? evaluator.Cases(gold, EventCase.Read(gold), progress, cancel) : evaluator.Sentences(gold, progress, cancel);
    }
}
