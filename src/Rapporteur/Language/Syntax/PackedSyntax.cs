using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Syntax;

/// <summary>A network's weights, laid out to be multiplied with; shared by all threads.</summary>
internal sealed class PackedSyntax(SyntaxWeights weights)
{
    /// <summary>The weights.</summary>
    public SyntaxWeights Weights { get; } = weights;

    /// <summary>From input to hidden values.</summary>
    public PackedMatrix Input { get; } = PackedMatrix.Of(weights.Input);

    /// <summary>The layers.</summary>
    public IReadOnlyList<PackedMatrix> Recurrent { get; } = [.. weights.Recurrent.Select(PackedMatrix.Of)];

    /// <summary>What tags and trees are told by.</summary>
    public PackedSyntaxHeads Heads { get; } = new(weights.Heads);
}
