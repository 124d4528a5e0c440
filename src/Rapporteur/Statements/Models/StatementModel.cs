using Rapporteur.Statements.Chains;

namespace Rapporteur.Statements.Models;

/// <summary>All that reading statements has learned.</summary>
internal sealed class StatementModel
{
    /// <summary>True where the model has learned with the tags and trees of the document's layers.</summary>
    public bool UsesTrees { get; init; }

    /// <summary>How often words are in a cue.</summary>
    public required CueLexicon Lexicon { get; init; }

    /// <summary>The first chain.</summary>
    public required ChainWeights First { get; init; }

    /// <summary>The second chain.</summary>
    public required ChainWeights Second { get; init; }

    /// <summary>The linker.</summary>
    public required HashedWeights Links { get; init; }

    /// <summary>Confidence.</summary>
    public required HashedWeights Confidence { get; init; }

    /// <summary>Added to the second chain's score of a cue's beginning.</summary>
    public required float CueBias { get; init; }

    /// <summary>Attributions that are less likely than this to be right do more harm than good, and are not reported.</summary>
    public required float Threshold { get; init; }
}
