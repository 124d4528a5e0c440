using Rapporteur.Language.Coreference;
using Rapporteur.Language.Coreference.Chains;
using Rapporteur.Language.Coreference.Mentions;
using Rapporteur.Language.Coreference.Models;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Coreference;

/// <summary>
/// Learns to choose chains while it builds them: each choice is a softmax over the candidates, of which those are right
/// whose nearest name or description means the same entity; a new chain is right where there is none.
/// </summary>
internal sealed class CoreferenceLearner(int bits, float rate, float pronouns, LearningCosts costs) : IChainJudge
{
    private readonly AveragedWeights _weights = new(bits, rate, 1e-3f, 0);
    private readonly Dictionary<DraftChain, int> _labels = [];
    private readonly List<float> _scores = [];
    // Choices for whole chains are few, and each stands for many pronouns.
    private const float OrphanWeight = 3;

    private float _weight = 1;
    private List<Mention> _mentions = [];
    private int[] _entities = [];
    private bool _follow;

    /// <summary>Builds the chains of a document and learns from each choice.</summary>
    /// <param name="text">The document.</param>
    /// <param name="follow">True to go on from right choices, false to go on from its own, which are those that it will meet.</param>
    /// <param name="scores">What the vectors of words say of its mentions, where that is learned from too.</param>
    public void Learn(CoreferenceText text, bool follow, PairScores? scores = null)
    {
        _labels.Clear();
        _follow = follow;
        if (scores is null)
        {
            CoreferenceReader.Draft(text.Document, this, Take);
        }
        else
        {
            CoreferenceReader.Draft(text.Document, this, scores, Take);
        }

        void Take(List<Mention> mentions) => (_mentions, _entities) = (mentions, text.EntitiesOf(mentions));
    }

    /// <summary>What was learnt.</summary>
    public CoreferenceWeights Weights() =>
        new([.. _weights.Mean().Values.Select(w => (short)Math.Clamp(MathF.Round(w * CoreferenceWeights.Scale), short.MinValue, short.MaxValue))]);

    /// <inheritdoc/>
    public int Choose(int mention, IReadOnlyList<DraftChain?> candidates, FeatureLists features)
    {
        _scores.Clear();
        var most = float.NegativeInfinity;
        var best = 0;
        for (var i = 0; i < features.Count; i++)
        {
            var score = _weights.Score(features[i]);
            _scores.Add(score);
            if (score > most)
            {
                (most, best) = (score, i);
            }
        }

        var first = -1;
        for (var i = 1; i < _scores.Count && first < 0; i++)
        {
            first = IsRight(mention, candidates[i]!) ? i : first;
        }

        var none = first < 0;
        double all = 0, right = 0;
        for (var i = 0; i < _scores.Count; i++)
        {
            var isRight = i == 0 ? none : !none && IsRight(mention, candidates[i]!);
            var cost = isRight ? 0 : i == 0 ? (_weight == 1 ? costs.Alone : costs.OrphanAlone) : none ? costs.Joined : costs.Other;
            _scores[i] = MathF.Exp(_scores[i] - most + cost);
            all += _scores[i];
            right += isRight ? _scores[i] : 0;
        }

        var weight = _mentions[mention].IsPersonal ? pronouns * _weight : 1;
        for (var i = 0; i < _scores.Count; i++)
        {
            var isRight = i == 0 ? none : !none && IsRight(mention, candidates[i]!);
            var gradient = (_scores[i] / all) - (isRight ? _scores[i] / Math.Max(right, 1e-12) : 0);
            if (Math.Abs(gradient) > 1e-4)
            {
                _weights.Move(features[i], (float)gradient * weight);
            }
        }

        _weights.Next();
        return _follow ? Math.Max(first, 0) : best;
    }

    /// <inheritdoc/>
    public int ChooseFor(int mention, IReadOnlyList<DraftChain?> candidates, FeatureLists features)
    {
        _weight = OrphanWeight;
        var chosen = Choose(mention, candidates, features);
        _weight = 1;
        return chosen;
    }

    /// <inheritdoc/>
    public void Put(int mention, DraftChain chain)
    {
        if (!chain.Last.IsPronoun || chain.Nominals.Count == 0)
        {
            _labels[chain] = _entities[mention];
        }
    }

    private bool IsRight(int mention, DraftChain chain) => _entities[mention] >= 0 && _labels[chain] == _entities[mention];
}
