using Rapporteur.Events;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Roles;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Training.Features;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Events;

/// <summary>Trains the model that tells types of events.</summary>
public static class EventTrainer
{
    /// <summary>Trains and writes the model. The same data gives the same bytes, whatever the number of threads.</summary>
    /// <param name="sentences">A file of sentences with their events.</param>
    /// <param name="table">A table of sentences with given spans; null without.</param>
    /// <param name="outFile">The model file to write.</param>
    /// <param name="reader">Fills the layers; the model looks at the encoder's vectors where it fills such.</param>
    /// <param name="options">Threads to read the sentences on.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it; no file is written then.</param>
    /// <exception cref="RapporteurException">RAP0401: data that is named is not there; RAP0402: data that cannot be read; RAP0903: the file cannot be written.</exception>
    public static void Train(
        string sentences,
        string? table,
        string outFile,
        Reader reader,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(outFile);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        OutputFile.Check(outFile);
        var own = EventSentence.Read(sentences);
        var given = table is null ? [] : GivenSpanSentence.Read(table);
        progress?.Report(new TrainingProgress("reading the sentences", 0));
        var how = EventTraining.On(options.Threads);
        var maker = new EventSamples(reader.Layers, how.Vectors, options.Threads);
        var roles = new RoleSamples();
        var samples = OwnSamples(own, maker, cancel, roles);
        var weights = Learn(samples, GivenSamples(given, maker, how.GivenWeight, cancel), maker.Vectors, how, progress, cancel);
        progress?.Report(new TrainingProgress("learning roles", 0.95));
        weights = weights with { Roles = RoleLearner.Learn(roles, how, cancel) };
        OutputFile.Write(outFile, stream => EventModelFile.Write(stream, weights));
    }

    /// <summary>The samples of labelled sentences, sentence by sentence; those of roles go to <paramref name="roles"/>.</summary>
    internal static IReadOnlyList<EventSample>[] OwnSamples(
        IReadOnlyList<EventSentence> sentences, EventSamples maker, CancellationToken cancel, RoleSamples? roles = null)
    {
        var documents = maker.Documents([.. sentences.Select(static s => s.Text)], cancel);
        return [.. sentences.Select((sentence, i) =>
        {
            var scene = new RoleScene(documents[i]);
            var found = CandidateFinder.Find(scene);
            roles?.Add(sentence, scene, found);
            return (IReadOnlyList<EventSample>)maker.OfSentence(sentence, documents[i], found);
        })];
    }

    /// <summary>The samples of given spans, one for each sentence.</summary>
    internal static EventSample[] GivenSamples(IReadOnlyList<GivenSpanSentence> sentences, EventSamples maker, float weight, CancellationToken cancel)
    {
        var documents = maker.Documents([.. sentences.Select(static s => s.Text)], cancel);
        return [.. sentences.Select((sentence, i) => maker.OfGiven(sentence, documents[i], weight))];
    }

    /// <summary>Learns the weights.</summary>
    /// <param name="own">Samples of labelled sentences, sentence by sentence.</param>
    /// <param name="given">Samples of given spans.</param>
    /// <param name="vectors">The vectors that samples carry.</param>
    /// <param name="how">How.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it.</param>
    internal static EventWeights Learn(
        IReadOnlyList<EventSample>[] own,
        IReadOnlyList<EventSample> given,
        VectorShape vectors,
        EventTraining how,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancel)
    {
        progress?.Report(new TrainingProgress("learning types", 0.3));
        var all = own.SelectMany(static samples => samples).ToArray();
        var calibration = own.Length >= how.Parts
            ? EventCalibrator.Fit(own, given, how, progress, cancel)
            : new EventCalibration(1, 1, 0);
        var types = TypeLearner.Learn([.. all.Where(static s => s.Types != 0), .. given], how.Types, cancel);
        progress?.Report(new TrainingProgress("learning what is no event", 0.8));
        var events = LearnEvent(all, how, cancel);
        progress?.Report(new TrainingProgress("learning modes", 0.9));
        var (modes, modeBias) = EventModeLearner.Learn(all, how.Modes, cancel);
        var (bias, dense) = Dense(types, events, vectors);
        return new EventWeights(
            Table(types, events, how.MostRows),
            modes,
            bias,
            modeBias,
            [.. how.Types.Scales],
            [.. how.Modes.Scales],
            vectors,
            dense,
            calibration);
    }

    /// <summary>Learns whether candidates are events; the second class is that they are.</summary>
    internal static TypeLearner LearnEvent(IReadOnlyList<EventSample> samples, EventTraining how, CancellationToken cancel) => TypeLearner.Learn(
        [.. samples.Where(static s => s.TellsNone).Select(static s => s with { Types = s.Types != 0 ? 2u : 1u, Weight = 1 })],
        how.Event with { Scales = how.Types.Scales, DenseScale = how.Types.DenseScale, Fewest = how.Types.Fewest },
        cancel);

    private static (float[] Bias, float[] Dense) Dense(TypeLearner types, TypeLearner events, VectorShape vectors)
    {
        var dense = new float[vectors.Size * EventWeights.Columns];
        var bias = new float[EventWeights.Columns];
        for (var i = 0; i <= vectors.Size; i++)
        {
            var row = i < vectors.Size ? dense.AsSpan(i * EventWeights.Columns, EventWeights.Columns) : bias;
            var factor = i < vectors.Size ? 1 : TypeLearner.BiasValue;
            var of = types.Row(types.Index.Hashes.Count + i);
            for (var k = 0; k < EventWeights.TypeCount; k++)
            {
                row[k] = of[k] * factor;
            }

            of = events.Row(events.Index.Hashes.Count + i);
            row[EventWeights.TypeCount] = (of[1] - of[0]) * factor;
        }

        return (bias, dense);
    }

    // The two models have the same features to look at, and rows of those that either has weights for.
    private static EventTable Table(TypeLearner types, TypeLearner events, int most)
    {
        var hashes = types.Index.Hashes.Union(events.Index.Hashes).ToArray();
        var rows = new Dictionary<uint, float[]>(hashes.Length);
        foreach (var hash in hashes)
        {
            var row = new float[EventWeights.Columns];
            if (types.Index[hash] is var n and >= 0)
            {
                types.Row(n).CopyTo(row);
            }

            if (events.Index[hash] is var e and >= 0)
            {
                var of = events.Row(e);
                row[EventWeights.TypeCount] = of[1] - of[0];
            }

            rows.Add(hash, row);
        }

        return EventTables.Pack(rows, EventWeights.Columns, most);
    }
}
