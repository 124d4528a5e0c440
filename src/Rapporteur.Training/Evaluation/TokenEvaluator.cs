using Rapporteur.Language;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Scores tokens and sentences found in raw text against a treebank, as the CoNLL 2018 shared task did (Zeman et al.,
/// CoNLL 2018). The raw text is the treebank's, paragraph by paragraph; nothing else of it is given away.
/// </summary>
public static class TokenEvaluator
{
    /// <summary>Reads the text of every document of a treebank and compares.</summary>
    /// <param name="gold">A file in CoNLL-U, or a folder of such.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no treebank, or one that cannot be read.</exception>
    public static LayerScores Evaluate(
        string gold, IProgress<TrainingProgress>? progress = null, CancellationToken cancel = default)
    {
        var documents = ConlluFile.Read(gold);
        var scorer = new TokenScorer();
        for (var i = 0; i < documents.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            scorer.Add(documents[i], Document.Of(documents[i].ToArticle()));
            progress?.Report(new TrainingProgress("Cutting and comparing", (i + 1.0) / documents.Count));
        }

        return new LayerScores(GoldFiles.HashOf(ConlluFile.FilesOf(gold)), scorer.Figures());
    }
}
