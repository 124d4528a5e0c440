using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Coreference;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Measures chains against a treebank with entities, by its tokens and sentences. Where its documents say what they are,
/// those count that are written or spoken as news are: news, interviews, speeches, lives, courts, essays, letters.
/// </summary>
/// <remarks>
/// <para>Looked at are the gold mentions that are one personal, possessive or reflexive pronoun (PRP, PRP$). One that stands
/// in none of our chains is wrong. One of our mentions stands for the gold mention with the same tokens, else for the one with
/// the same head (of these, the one whose tokens differ least), else for none.</para>
/// <para><c>pronouns_third</c>: of the third person, those count whose gold entity has a name or noun phrase (its head is neither
/// a pronoun or determiner, as in "that" and "all of us", nor a verb), be it before or behind. One is right where, in our chain,
/// the nearest name or description before it, or else the first one, is of its gold entity.</para>
/// <para><c>pronouns_speaking</c>: of the first and second person, those count whose gold entity has an earlier mention. One is
/// right where the nearest earlier mention in our chain, pronouns included, is of its gold entity: who says "I" is often never named.</para>
/// <para><c>pronouns</c>: these two together. <c>pronouns_named</c>: of all persons, by the stricter rule of the third.</para>
/// <para><c>conll_f1</c> and the others: see <see cref="ChainScorer"/>.</para>
/// </remarks>
public static class CoreferenceEvaluator
{
    private static readonly HashSet<string> Genres =
        new(["news", "interview", "speech", "bio", "court", "essay", "letter"], StringComparer.Ordinal);

    /// <summary>The keys of the figures, in the order in which they are printed.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "pronouns", "pronouns_third", "pronouns_speaking", "pronouns_named",
        "conll_f1", "muc_f1", "b3_f1", "ceafe_f1", "mentions_precision", "mentions_recall", "mentions_f1",
    ];

    /// <summary>Measures a reader on layers that <paramref name="layers"/> fills on the treebank's tokens and sentences.</summary>
    /// <param name="gold">A file in CoNLL-U, or a folder of such.</param>
    /// <param name="layers">Fill tags, trees and perhaps names.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: there is no gold, or it cannot be read.</exception>
    public static LayerScores Evaluate(
        string gold, IReadOnlyList<ILayerFiller> layers, ILayerFiller reader, IProgress<TrainingProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(layers);
        ArgumentNullException.ThrowIfNull(reader);
        var documents = Choose(ConlluFile.Read(gold));
        var scorer = new ChainScorer();
        var pronouns = new PronounScorer();
        for (var i = 0; i < documents.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var mentions = GoldEntities.Read(documents[i]);
            var chains = reader.Fill(documents[i].ToTokens().With(layers)).Chains
                ?? throw new InvalidOperationException("What was to find chains left the layer empty.");
            pronouns.Add(mentions, chains);
            scorer.Add(
                mentions.GroupBy(m => m.Entity).Select(chain => chain.Select(m => m.Tokens)),
                chains.Select(chain => chain.Mentions.Select(m => m.Tokens)));
            progress?.Report(new TrainingProgress("Reading and comparing", (i + 1.0) / documents.Count));
        }

        if (pronouns.All.Count == 0)
        {
            throw new RapporteurException(
                ErrorCodes.GoldMissing, $"There are no entities in {gold}. Name a treebank that marks them in its last column, as GUM does.");
        }

        return new LayerScores(GoldFiles.HashOf(ConlluFile.FilesOf(gold)),
        [
            new LayerFigure("pronouns", "pronouns with the right entity", pronouns.All.Percent),
            new LayerFigure("pronouns_third", "he, she, it, they: by the name", pronouns.Third.Percent),
            new LayerFigure("pronouns_speaking", "I, we, you: by what stands before", pronouns.Speaking.Percent),
            new LayerFigure("pronouns_named", "all of them by the name", pronouns.Named.Percent),
            new LayerFigure("conll_f1", "mean of the three, F1", 100 * scorer.Conll),
            new LayerFigure("muc_f1", "MUC, F1", 100 * scorer.Muc),
            new LayerFigure("b3_f1", "B³, F1", 100 * scorer.B3),
            new LayerFigure("ceafe_f1", "CEAF over entities, F1", 100 * scorer.Ceaf),
            new LayerFigure("mentions_precision", "mentions in chains, precision", 100 * scorer.MentionPrecision),
            new LayerFigure("mentions_recall", "mentions in chains, recall", 100 * scorer.MentionRecall),
            new LayerFigure("mentions_f1", "mentions in chains, F1", 100 * scorer.Mentions),
        ]);
    }

    /// <summary>The documents that count.</summary>
    internal static IReadOnlyList<ConlluDocument> Choose(IReadOnlyList<ConlluDocument> documents) =>
        documents.All(d => GenreOf(d).Length == 0) ? documents : [.. documents.Where(d => Genres.Contains(GenreOf(d)))];

    private static string GenreOf(ConlluDocument document) =>
        document.Genre.Length > 0 ? document.Genre
        : document.Name.Split('_') is ["GUM", var genre, _, ..] ? genre : "";
}
