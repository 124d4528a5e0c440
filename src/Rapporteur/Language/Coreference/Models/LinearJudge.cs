using Rapporteur.Language.Coreference.Chains;

namespace Rapporteur.Language.Coreference.Models;

/// <summary>Chooses the chain whose features weigh most; the first of those that are equal.</summary>
internal sealed class LinearJudge(CoreferenceWeights weights) : IChainJudge
{
    /// <inheritdoc/>
    public int Choose(int mention, IReadOnlyList<DraftChain?> candidates, FeatureLists features)
    {
        var best = 0;
        var bestScore = int.MinValue;
        for (var i = 0; i < features.Count; i++)
        {
            var score = weights.Score(features[i]);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    /// <inheritdoc/>
    public int ChooseFor(int mention, IReadOnlyList<DraftChain?> candidates, FeatureLists features) => Choose(mention, candidates, features);

    /// <inheritdoc/>
    public void Put(int mention, DraftChain chain)
    {
    }
}
