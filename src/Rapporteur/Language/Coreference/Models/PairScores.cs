using Rapporteur.Language.Coreference.Chains;
using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Models;

/// <summary>How well the mentions of one document go with chains, by the vectors of their words.</summary>
/// <param name="pairs">The weights.</param>
/// <param name="document">The document, with vectors.</param>
/// <param name="doubt">
/// For who learns from the document, over several readings: what was reckoned for a pair is kept, and moved at random by so
/// much (one standard deviation), for the encoder has learned from the same document, and is surer of it than of others.
/// </param>
internal sealed class PairScores(MentionPairs pairs, Document document, float? doubt = null)
{
    // What of a chain is looked at: its last mentions, and its latest names or descriptions.
    private const int MostLast = 3;
    private const int MostNominals = 2;

    private readonly Dictionary<Mention, int> _indexOf = [];
    private readonly List<int> _others = [];
    private readonly List<int> _ends = [];
    private readonly Dictionary<(int Mention, int Other), float> _known = [];
    private List<Mention> _mentions = [];
    private float[]? _compared;

    /// <summary>A mention by its index.</summary>
    public Mention this[int index] => _mentions[index];

    /// <summary>Takes the mentions of the document; where they are taken again, they must be the same ones.</summary>
    /// <exception cref="InvalidOperationException">The document does not carry the vectors of its words.</exception>
    public void Take(List<Mention> mentions)
    {
        _compared ??= pairs.Compared(document, mentions);
        _mentions = mentions;
        _indexOf.Clear();
        for (var m = 0; m < mentions.Count; m++)
        {
            _indexOf[mentions[m]] = m;
        }
    }

    /// <summary>By candidate how well a mention goes with a chain that grows: by what was added to it last.</summary>
    /// <param name="mention">Index of the mention.</param>
    /// <param name="candidates">Chains; the first entry is null and gets no scores.</param>
    /// <param name="scores">Written.</param>
    public void Of(int mention, IReadOnlyList<DraftChain?> candidates, List<ChainScore> scores) => Of(mention, candidates, scores, whole: false);

    /// <summary>By candidate how well a mention goes with a chain that is whole and in order: by what stands next before the mention, and next behind.</summary>
    /// <inheritdoc cref="Of(int, IReadOnlyList{DraftChain?}, List{ChainScore})"/>
    public void OfWhole(int mention, IReadOnlyList<DraftChain?> candidates, List<ChainScore> scores) => Of(mention, candidates, scores, whole: true);

    private void Of(int mention, IReadOnlyList<DraftChain?> candidates, List<ChainScore> scores, bool whole)
    {
        _others.Clear();
        _ends.Clear();
        foreach (var chain in candidates)
        {
            if (chain is not null)
            {
                var first = _others.Count;
                Add(mention, chain.Mentions, MostLast, whole, first);
                Add(mention, chain.Nominals, MostNominals, whole, first);
            }

            _ends.Add(_others.Count);
        }

        var values = Values(mention);
        scores.Clear();
        for (var i = 0; i < candidates.Count; i++)
        {
            scores.Add(Summed(values, i == 0 ? 0 : _ends[i - 1], _ends[i]));
        }
    }

    private void Add(int mention, List<Mention> mentions, int most, bool whole, int first)
    {
        var end = whole
            ? Math.Min(Halving.CountBefore(mentions, _mentions[mention].Head, static (m, at) => m.Head < at) + 1, mentions.Count)
            : mentions.Count;
        for (var i = end - 1; i >= Math.Max(0, end - most); i--)
        {
            if (_indexOf.TryGetValue(mentions[i], out var index) && index != mention && _others.IndexOf(index, first) < 0)
            {
                _others.Add(index);
            }
        }
    }

    private float[] Values(int mention)
    {
        if (doubt is not { } size)
        {
            return pairs.Scores(_compared, _mentions, mention, _others);
        }

        var unknown = _others.Where(other => !_known.ContainsKey((mention, other))).ToArray();
        var scores = pairs.Scores(_compared, _mentions, mention, unknown);
        for (var i = 0; i < unknown.Length; i++)
        {
            _known[(mention, unknown[i])] = scores[i] + (size * Chance(mention, unknown[i]));
        }

        return [.. _others.Select(other => _known[(mention, other)])];
    }

    // About normal, with a deviation of one: the sum of three numbers that are even between -1 and 1. The same for the same pair.
    private static float Chance(int mention, int other)
    {
        const int Even = 1 << 10;
        var hash = FeatureHash.Of((uint)mention, (uint)other);
        return ((hash % Even) + ((hash / Even) % Even) + ((hash / Even / Even) % Even) - (1.5f * Even)) / (Even / 2);
    }

    private ChainScore Summed(float[] values, int start, int end)
    {
        float? best = null, nominal = null;
        for (var i = start; i < end; i++)
        {
            best = Math.Max(best ?? values[i], values[i]);
            nominal = _mentions[_others[i]].IsPronoun ? nominal : Math.Max(nominal ?? values[i], values[i]);
        }

        if (best is not { } most)
        {
            return default;
        }

        var sum = 0f;
        for (var i = start; i < end; i++)
        {
            sum += MathF.Exp(values[i] - most);
        }

        return new ChainScore(best, values[start], nominal, most + MathF.Log(sum));
    }
}
