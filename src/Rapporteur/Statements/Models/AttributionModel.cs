using Rapporteur.Statements.Chains;

namespace Rapporteur.Statements.Models;

/// <summary>What makes attributions of labelled spans, whatever labelled them.</summary>
internal sealed class AttributionModel
{
    /// <summary>How often words are in a cue.</summary>
    public required CueLexicon Lexicon { get; init; }

    /// <summary>The linker.</summary>
    public required HashedWeights Links { get; init; }

    /// <summary>Confidence.</summary>
    public required HashedWeights Confidence { get; init; }

    /// <summary>Added to the labels' score of a cue's beginning.</summary>
    public required float CueBias { get; init; }

    /// <summary>Attributions that are less likely than this to be right do more harm than good, and are not reported.</summary>
    public required float Threshold { get; init; }

    /// <summary>True where the linker has learned with scores of pairs, see <see cref="Linking.PairWeights"/>.</summary>
    public bool UsesPairs { get; init; }
}
