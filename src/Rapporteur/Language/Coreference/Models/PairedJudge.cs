using Rapporteur.Language.Coreference.Chains;

namespace Rapporteur.Language.Coreference.Models;

/// <summary>Adds to the features of candidates what the vectors of words say of them, and lets another judge decide. For one document.</summary>
internal sealed class PairedJudge(IChainJudge inner, PairScores scores) : IChainJudge
{
    // Choices for whole chains have features of their own.
    private const uint ForChain = 32;

    // In place of a step.
    private const uint Nothing = 99;

    private static readonly float[] _bounds = [-6, -4.5f, -3.5f, -2.75f, -2, -1.5f, -1, -0.5f, 0, 0.5f, 1, 1.5f, 2, 2.75f, 3.5f, 4.5f, 6, 8];
    private static readonly float[] _shares = [-6, -5, -4, -3.2f, -2.5f, -2, -1.6f, -1.2f, -0.9f, -0.7f, -0.5f, -0.35f, -0.2f, -0.1f, -0.05f, -0.02f];

    private readonly FeatureLists _lists = new();
    private readonly List<ChainScore> _scores = [];
    private uint _kind;

    /// <inheritdoc/>
    public int Choose(int mention, IReadOnlyList<DraftChain?> candidates, FeatureLists features)
    {
        scores.Of(mention, candidates, _scores);
        Extend(features, (uint)scores[mention].Form);
        return inner.Choose(mention, candidates, _lists);
    }

    /// <inheritdoc/>
    public int ChooseFor(int mention, IReadOnlyList<DraftChain?> candidates, FeatureLists features)
    {
        scores.OfWhole(mention, candidates, _scores);
        Extend(features, ForChain | (uint)scores[mention].Form);
        return inner.ChooseFor(mention, candidates, _lists);
    }

    /// <inheritdoc/>
    public void Put(int mention, DraftChain chain) => inner.Put(mention, chain);

    private void Extend(FeatureLists features, uint kind)
    {
        _kind = kind;
        float? first = null, second = null;
        var all = 1f;
        foreach (var score in _scores)
        {
            all += score.Sum is { } sum ? MathF.Exp(Math.Min(sum, 30)) : 0;
            if (score.Best is { } best)
            {
                second = first is null || best > first ? first : Math.Max(second ?? best, best);
                first = Math.Max(first ?? best, best);
            }
        }

        // The share of each in all, as the head of mentions was trained to tell it; nobody has a score of zero.
        all = MathF.Log(all);
        _lists.Clear();
        for (var i = 0; i < features.Count; i++)
        {
            _lists.Add(features[i]);
            if (i == 0)
            {
                AddUpTo(100, first);
                AddShare(-all);
            }
            else
            {
                Add(_scores[i], _scores[i].Best == first ? second : first, features.NoteOf(i));
                AddShare(_scores[i].Sum - all);
            }

            _lists.End();
        }
    }

    private void Add(ChainScore score, float? other, uint note)
    {
        if (score.Best is not { } best)
        {
            Add(101, note);
            return;
        }

        AddUpTo(102, best);
        AddUpTo(103, best, note + 1);
        AddUpTo(105, score.Last);
        AddUpTo(106, score.Nominal);
        var lead = other is { } next ? best - next : (float?)null;
        AddUpTo(104, lead);
        Add(108, StepOf(best, _bounds), lead is { } by ? StepOf(by, _bounds) : Nothing);
    }

    // A feature for each bound that is passed, so that what is learned of one holds above it too.
    private void AddUpTo(uint feature, float? value, uint note = 0)
    {
        for (var step = value is { } known ? StepOf(known, _bounds) : 0; step > 0; step--)
        {
            Add(feature, step, note);
        }

        if (value is null)
        {
            Add(feature, Nothing, note);
        }
    }

    private void AddShare(float? share)
    {
        for (var step = share is { } known ? StepOf(known, _shares) : 0; step > 0; step--)
        {
            Add(109, step);
        }
    }

    private static uint StepOf(float value, float[] bounds)
    {
        var step = 0;
        while (step < bounds.Length && value >= bounds[step])
        {
            step++;
        }

        return (uint)step;
    }

    private void Add(uint feature, uint value, uint other = 0) => _lists.Add(FeatureHash.Of((feature << 8) | _kind, value, other));
}
