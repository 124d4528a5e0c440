using Rapporteur.Language.Tags;
using Rapporteur.Training.Features;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Tags;

/// <summary>Trains the tagger's model from treebanks and, where there are any, texts that a program tagged.</summary>
public static class TagTrainer
{
    /// <summary>Trains and writes the model. The same data and seed give the same bytes; it runs on one thread, whatever the options say.</summary>
    /// <param name="data">What to learn from.</param>
    /// <param name="outFile">The model file to write.</param>
    /// <param name="options">The seed.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it; no file is written then.</param>
    /// <exception cref="RapporteurException">RAP0401: data that is named is not there; RAP0402: data that cannot be read.</exception>
    public static void Train(
        TagData data,
        string outFile,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(outFile);
        ArgumentNullException.ThrowIfNull(options);
        OutputFile.Check(outFile);
        var weights = Train(data, new TagTraining(), options.Seed, progress, cancel);
        OutputFile.Write(outFile, stream => TagModelFile.Write(stream, weights));
    }

    /// <summary>Trains with settings of one's own.</summary>
    internal static TagWeights Train(
        TagData data, TagTraining how, int seed, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new TrainingProgress("reading the treebanks", 0));
        var sequences = Sequences(data, how);
        progress?.Report(new TrainingProgress("counting features", 0.05));
        var index = TagNumbers.Frequent(sequences, how.Fewest);
        var learner = Learn(index, sequences, how, seed, how.FirstPasses, 0.15, progress, cancel);
        index = index.Best(learner.Worth, how.Bits, most: 2);
        learner = Learn(index, sequences, how, seed, how.Passes, 0.6, progress, cancel);
        return Pack(learner, index, how.Bits);
    }

    private static TagSequence[] Sequences(TagData data, TagTraining how)
    {
        var sequences = new List<TagSequence>();
        foreach (var text in data.Treebanks.SelectMany(Treebank.Read))
        {
            Add(sequences, text, 1, how.HeadlineOneIn);
        }

        if (data.Silver is { } silver && how.SilverStep > 0)
        {
            foreach (var text in SilverFolder.Read(silver.TagsFolder, silver.TextsFolder))
            {
                Add(sequences, text, how.SilverStep, how.SilverHeadlineOneIn);
            }
        }

        return [.. sequences];
    }

    private static void Add(List<TagSequence> sequences, AnnotatedText text, float step, int headlineOneIn)
    {
        sequences.AddRange(TagSequence.Of(text.Read(), step));
        if (headlineOneIn > 0 && HeadlineCopies.Of(text, headlineOneIn, capitals: 3) is { } copies)
        {
            sequences.AddRange(TagSequence.Of(copies, step));
        }
    }

    private static TagLearner Learn(
        FeatureIndex index,
        TagSequence[] sequences,
        TagTraining how,
        int seed,
        int passes,
        double from,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancel)
    {
        TagNumbers.Fill(index, sequences);
        var learner = new TagLearner(index, how, seed);
        for (var pass = 0; pass < passes; pass++)
        {
            progress?.Report(new TrainingProgress($"learning, {index.Hashes.Count} features, pass {pass + 1} of {passes}", from + (0.4 * pass / passes)));
            learner.Pass(sequences, cancel);
        }

        return learner;
    }

    private static TagWeights Pack(TagLearner learner, FeatureIndex index, int bits)
    {
        Span<float> weights = stackalloc float[TagWeights.Tags];
        Span<sbyte> row = stackalloc sbyte[TagWeights.Tags];
        var unit = EightBits.UnitOf(index.Hashes.Count, TagWeights.Tags, learner.Average);
        var packed = new TagWeights(bits);
        for (var n = 0; n < index.Hashes.Count; n++)
        {
            learner.Average(n, weights);
            EightBits.Round(weights, unit, row);
            packed.TryAdd(index.Hashes[n], row);
        }

        return packed;
    }
}

/// <summary>What the tagger learns from.</summary>
/// <param name="Treebanks">Files in CoNLL-U; the column XPOS holds Penn tags.</param>
/// <param name="Silver">Texts that a program tagged, if there are any.</param>
public sealed record TagData(IReadOnlyList<string> Treebanks, SilverTags? Silver = null);

/// <summary>Texts that a program tagged.</summary>
/// <param name="TagsFolder">Holds NAME.tsv.</param>
/// <param name="TextsFolder">Holds NAME.txt.</param>
public sealed record SilverTags(string TagsFolder, string TextsFolder);
