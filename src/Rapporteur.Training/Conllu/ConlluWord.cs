namespace Rapporteur.Training.Conllu;

/// <summary>A syntactic word of a treebank: one line of CoNLL-U.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Form">As the line has it.</param>
/// <param name="Lemma">Lemma.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">The treebank's own part of speech.</param>
/// <param name="Features">Features, <c>_</c> for none.</param>
/// <param name="Head">Index of its head in the document; -1 for a root, and where trees were not asked for.</param>
/// <param name="Relation">Relation to the head.</param>
/// <param name="Misc">The last column.</param>
public sealed record ConlluWord(
    TextSpan Span,
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Features,
    int Head,
    string Relation,
    string Misc)
{
    /// <summary>The value of <paramref name="key"/> in the last column; null where it is not there.</summary>
    public string? MiscOf(string key)
    {
        foreach (var part in Misc.Split('|'))
        {
            if (part.Length > key.Length && part[key.Length] == '=' && part.StartsWith(key, StringComparison.Ordinal))
            {
                return part[(key.Length + 1)..];
            }
        }

        return null;
    }
}
