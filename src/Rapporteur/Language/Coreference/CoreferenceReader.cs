using Rapporteur.Language.Coreference.Chains;
using Rapporteur.Language.Coreference.Mentions;
using Rapporteur.Language.Coreference.Models;
using Rapporteur.Language.Encoder;
using Rapporteur.Models;

namespace Rapporteur.Language.Coreference;

/// <summary>
/// Finds who and what is meant by the names, descriptions and pronouns of a document: the layer
/// <see cref="LanguageLayers.Chains"/>. It needs tags and trees, and is better where names are there too. It has no state
/// between documents and may be used from several threads.
/// </summary>
public sealed class CoreferenceReader : ILayerFiller
{
    internal const string ResourceName = "coreference-fast.model";
    private static readonly Lazy<CoreferenceReader> LazyDefault = new(Shipped);
    private readonly CoreferenceWeights _weights;
    private readonly MentionPairs? _pairs;

    internal CoreferenceReader(CoreferenceWeights weights, MentionPairs? pairs = null) => (_weights, _pairs) = (weights, pairs);

    /// <summary>The reader with the model that comes with the library; loaded when first asked for.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model; RAP0202: it does not fit the library.</exception>
    public static CoreferenceReader Default => LazyDefault.Value;

    /// <summary>Loads a model file.</summary>
    /// <exception cref="RapporteurException">RAP0201: there is no such file; RAP0202: it is damaged, of another version or cannot be opened.</exception>
    public static CoreferenceReader Load(string path) =>
        new(ModelFile.Load(path, CoreferenceModelFile.Subject, CoreferenceModelFile.Read));

    /// <summary>The layers of <paramref name="document"/> with its chains. Chains of one mention are there where it is a name.</summary>
    /// <exception cref="InvalidOperationException">The document has no tags or no trees: fill these layers first.</exception>
    public LanguageLayers Fill(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Layers with { Chains = Finished.Of(document, Drafts(document)) };
    }

    /// <summary>The reader that goes by the vectors of words too, as <paramref name="tensors"/> weigh them; the default one where they do not.</summary>
    /// <exception cref="RapporteurException">RAP0202: weights are of another version, some are missing, or they do not fit together.</exception>
    internal static CoreferenceReader Of(EncoderTensors tensors) =>
        CoreferenceTensors.Of(tensors) is { } weights ? new CoreferenceReader(weights, new MentionPairs(tensors)) : Default;

    private List<DraftChain> Drafts(Document document) => _pairs is null
        ? Draft(document, new LinearJudge(_weights))
        : Draft(document, new LinearJudge(_weights), new PairScores(_pairs, document));

    /// <summary>As below, where <paramref name="judge"/> goes by the vectors of words too.</summary>
    /// <exception cref="InvalidOperationException">The document has no tags, no trees or no vectors.</exception>
    internal static List<DraftChain> Draft(Document document, IChainJudge judge, PairScores scores, Action<List<Mention>>? found = null) =>
        Draft(document, new PairedJudge(judge, scores), (Action<List<Mention>>)scores.Take + found, wide: true);

    /// <summary>Puts the mentions of a document into chains as <paramref name="judge"/> decides; in the order in which they begin.</summary>
    /// <param name="document">The document.</param>
    /// <param name="judge">Who decides.</param>
    /// <param name="found">Told the mentions before the first is put into a chain.</param>
    /// <param name="wide">As <see cref="ChainBuilder"/> has it.</param>
    /// <exception cref="InvalidOperationException">The document has no tags or no trees.</exception>
    internal static List<DraftChain> Draft(Document document, IChainJudge judge, Action<List<Mention>>? found = null, bool wide = false)
    {
        if (document.Layers.Tags is null || document.Layers.Trees is null)
        {
            throw new InvalidOperationException(
                $"Coreference needs tags and trees, and the layer {(document.Layers.Tags is null ? "Tags" : "Trees")} is empty. Fill it before.");
        }

        var trees = new SentenceTrees(document.Layers.Trees);
        var quoted = new QuotedPlaces(document);
        var mentions = new MentionFinder(document, trees, quoted).Find();
        found?.Invoke(mentions);
        return new ChainBuilder(document, trees, mentions, quoted, judge, wide).Build();
    }

    private static CoreferenceReader Shipped()
    {
        using var stream = ModelFile.Shipped(ResourceName, CoreferenceModelFile.Subject, hasOption: false);
        return new CoreferenceReader(CoreferenceModelFile.Read(stream, ResourceName));
    }
}
