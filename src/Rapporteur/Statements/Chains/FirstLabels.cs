namespace Rapporteur.Statements.Chains;

/// <summary>What the first chain said of a document: a label for each token, and the probability of each label.</summary>
/// <param name="Labels">Best labels of all tokens; outside of paragraphs that are read, <see cref="ChainLabel.Outside"/>.</param>
/// <param name="Marginals">Token by label.</param>
internal sealed record FirstLabels(ChainLabel[] Labels, float[] Marginals)
{
    /// <summary>Room for a document of <paramref name="tokens"/> tokens.</summary>
    public FirstLabels(int tokens)
        : this(new ChainLabel[tokens], new float[tokens * ChainLabels.Count])
    {
    }
}
