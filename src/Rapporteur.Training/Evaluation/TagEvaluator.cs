using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Scores tags, features and lemmas on a treebank's own words: the share of syntactic words, marks counted in, that have
/// the right one. As in the CoNLL 2018 shared task any lemma is right where the treebank has none (<c>_</c>); unlike
/// there, features of English alone count too.
/// </summary>
public static class TagEvaluator
{
    /// <summary>Compares the tags that <paramref name="filler"/> gives with those of the treebank.</summary>
    /// <param name="gold">A file in CoNLL-U, or a folder of such.</param>
    /// <param name="filler">Fills the layer of tags.</param>
    /// <param name="progress">Told after each document.</param>
    /// <param name="cancel">Ends it between two documents.</param>
    /// <returns>The figures <c>upos</c>, <c>xpos</c>, <c>feats</c>, <c>lemma</c>.</returns>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no treebank, or one that cannot be read.</exception>
    /// <exception cref="ArgumentException">The filler does not fill the layer.</exception>
    public static LayerScores Evaluate(
        string gold, ILayerFiller filler, IProgress<TrainingProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filler);
        int words = 0, upos = 0, xpos = 0, features = 0, lemmas = 0;
        foreach (var (document, found) in TreebankGold.Fill(gold, filler, progress, cancel))
        {
            var tags = found.Tags ?? throw new ArgumentException("The filler gives no tags.", nameof(filler));
            for (var i = 0; i < document.Words.Count; i++)
            {
                var word = document.Words[i];
                words++;
                upos += UniversalTags.NameOf(tags[i].Upos) == word.Upos ? 1 : 0;
                xpos += tags[i].Xpos == word.Xpos ? 1 : 0;
                features += tags[i].Features == Sorted(word.Features) ? 1 : 0;
                lemmas += word.Lemma == "_" || tags[i].Lemma == word.Lemma ? 1 : 0;
            }
        }

        return new LayerScores(
            TreebankGold.HashOf(gold),
            [
                new LayerFigure("upos", "universal parts of speech", TreebankGold.Percent(upos, words)),
                new LayerFigure("xpos", "Penn Treebank parts of speech", TreebankGold.Percent(xpos, words)),
                new LayerFigure("feats", "features, all of a word's", TreebankGold.Percent(features, words)),
                new LayerFigure("lemma", "lemmas", TreebankGold.Percent(lemmas, words)),
            ]);
    }

    // CoNLL-U sorts features by name without regard to case; treebanks differ in how well they keep to it.
    private static string Sorted(string features) => features.Contains('|', StringComparison.Ordinal)
        ? string.Join('|', features.Split('|').OrderBy(static f => f.Split('=')[0], StringComparer.OrdinalIgnoreCase))
        : features;
}
