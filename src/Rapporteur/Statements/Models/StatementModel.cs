using Rapporteur.Language.Encoder;
using Rapporteur.Models;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements.Models;

/// <summary>All that reading statements has learned.</summary>
internal sealed class StatementModel
{
    /// <summary>True where the model has learned with the tags and trees of the document's layers.</summary>
    public bool UsesTrees { get; init; }

    /// <summary>What labels the tokens.</summary>
    public required ILabelModel Labels { get; init; }

    /// <summary>What makes attributions of labelled spans.</summary>
    public required AttributionModel Attributions { get; init; }

    /// <summary>Scores pairs of spans by the vectors of their words; null where the linker has learned without.</summary>
    public PairWeights? Pairs { get; init; }

    /// <summary>The model of an encoder.</summary>
    /// <param name="name">Name of the encoder's model with the start of its hash.</param>
    /// <param name="tensors">The encoder's model.</param>
    /// <param name="labels">What labels tokens by the vectors of words that it makes.</param>
    /// <param name="attributions">What makes attributions of the spans.</param>
    /// <exception cref="RapporteurException">RAP0202: weights are missing or do not fit together.</exception>
    public static StatementModel Of(string name, EncoderTensors tensors, ILabelModel labels, AttributionModel attributions) => new()
    {
        UsesTrees = true,
        Labels = labels,
        Attributions = attributions,
        Pairs = !attributions.UsesPairs ? null : PairWeights.Of(tensors)
            ?? throw ModelFile.Unreadable($"{name} links spans by scores of pairs, and has no weights 'link.weight' to score them with."),
    };
}
