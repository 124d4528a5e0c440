using Rapporteur.Language;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Evaluation;

/// <summary>Lets a filler fill the documents of a treebank that has its tokens and sentences already.</summary>
internal static class TreebankGold
{
    /// <summary>Each document of the treebank with what the filler found for it.</summary>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no treebank, or one that cannot be read.</exception>
    public static IEnumerable<(ConlluDocument Gold, LanguageLayers Found)> Fill(
        string gold, ILayerFiller filler, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var documents = ConlluFile.Read(gold);
        for (var i = 0; i < documents.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var document = documents[i].ToTokens();
            // With checks that the layers fit the words and that trees are trees.
            yield return (documents[i], document.With([filler]).Layers);
            progress?.Report(new TrainingProgress("Reading and comparing", (i + 1.0) / documents.Count));
        }
    }

    /// <summary>SHA-256 of the treebank, see <see cref="GoldFiles.HashOf"/>.</summary>
    public static string HashOf(string gold) => GoldFiles.HashOf(ConlluFile.FilesOf(gold));

    /// <summary>A share in percent; 0 of nothing.</summary>
    public static double Percent(int right, int all) => all == 0 ? 0 : 100.0 * right / all;
}
