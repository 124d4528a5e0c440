using Rapporteur.Language.Coreference;
using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Times;
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
/// <param name="Models">The models that it is found with, by their folders.</param>
/// <param name="Evaluate">Measures the layer against the gold at a path; throws RAP0401 or RAP0402 where that cannot be read.</param>
internal sealed record LayerEvaluation(
    string Layer,
    string Summary,
    string Gold,
    string Example,
    IReadOnlyList<string> Keys,
    IReadOnlyList<string> Models,
    Func<string, IProgress<TrainingProgress>, CancellationToken, LayerScores> Evaluate)
{
    private const string Treebank = "A treebank in CoNLL-U, or a folder of such";

    /// <summary>Name and hash of each of the models, as results tell them.</summary>
    public string Model => string.Join(' ', Models.Select(ModelPart.Shipped));

    /// <summary>All layers that can be measured, in the order in which they are found; a new one is one line here.</summary>
    public static IReadOnlyList<LayerEvaluation> All { get; } =
    [
        new("articles", "Compare articles taken out of web pages with what is known of them", "A file of gold (gold.jsonl) beside the pages that it names, or their folder",
            "pages/", ArticleEvaluator.Keys, ["blocks-trees"], ArticleEvaluator.Evaluate),
        new("tokens", "Compare words and sentences with a treebank's, from its raw text", Treebank, "ewt/dev.conllu",
            ["words_p", "words_r", "words_f1", "sentences_p", "sentences_r", "sentences_f1"], ["sentences-fast"], TokenEvaluator.Evaluate),
        new("tags", "Compare parts of speech, features and lemmas with a treebank's", Treebank, "ewt/dev.conllu",
            ["upos", "xpos", "feats", "lemma"], ["syntax-fast"], static (gold, progress, cancel) => TagEvaluator.Evaluate(Found(gold), Syntax(), progress, cancel)),
        new("trees", "Compare dependency trees with a treebank's", Treebank, "ewt/dev.conllu",
            ["uas", "las", "las_full"], ["syntax-fast"], static (gold, progress, cancel) => TreeEvaluator.Evaluate(Found(gold), Syntax(), progress, cancel)),
        new("coreference", "Compare who is meant by names, descriptions and pronouns with a treebank's entities", Treebank + " with the entities of GUM",
            "gum/dev.conllu", CoreferenceEvaluator.Keys, ["syntax-fast", "names-fast", "coreference-fast"],
            static (gold, progress, cancel) => CoreferenceEvaluator.Evaluate(Found(gold), [Syntax(), NameReader.Default], CoreferenceReader.Default, progress, cancel)),
        new("dates", "Compare expressions of time and their values with TimeML's TIMEX3", "A folder of TimeML (NAME.tml), or a file of cases (NAME.jsonl)", "timebank",
            ["timex_found_f1", "timex_value_f1", "timex_found_strict_f1", "timex_value_strict_f1", "cases"], ["sentences-fast", "syntax-fast"], static (gold, progress, cancel) => TimeEvaluator.Evaluate(gold, [Syntax(), TimeReader.Default], progress, cancel)),
        new("names", "Compare names with those of texts where they are marked", "Words with their labels (O, B-KIND, I-KIND) or CoNLL-U with entities; a file, or a folder of such",
            "crossner/dev.txt", NameEvaluator.Keys, ["syntax-fast", "names-fast"], static (gold, progress, cancel) => NameEvaluator.Evaluate(gold, Syntax(), NameReader.Default, progress, cancel)),
    ];

    // A treebank that is not there is told of before a model is loaded.
    private static string Found(string treebank)
    {
        _ = ConlluFile.FilesOf(treebank);
        return treebank;
    }

    // The one place that says what fills tags and trees.
    private static SyntaxReader Syntax() => SyntaxReader.Default;
}
