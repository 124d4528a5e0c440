using Rapporteur.Language.Coreference.Chains;
using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Models;

/// <summary>
/// Chooses the chain by what its features weigh, and by how well the mention goes with that one of the chain's which it
/// goes with best. For one document.
/// </summary>
internal sealed class PairJudge(CoreferenceWeights weights, MentionPairs pairs, Document document) : IChainJudge
{
    // What of a chain is looked at: its last mentions, and its latest name or description.
    private const int MostCompared = 3;

    private readonly List<int> _others = [];
    private readonly List<int> _ends = [];
    private readonly Dictionary<Mention, int> _indexOf = [];
    private List<Mention> _mentions = [];
    private float[] _compared = [];

    /// <summary>Takes the mentions of the document.</summary>
    public void Take(List<Mention> mentions)
    {
        _mentions = mentions;
        _compared = pairs.Compared(document, mentions);
        for (var m = 0; m < mentions.Count; m++)
        {
            _indexOf[mentions[m]] = m;
        }
    }

    /// <inheritdoc/>
    public int Choose(int mention, IReadOnlyList<DraftChain?> candidates, FeatureLists features)
    {
        _others.Clear();
        _ends.Clear();
        foreach (var chain in candidates)
        {
            if (chain is not null)
            {
                Add(mention, chain);
            }

            _ends.Add(_others.Count);
        }

        var scores = pairs.Scores(_compared, _mentions, mention, _others);
        var share = pairs.Shares.Values[_mentions[mention].IsPronoun ? 0 : 1];
        var (best, bestScore) = (0, float.MinValue);
        for (var i = 0; i < candidates.Count; i++)
        {
            var score = weights.Score(features[i]) / CoreferenceWeights.Scale;
            if (i > 0)
            {
                score += share * Best(scores.AsSpan(_ends[i - 1].._ends[i]));
            }

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

    private void Add(int mention, DraftChain chain)
    {
        for (var i = chain.Mentions.Count - 1; i >= Math.Max(0, chain.Mentions.Count - MostCompared); i--)
        {
            AddOther(mention, chain.Mentions[i]);
        }

        if (chain.Nominal is { } nominal && chain.Mentions.IndexOf(nominal) < chain.Mentions.Count - MostCompared)
        {
            AddOther(mention, nominal);
        }
    }

    private void AddOther(int mention, Mention other)
    {
        if (_indexOf.TryGetValue(other, out var index) && index != mention)
        {
            _others.Add(index);
        }
    }

    // No mention that could be compared says nothing.
    private static float Best(ReadOnlySpan<float> scores)
    {
        var best = float.MinValue;
        foreach (var score in scores)
        {
            best = Math.Max(best, score);
        }

        return scores.IsEmpty ? 0 : best;
    }
}
