using Rapporteur.Language;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Statements;

namespace Rapporteur.Cli.Evaluation;

/// <summary>How one layer is measured.</summary>
/// <param name="Layer">Name of the command: <c>tags</c>.</param>
/// <param name="Summary">What is compared, for the help.</param>
/// <param name="Gold">What the gold is, for the help.</param>
/// <param name="Example">A path of gold, for the examples of the help.</param>
/// <param name="Keys">The figures that floors can be set for, in the order in which they are printed.</param>
/// <param name="Model">The one model that it is found with; null where that is one of those that can be chosen to read with.</param>
/// <param name="Measure">Measures the layer, as it is filled by what is given, against the gold at a path; throws RAP0401 or RAP0402 where that cannot be read.</param>
internal sealed record LayerEvaluation(
    string Layer,
    string Summary,
    string Gold,
    string Example,
    IReadOnlyList<string> Keys,
    string? Model,
    Func<string, ILayerFiller, IProgress<TrainingProgress>, CancellationToken, LayerScores> Measure)
{
    private const string Treebank = "A treebank in CoNLL-U, or a folder of such";

    /// <summary>True where the model can be chosen.</summary>
    public bool HasChoice => Model is null;

    /// <summary>All layers that can be measured, in the order in which they are found; a new one is one line here.</summary>
    public static IReadOnlyList<LayerEvaluation> All { get; } =
    [
        new("articles", "Compare articles taken out of web pages with what is known of them", "A file of gold (gold.jsonl) beside the pages that it names, or their folder",
            "pages/", ArticleEvaluator.Keys, "blocks-trees", static (gold, _, progress, cancel) => ArticleEvaluator.Evaluate(gold, progress, cancel)),
        new("tokens", "Compare words and sentences with a treebank's, from its raw text", Treebank, "ewt/dev.conllu",
            ["words_p", "words_r", "words_f1", "sentences_p", "sentences_r", "sentences_f1"], "sentences-fast", static (gold, _, progress, cancel) => TokenEvaluator.Evaluate(gold, progress, cancel)),
        new("tags", "Compare parts of speech, features and lemmas with a treebank's", Treebank, "ewt/dev.conllu",
            ["upos", "xpos", "feats", "lemma"], null, static (gold, layers, progress, cancel) => TagEvaluator.Evaluate(gold, layers, progress, cancel)),
        new("trees", "Compare dependency trees with a treebank's", Treebank, "ewt/dev.conllu",
            ["uas", "las", "las_full"], null, static (gold, layers, progress, cancel) => TreeEvaluator.Evaluate(gold, layers, progress, cancel)),
        new("coreference", "Compare who is meant by names, descriptions and pronouns with a treebank's entities", Treebank + " with the entities of GUM",
            "gum/dev.conllu", CoreferenceEvaluator.Keys, null, static (gold, layers, progress, cancel) => CoreferenceEvaluator.Evaluate(gold, [], layers, progress, cancel)),
        new("dates", "Compare expressions of time and their values with TimeML's TIMEX3", "A folder of TimeML (NAME.tml), or a file of cases (NAME.jsonl)", "timebank",
            ["timex_found_f1", "timex_value_f1", "timex_found_strict_f1", "timex_value_strict_f1", "cases"], null, static (gold, layers, progress, cancel) => TimeEvaluator.Evaluate(gold, [layers], progress, cancel)),
        new("names", "Compare names with those of texts where they are marked", "Words with their labels (O, B-KIND, I-KIND) or CoNLL-U with entities; a file, or a folder of such",
            "crossner/dev.txt", NameEvaluator.Keys, null, static (gold, layers, progress, cancel) => NameEvaluator.Evaluate(gold, [], layers, progress, cancel)),
    ];

    /// <summary>Measures the layer.</summary>
    /// <param name="gold">The gold.</param>
    /// <param name="options">The models to read with, where there is a choice.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="RapporteurException">RAP0201, RAP0202: a model is missing or cannot be read; RAP0401, RAP0402: the gold.</exception>
    public (LayerScores Scores, string Model) Evaluate(string gold, ReaderOptions options, IProgress<TrainingProgress> progress, CancellationToken cancel)
    {
        // Gold that is not there is told of before a model is loaded.
        if (Gold.StartsWith(Treebank, StringComparison.Ordinal))
        {
            _ = ConlluFile.FilesOf(gold);
        }

        var reader = HasChoice ? new Reader(options) : null;
        var scores = Measure(gold, reader?.Layers ?? NoLayers.Instance, progress, cancel);
        return (scores, reader?.Engine.Model ?? ModelPart.Shipped(Model!).ToString());
    }

    /// <summary>Where nothing is to be filled.</summary>
    private sealed class NoLayers : ILayerFiller
    {
        public static NoLayers Instance { get; } = new();

        public LanguageLayers Fill(Document document) => document.Layers;
    }
}
