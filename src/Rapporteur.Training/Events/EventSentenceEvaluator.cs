using Rapporteur.Events;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Events;

/// <summary>Measures events against labelled sentences.</summary>
internal static class EventSentenceEvaluator
{
    /// <summary>Reads the sentences and compares.</summary>
    public static EventScores Evaluate(
        string gold, IEventTyping typing, ILayerFiller layers, int threads, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var sentences = EventSentence.Read(gold);
        progress?.Report(new TrainingProgress("Reading and comparing", 0));
        var documents = new EventSamples(layers, default, threads).Documents([.. sentences.Select(static s => s.Text)], cancel);
        var types = new ClassScores([.. Codebook.Types.Select(static type => type.ToString().ToUpperInvariant())]);
        var found = new FoundEventScorer();
        for (var i = 0; i < sentences.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var item in sentences[i].Events)
            {
                types.Add((int)item.Type, (int)typing.Scores(documents[i], GivenSpans.Candidate(documents[i], item)).Best);
            }

            found.Add(documents[i], sentences[i].Events, Find(documents[i], typing));
        }

        return new EventScores(
            new LayerScores(GoldFiles.HashOf([gold]),
            [
                new LayerFigure("type_given", "types right, trigger and roles given", types.Accuracy),
                new LayerFigure("type_given_f1", "F1 of types, mean, trigger and roles given", types.MacroF1),
                .. found.Figures(),
            ]),
            types.Table());
    }

    // What the candidates are by the model alone.
    private static List<FoundEvent> Find(Document document, IEventTyping typing)
    {
        var events = new List<FoundEvent>();
        foreach (var candidate in CandidateFinder.Find(document))
        {
            var scores = typing.Scores(document, candidate);
            if (scores.None < 0.5)
            {
                events.Add(new FoundEvent(scores.Best, candidate));
            }
        }

        return events;
    }
}
