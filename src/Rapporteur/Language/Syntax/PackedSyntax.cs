using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Syntax;

/// <summary>A network's weights, laid out to be multiplied with; shared by all threads.</summary>
internal sealed class PackedSyntax(SyntaxWeights weights)
{
    /// <summary>The weights.</summary>
    public SyntaxWeights Weights { get; } = weights;

    /// <summary>From input to hidden values.</summary>
    public PackedMatrix Input { get; } = Pack(weights.Input);

    /// <summary>The layers.</summary>
    public IReadOnlyList<PackedMatrix> Recurrent { get; } = [.. weights.Recurrent.Select(Pack)];

    /// <summary>Scores of tags.</summary>
    public PackedMatrix Tags { get; } = Pack(weights.Tags);

    /// <summary>Roles of words.</summary>
    public PackedMatrix Roles { get; } = Pack(weights.Roles);

    /// <summary>Between dependents and heads.</summary>
    public PackedMatrix Arcs { get; } = Pack(weights.Arcs);

    /// <summary>Scores of relations.</summary>
    public PackedMatrix Relations { get; } = Pack(weights.Relations);

    private static PackedMatrix Pack(Parameter p) => PackedMatrix.Of(p.Values, p.Rows, p.Columns);
}
