namespace Rapporteur.Language.Syntax;

/// <summary>What tags and trees are found with.</summary>
/// <param name="weights">The network.</param>
/// <param name="vectors">Vectors of words.</param>
/// <param name="lemmas">Lemmas.</param>
/// <param name="names">Names of the classes.</param>
internal sealed class SyntaxModel(SyntaxWeights weights, WordVectors vectors, LemmaTable lemmas, SyntaxClasses names)
{
    /// <summary>The network.</summary>
    public SyntaxWeights Weights { get; } = weights;

    /// <summary>The network, laid out to be multiplied with.</summary>
    public PackedSyntax Packed { get; } = new(weights);

    /// <summary>Vectors of words.</summary>
    public WordVectors Vectors { get; } = vectors;

    /// <summary>Lemmas.</summary>
    public LemmaTable Lemmas { get; } = lemmas;

    /// <summary>Names of the classes.</summary>
    public SyntaxClasses Classes { get; } = names;
}

/// <summary>What the network's classes are called.</summary>
/// <param name="Xpos">Treebank tags.</param>
/// <param name="Features">Sets of features.</param>
/// <param name="Relations">Relations.</param>
/// <param name="Triples">Universal tag, treebank tag and features that were seen together, as indices of their classes, three by three: no others are given.</param>
internal sealed record SyntaxClasses(
    IReadOnlyList<string> Xpos, IReadOnlyList<string> Features, IReadOnlyList<string> Relations, int[] Triples);
