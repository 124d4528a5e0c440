using Rapporteur.Language;
using Rapporteur.Language.Coreference.Models;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Coreference;

/// <summary>
/// Trains the model of coreference on treebanks with entities. Tags and trees are those that <see cref="SyntaxReader"/>
/// finds, for these it will meet; of the treebank it takes words, sentences and entities.
/// </summary>
public static class CoreferenceTrainer
{
    // Chosen by cross-validation on GUM's train part.
    private const int Bits = 18;
    private const int Epochs = 8;

    // In the first rounds chains are built as the treebank has them, then as the learner would.
    private const int FollowedEpochs = 3;
    private const float Rate = 0.015f;
    private const float PronounWeight = 2;

    // How much less sure the encoder is of documents that it has not learned from; chosen on GUM's dev part.
    private const float Doubt = 2.2f;
    private static readonly LearningCosts Costs = new(Alone: 3, Joined: 0, Other: 1, OrphanAlone: 8);

    /// <summary>Trains and writes the model. The same data and seed give the same bytes; it runs on one thread, whatever the options say.</summary>
    /// <param name="treebanks">Files in CoNLL-U with entities as GUM has them, or folders of such.</param>
    /// <param name="outFile">The model file to write.</param>
    /// <param name="options">The seed.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it; no file is written then.</param>
    /// <exception cref="RapporteurException">RAP0401: there is no treebank, or none with entities; RAP0402: one cannot be read.</exception>
    public static void Train(
        IReadOnlyList<string> treebanks,
        string outFile,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(outFile);
        ArgumentNullException.ThrowIfNull(options);
        OutputFile.Check(outFile);
        var texts = Read(treebanks, [SyntaxReader.Default, NameReader.Default], progress, cancel);
        var weights = Fit(texts, null, options.Seed, progress, cancel);

        OutputFile.Write(outFile, stream => CoreferenceModelFile.Write(stream, weights));
    }

    /// <summary>Fits weights for the way that also goes by the vectors of words. The same data, encoder and seed give the same weights.</summary>
    /// <param name="treebanks">As for <see cref="Train"/>; those without entities are passed over.</param>
    /// <param name="layers">Fill vectors, tags, trees and names.</param>
    /// <param name="tensors">The heads of the encoder, that of mentions among them.</param>
    /// <param name="options">The seed.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="RapporteurException">RAP0202: the encoder has no head of mentions; RAP0401, RAP0402 as above.</exception>
    internal static CoreferenceWeights Fit(
        IReadOnlyList<string> treebanks,
        IReadOnlyList<ILayerFiller> layers,
        EncoderTensors tensors,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
    {
        var pairs = new MentionPairs(tensors);
        return Fit(Read(treebanks, layers, progress, cancel), pairs, options.Seed, progress, cancel);
    }

    // The documents that have entities, and with layers as our models fill them.
    private static List<CoreferenceText> Read(
        IReadOnlyList<string> treebanks, IReadOnlyList<ILayerFiller> layers, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new TrainingProgress("reading the treebanks", 0));
        var texts = new List<CoreferenceText>();
        foreach (var source in treebanks.SelectMany(ConlluFile.Read))
        {
            cancel.ThrowIfCancellationRequested();
            if (GoldEntities.Read(source) is { Count: > 0 } gold)
            {
                texts.Add(new CoreferenceText(source.ToTokens().With(layers), gold));
            }
        }

        return texts.Count > 0 ? texts : throw new RapporteurException(
            ErrorCodes.GoldMissing, "There are no entities in these treebanks. Name one that marks them in its last column, as GUM does.");
    }

    private static CoreferenceWeights Fit(
        List<CoreferenceText> texts, MentionPairs? pairs, int seed, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var learner = new CoreferenceLearner(Bits, Rate, PronounWeight, Costs);
        var scores = texts.Select(text => pairs is null ? null : new PairScores(pairs, text.Document, Doubt)).ToArray();
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var random = new XorShift(seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            progress?.Report(new TrainingProgress("learning coreference", 0.1 + (0.9 * epoch / Epochs)));
            random.Shuffle<int>(order);
            foreach (var index in order)
            {
                cancel.ThrowIfCancellationRequested();
                learner.Learn(texts[index], epoch < FollowedEpochs, scores[index]);
            }
        }

        return learner.Weights();
    }
}
