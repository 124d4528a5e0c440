using Rapporteur.Training.Names;

namespace Rapporteur.Training.Evaluation;

/// <summary>Texts whose names are known, in either of the two forms that are read: a word and its label to a line, or CoNLL-U with entities.</summary>
internal static class NameGold
{
    private const string Treebank = ".conllu";

    /// <summary>The files that <paramref name="path"/> means: itself, or those of the folder.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is none.</exception>
    public static IReadOnlyList<string> FilesOf(string path)
    {
        string[] treebanks = Directory.Exists(path) ? Directory.GetFiles(path, "*" + Treebank) : [];
        return treebanks.Length > 0 ? [.. treebanks.Order(StringComparer.Ordinal)] : BioFile.FilesOf(path);
    }

    /// <summary>The texts of one file.</summary>
    /// <exception cref="RapporteurException">RAP0402: it cannot be read.</exception>
    public static IEnumerable<NamedText> Read(string file) =>
        file.EndsWith(Treebank, StringComparison.Ordinal) ? TreebankNames.Read(file) : [BioFile.Read(file)];
}
