using Rapporteur.Language;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Scores trees on a treebank's own words: the share of syntactic words, marks counted in, that hang on the right head
/// (<c>uas</c>), and by the right relation too. As in the CoNLL 2018 shared task <c>las</c> looks at the universal part
/// of the relation, <c>nsubj</c> of <c>nsubj:pass</c>; <c>las_full</c> looks at all of it.
/// </summary>
public static class TreeEvaluator
{
    /// <summary>Compares the trees that <paramref name="filler"/> gives with those of the treebank.</summary>
    /// <param name="gold">A file in CoNLL-U, or a folder of such.</param>
    /// <param name="filler">Fills the layer of trees.</param>
    /// <param name="progress">Told after each document.</param>
    /// <param name="cancel">Ends it between two documents.</param>
    /// <returns>The figures <c>uas</c>, <c>las</c>, <c>las_full</c>.</returns>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no treebank, or one that cannot be read.</exception>
    /// <exception cref="ArgumentException">The filler does not fill the layer.</exception>
    public static LayerScores Evaluate(
        string gold, ILayerFiller filler, IProgress<TrainingProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filler);
        int words = 0, heads = 0, universal = 0, whole = 0;
        foreach (var (document, found) in TreebankGold.Fill(gold, filler, progress, cancel))
        {
            var trees = found.Trees ?? throw new ArgumentException("The filler gives no trees.", nameof(filler));
            for (var i = 0; i < document.Words.Count; i++)
            {
                var word = document.Words[i];
                words++;
                if (trees.Heads[i] == word.Head)
                {
                    heads++;
                    universal += Universal(trees.Relations[i]).SequenceEqual(Universal(word.Relation)) ? 1 : 0;
                    whole += trees.Relations[i] == word.Relation ? 1 : 0;
                }
            }
        }

        return new LayerScores(
            TreebankGold.HashOf(gold),
            [
                new LayerFigure("uas", "heads", TreebankGold.Percent(heads, words)),
                new LayerFigure("las", "heads with relation", TreebankGold.Percent(universal, words)),
                new LayerFigure("las_full", "heads with relation and subtype", TreebankGold.Percent(whole, words)),
            ]);
    }

    private static ReadOnlySpan<char> Universal(string relation)
    {
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation.AsSpan(0, colon);
    }
}
