using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;
using Rapporteur.Training.Features;
using Rapporteur.Training.Statements;
using Rapporteur.Training.Tags;

namespace Rapporteur.Training.Names;

/// <summary>Trains the name reader's model.</summary>
public static class NameTrainer
{
    /// <summary>Trains and writes the model. The same data and seed give the same bytes, whatever the number of threads.</summary>
    /// <param name="data">What to learn from.</param>
    /// <param name="outFile">The model file to write.</param>
    /// <param name="options">The seed, and threads to read the texts on.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it; no file is written then.</param>
    /// <exception cref="RapporteurException">RAP0401: data that is named is not there; RAP0402: data that cannot be read; RAP0903: the file cannot be written.</exception>
    public static void Train(
        NameData data, string outFile, TrainingOptions options, IProgress<TrainingProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(outFile);
        ArgumentNullException.ThrowIfNull(options);
        OutputFile.Check(outFile);
        var model = Train(data, new NameTraining(), options, progress, cancel);
        OutputFile.Write(outFile, stream => NameModelFile.Write(stream, model));
    }

    /// <summary>Trains with settings of one's own.</summary>
    internal static NameModel Train(
        NameData data, NameTraining how, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new TrainingProgress("grouping words", 0));
        var classes = WordGroups.Of(SyntaxModelFile.Shipped().Vectors, cancel);
        return Train(data, how, classes, options, progress, cancel);
    }

    /// <summary>Trains with settings, and classes of words, of one's own.</summary>
    internal static NameModel Train(
        NameData data, NameTraining how, WordClasses classes, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new TrainingProgress("reading the texts", 0.05));
        var sequences = NameCorpus.Read(data, how, SyntaxReader.Default, classes, options.Threads, cancel);
        return new NameModel(Train(sequences, how, options.Seed, progress, cancel), classes);
    }

    private static NameWeights Train(
        NameSequence[] sequences, NameTraining how, int seed, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new TrainingProgress("counting features", 0.2));
        var index = Number(sequences, how.Fewest);
        var learner = Learn(index.Hashes.Count, sequences, how, seed, how.FirstPasses, 0.25, 0.3, progress, cancel);
        var chosen = index.Best(learner.Worth, how.Bits, NameWeights.BucketRows);
        Renumber(sequences, index, chosen);
        learner = Learn(chosen.Hashes.Count, sequences, how, seed, how.Passes, 0.55, 0.45, progress, cancel);
        return Pack(learner, chosen, how.Bits);
    }

    private static FeatureIndex Number(NameSequence[] sequences, int fewest)
    {
        var counts = new FeatureCounts();
        var distinct = sequences.Distinct(ReferenceEqualityComparer.Instance).Cast<NameSequence>().ToArray();
        foreach (var sequence in distinct)
        {
            foreach (var hash in sequence.Features)
            {
                counts.Add((uint)hash);
            }
        }

        var index = new FeatureIndex();
        foreach (var sequence in distinct)
        {
            for (var f = 0; f < sequence.Features.Length; f++)
            {
                var hash = (uint)sequence.Features[f];
                if (counts[hash] >= fewest && hash != 0)
                {
                    index.Add(hash);
                    sequence.Features[f] = index[hash];
                }
                else
                {
                    sequence.Features[f] = -1;
                }
            }
        }

        return index;
    }

    private static void Renumber(NameSequence[] sequences, FeatureIndex from, FeatureIndex to)
    {
        var numbers = new int[from.Hashes.Count];
        for (var n = 0; n < numbers.Length; n++)
        {
            numbers[n] = to[from.Hashes[n]];
        }

        foreach (var sequence in sequences.Distinct(ReferenceEqualityComparer.Instance).Cast<NameSequence>())
        {
            foreach (ref var number in sequence.Features.AsSpan())
            {
                number = number < 0 ? -1 : numbers[number];
            }
        }
    }

    private static NameLearner Learn(
        int features,
        NameSequence[] sequences,
        NameTraining how,
        int seed,
        int passes,
        double from,
        double share,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancel)
    {
        var learner = new NameLearner(features, how, seed);
        for (var pass = 0; pass < passes; pass++)
        {
            progress?.Report(new TrainingProgress($"learning, {features} features, pass {pass + 1} of {passes}", from + (share * pass / passes)));
            learner.Pass(sequences, cancel);
        }

        return learner;
    }

    private static NameWeights Pack(NameLearner learner, FeatureIndex index, int bits)
    {
        const int Row = NameLabels.Count - 1;
        Span<float> weights = stackalloc float[Row];
        Span<sbyte> row = stackalloc sbyte[Row];
        var unit = EightBits.UnitOf(index.Hashes.Count, Row, learner.Average);
        int[] moves = [.. learner.AverageMoves().Select(move => (int)MathF.Round(move / unit))];
        var packed = new NameWeights(new byte[NameWeights.BucketBytes << bits], moves);
        for (var n = 0; n < index.Hashes.Count; n++)
        {
            learner.Average(n, weights);
            EightBits.Round(weights, unit, row);
            packed.TryAdd(index.Hashes[n], row);
        }

        return packed;
    }
}

/// <summary>What the name reader learns from.</summary>
/// <param name="Labelled">Files with a word and its label to a line, or folders of such.</param>
/// <param name="Treebanks">Files in CoNLL-U with <c>Entity=</c> in the last column, as GUM has it.</param>
/// <param name="Silver">Texts in which a program found names, if there are any.</param>
public sealed record NameData(IReadOnlyList<string> Labelled, IReadOnlyList<string> Treebanks, SilverTags? Silver = null);
