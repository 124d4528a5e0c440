namespace Rapporteur.Training.Syntax;

/// <summary>A sentence to learn from; arrays by word.</summary>
/// <param name="Rows">Rows of its parts, <see cref="Language.Syntax.WordParts.Count"/> for each word.</param>
/// <param name="Vectors">Index of the word's vector among those of the corpus.</param>
/// <param name="Frequency">How often the word stands in the corpus.</param>
/// <param name="Tags">Three classes for each word: universal tag, treebank tag, set of features; -1 where not known.</param>
/// <param name="Heads">Position of the head from 1, 0 for the root; -1 where not known.</param>
/// <param name="Relations">Class of the relation; -1 where not known.</param>
internal sealed record SyntaxSentence(int[] Rows, int[] Vectors, int[] Frequency, int[] Tags, int[] Heads, int[] Relations)
{
    /// <summary>Number of words.</summary>
    public int Length => Heads.Length;
}
