using Rapporteur.Events.Encoded;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Syntax;
using Rapporteur.Models;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Events;

/// <summary>Fits what the encoder and the linear model of events count for where an encoder reads.</summary>
internal static class EventShareTrainer
{
    private const int Parts = 5;

    /// <summary>Trains a linear model on the sentences that the encoder has learned from, and fits the shares of both to the others.</summary>
    /// <param name="learned">Labelled sentences that the encoder has learned from.</param>
    /// <param name="unseen">Others.</param>
    /// <param name="table">A table of given spans; null without.</param>
    /// <param name="fillers">Fill the encoder's layers.</param>
    /// <param name="tensors">The weights of the heads.</param>
    /// <param name="threads">Threads to work on; the shares are the same for any number.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The weights with the shares.</returns>
    public static EncoderTensors Fit(
        IReadOnlyList<EventSentence> learned,
        IReadOnlyList<EventSentence> unseen,
        string? table,
        IReadOnlyList<ILayerFiller> fillers,
        EncoderTensors tensors,
        int threads,
        IProgress<TrainingProgress> progress,
        CancellationToken cancel)
    {
        progress.Report(new TrainingProgress("Fitting the models of events to each other", 0.9));
        var encoded = EncodedEvents.Of(tensors) ?? throw new ArgumentException("The encoder has not learned events.", nameof(tensors));
        var how = EventTraining.On(threads);
        var fast = new Reader(new ReaderOptions { Model = ReadingModel.Fast });
        var maker = new EventSamples(fast.Layers, how.Vectors, threads);
        var roles = new RoleSamples();
        var samples = EventTrainer.OwnSamples(learned, maker, cancel, roles);
        var weights = EventTrainer.Learn(samples, [], maker.Vectors, how, null, cancel) with { Roles = RoleLearner.Learn(roles, how, cancel) };
        var fitter = new ShareFitter(encoded, new EventTypeModel(weights, SyntaxReader.Default.Vectors));
        foreach (var sentence in unseen)
        {
            fitter.Add(sentence, GivenSpans.OneSentence(sentence.Text, sentence.Id).With(fillers));
        }

        var shares = fitter.Fit(cancel);
        return (table is null ? shares : shares with { TypeOfGiven = OfTable(table, encoded, fillers, maker, samples, how, cancel) }).In(tensors);
    }

    private static Share OfTable(
        string table, EncodedEvents encoded, IReadOnlyList<ILayerFiller> fillers, EventSamples maker, IReadOnlyList<EventSample>[] own, EventTraining how, CancellationToken cancel)
    {
        var sentences = GivenSpanSentence.Read(table);
        Document[] documents = [.. sentences.Select(s => GivenSpans.OneSentence(s.Text, s.Id).With(fillers))];
        EventSample[] given = [.. sentences.Select((sentence, i) => maker.OfGiven(sentence, documents[i], how.GivenWeight))];
        var folds = new EventFolds(Parts, null, false);
        var parts = new GivenSpanFolds(given, [.. sentences.Select(s => folds.FoldOf(s.Text))], Parts);
        var labelled = own.SelectMany(static s => s).Where(static s => s.Types != 0).ToArray();
        return parts.Fit(GivenSpanFolds.ByEncoder(encoded, sentences, documents), parts.Chances(labelled, how, null, cancel), -1, cancel);
    }
}
