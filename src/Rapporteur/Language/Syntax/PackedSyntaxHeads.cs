using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Syntax;

/// <summary>The weights of <see cref="SyntaxHeads"/>, laid out to be multiplied with; shared by all threads.</summary>
internal sealed class PackedSyntaxHeads(SyntaxHeadWeights weights)
{
    /// <summary>The weights.</summary>
    public SyntaxHeadWeights Weights { get; } = weights;

    /// <summary>Scores of tags.</summary>
    public PackedMatrix Tags { get; } = PackedMatrix.Of(weights.Tags);

    /// <summary>Roles of words.</summary>
    public PackedMatrix Roles { get; } = PackedMatrix.Of(weights.Roles);

    /// <summary>Between dependents and heads.</summary>
    public PackedMatrix Arcs { get; } = PackedMatrix.Of(weights.Arcs);

    /// <summary>Scores of relations.</summary>
    public PackedMatrix Relations { get; } = PackedMatrix.Of(weights.Relations);
}
