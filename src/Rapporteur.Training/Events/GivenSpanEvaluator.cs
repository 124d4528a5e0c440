using Rapporteur.Events;
using Rapporteur.Events.Encoded;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Events;

/// <summary>Measures how well the type is told where it is given who does it and to whom.</summary>
internal static class GivenSpanEvaluator
{
    private const int ConflictQuad = 3;

    /// <summary>With a model that is there.</summary>
    public static EventScores Evaluate(
        string table, IEventTyping typing, ILayerFiller layers, int threads, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var sentences = GivenSpanSentence.Read(table);
        progress?.Report(new TrainingProgress("Reading and comparing", 0));
        var documents = new EventSamples(layers, default, threads).Documents([.. sentences.Select(static s => s.Text)], cancel);
        var found = sentences.Select((sentence, i) =>
        {
            var candidate = GivenSpans.Candidate(documents[i], sentence.Sources, sentence.Targets);
            return RootClass.Best(typing.ScoresOfPlayers(documents[i], candidate).Types, CameoSignReader.Of(documents[i], candidate));
        });
        return Scores(GoldFiles.HashOf([table]), sentences, [.. found]);
    }

    /// <summary>
    /// With models that have not seen the sentence: each learns from the other parts of the table, and from sentences of one's own.
    /// Where an encoder has its say, which learns from no table, it has it here too.
    /// </summary>
    public static EventScores CrossValidate(
        string table,
        EventFolds how,
        Reader reader,
        EventTraining training,
        int threads,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancel)
    {
        var sentences = GivenSpanSentence.Read(table);
        var own = how.Own is null ? [] : EventSentence.Read(how.Own);
        progress?.Report(new TrainingProgress("reading the sentences", 0));
        var maker = new EventSamples(reader.Layers, training.Vectors, threads);
        var documents = maker.Documents([.. sentences.Select(static s => s.Text)], cancel);
        var given = sentences.Select((sentence, i) => maker.OfGiven(sentence, documents[i], training.GivenWeight)).ToArray();
        var labelled = EventTrainer.OwnSamples(own, maker, cancel).SelectMany(static s => s).Where(static s => s.Types != 0).ToArray();
        var folds = sentences.Select(s => how.FoldOf(s.Text)).ToArray();
        var parts = new GivenSpanFolds(given, folds, how.Folds);
        void Tell(int fold) => progress?.Report(new TrainingProgress("learning and comparing", 0.3 + (0.7 * (fold + 1) / how.Folds)));
        double[][] chances = how.OwnOnly
            ? [.. given.Select(TypeLearner.Learn(labelled, training.Types, cancel).Chances)]
            : parts.Chances(labelled, training, Tell, cancel);
        if (reader.EventTyping is CombinedEvents combined)
        {
            var byEncoder = GivenSpanFolds.ByEncoder(combined.Encoded, sentences, documents);
            Share[] shares = [.. Enumerable.Range(0, how.Folds).Select(fold => how.OwnOnly ? combined.Shares.TypeOfPlayers : parts.Fit(byEncoder, chances, fold, cancel))];
            chances = [.. chances.Select((linear, i) => CombinedEvents.Mixed(byEncoder[i], linear, shares[folds[i]], 1))];
        }

        var found = chances.Select((types, i) => RootClass.Best(types, given[i].Signs)).ToArray();
        return Scores(GoldFiles.HashOf(how.Own is null ? [table] : [table, how.Own]), sentences, found);
    }

    private static EventScores Scores(string hash, IReadOnlyList<GivenSpanSentence> sentences, RootClass[] found)
    {
        var roots = new ClassScores([.. Enumerable.Range(0, RootClass.Count).Select(static k => new RootClass(k).Name)]);
        var quads = new ClassScores(["", "1", "2", "3", "4"]);
        var sides = new ClassScores(["cooperation", "conflict"]);
        for (var i = 0; i < sentences.Count; i++)
        {
            roots.Add(sentences[i].Root.Number, found[i].Number);
            quads.Add(sentences[i].Quad, found[i].Quad);
            sides.Add(sentences[i].Quad >= ConflictQuad ? 1 : 0, found[i].Quad >= ConflictQuad ? 1 : 0);
        }

        return new EventScores(
            new LayerScores(hash,
            [
                new LayerFigure("root_macro_f1", $"F1 of {RootClass.Count} classes, mean", roots.MacroF1),
                new LayerFigure("root_accuracy", "of these, right", roots.Accuracy),
                new LayerFigure("penta_macro_f1", "F1 of four quads, mean", quads.MacroF1),
                new LayerFigure("binary_macro_f1", "F1 of cooperation and conflict, mean", sides.MacroF1),
            ]),
            roots.Table());
    }
}
