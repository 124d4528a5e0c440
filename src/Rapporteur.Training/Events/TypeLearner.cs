using System.Runtime.Intrinsics;
using Rapporteur.Events;
using Rapporteur.Events.Typing;
using Rapporteur.Training.Features;

namespace Rapporteur.Training.Events;

/// <summary>
/// Learns which type a candidate has, given that it is an event: a multinomial linear model with restrained weights. A candidate
/// of which it is only known that it has one of several types counts with the sum of their chances.
/// </summary>
internal sealed class TypeLearner
{
    /// <summary>Number of types.</summary>
    public const int K = 16;

    /// <summary>What stands for the bias among the values of a candidate.</summary>
    public const float BiasValue = 0.3f;

    private readonly TypeLearning _how;
    private readonly FeatureIndex _index;
    private readonly int _dense;

    private TypeLearner(TypeLearning how, FeatureIndex index, int dense) => (_how, _index, _dense) = (how, index, dense);

    /// <summary>The features that have weights.</summary>
    public FeatureIndex Index => _index;

    /// <summary>Weights: a row of <see cref="K"/> for each feature, then for each value of the vector, then the bias.</summary>
    public float[] Weights { get; private set; } = [];

    /// <summary>The weights of a row.</summary>
    public ReadOnlySpan<float> Row(int number) => Weights.AsSpan(number * K, K);

    /// <summary>Learns.</summary>
    public static TypeLearner Learn(IReadOnlyList<EventSample> samples, TypeLearning how, CancellationToken cancel)
    {
        var learner = new TypeLearner(how, Number(samples, how.Fewest), samples[0].Dense.Length);
        var rows = samples.Select(learner.RowOf).ToArray();
        var weights = learner.Importance(samples);
        var size = (learner._index.Hashes.Count + learner._dense + 1) * K;
        learner.Weights = Lbfgs.Minimise(size, (at, gradient) => learner.Loss(rows, samples, weights, at, gradient), how.Steps, how.Tolerance, cancel);
        return learner;
    }

    /// <summary>How likely each type is.</summary>
    public double[] Chances(EventSample sample)
    {
        var scores = ScoresOf(RowOf(sample), Weights);
        Span<float> raw = stackalloc float[K];
        scores.Low.CopyTo(raw);
        scores.High.CopyTo(raw[8..]);
        return Softmax(raw);
    }

    /// <summary>Numbers the features of enough candidates.</summary>
    public static FeatureIndex Number(IReadOnlyList<EventSample> samples, int fewest)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var sample in samples)
        {
            foreach (var hash in sample.Features.Distinct())
            {
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
            }
        }

        var index = new FeatureIndex();
        foreach (var sample in samples)
        {
            foreach (var hash in sample.Features)
            {
                if (counts[hash] >= fewest)
                {
                    index.Add(hash);
                }
            }
        }

        return index;
    }

    private static double[] Softmax(ReadOnlySpan<float> scores)
    {
        var chances = new double[K];
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0.0;
        for (var k = 0; k < K; k++)
        {
            sum += chances[k] = Math.Exp(scores[k] - most);
        }

        for (var k = 0; k < K; k++)
        {
            chances[k] /= sum;
        }

        return chances;
    }

    private (int Feature, float Value)[] RowOf(EventSample sample)
    {
        var values = new Dictionary<int, float>();
        for (var group = 0; group < EventFeatureList.Groups; group++)
        {
            for (var f = group == 0 ? 0 : sample.Ends[group - 1]; f < sample.Ends[group]; f++)
            {
                var number = _index[sample.Features[f]];
                if (number >= 0 && _how.Scales[group] > 0)
                {
                    values[number] = _how.Scales[group];
                }
            }
        }

        var norm = 0f;
        foreach (var value in values.Values)
        {
            norm += value * value;
        }

        norm = norm > 0 ? 1 / MathF.Sqrt(norm) : 0;
        var row = new List<(int, float)>(values.Count + _dense + 1);
        foreach (var (number, value) in values.OrderBy(static item => item.Key))
        {
            row.Add((number, value * norm));
        }

        for (var k = 0; k < _dense; k++)
        {
            row.Add((_index.Hashes.Count + k, sample.Dense[k] * _how.DenseScale));
        }

        row.Add((_index.Hashes.Count + _dense, BiasValue));
        return [.. row];
    }

    private float[] Importance(IReadOnlyList<EventSample> samples)
    {
        var counts = new double[K];
        foreach (var sample in samples)
        {
            Count(sample.Types, (type, share) => counts[type] += share * sample.Weight);
        }

        var mean = counts.Sum() / K;
        var factors = counts.Select(count => count > 0 ? Math.Pow(mean / count, _how.Balance) : 1).ToArray();
        return [.. samples.Select(sample =>
        {
            var factor = 0.0;
            Count(sample.Types, (type, share) => factor += share * factors[type]);
            return (float)(factor * sample.Weight);
        })];
    }

    private static void Count(uint types, Action<int, double> count)
    {
        var share = 1.0 / Math.Max(uint.PopCount(types), 1);
        for (var k = 0; k < K; k++)
        {
            if ((types & (1u << k)) != 0)
            {
                count(k, share);
            }
        }
    }

    private static (Vector256<float> Low, Vector256<float> High) ScoresOf((int Feature, float Value)[] row, ReadOnlySpan<float> weights)
    {
        Vector256<float> low = default, high = default;
        ref var first = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(weights);
        foreach (var (feature, value) in row)
        {
            var factor = Vector256.Create(value);
            low += Vector256.LoadUnsafe(ref first, (nuint)(feature * K)) * factor;
            high += Vector256.LoadUnsafe(ref first, (nuint)((feature * K) + 8)) * factor;
        }

        return (low, high);
    }

    private double Loss(
        (int Feature, float Value)[][] rows, IReadOnlyList<EventSample> samples, float[] importance, ReadOnlySpan<float> at, Span<float> gradient)
    {
        var restraint = (float)_how.Restraint;
        var loss = 0.5 * restraint * Norm(at);
        System.Numerics.Tensors.TensorPrimitives.Multiply(at, restraint, gradient);
        ref var first = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(gradient);
        Span<float> scores = stackalloc float[K];
        for (var i = 0; i < rows.Length; i++)
        {
            var (low, high) = ScoresOf(rows[i], at);
            low.CopyTo(scores);
            high.CopyTo(scores[8..]);
            var chances = Softmax(scores);
            var right = 0.0;
            for (var k = 0; k < K; k++)
            {
                right += (samples[i].Types & (1u << k)) != 0 ? chances[k] : 0;
            }

            right = Math.Max(right, 1e-12);
            loss -= importance[i] * Math.Log(right);
            for (var k = 0; k < K; k++)
            {
                var target = (samples[i].Types & (1u << k)) != 0 ? chances[k] / right : 0;
                scores[k] = (float)(importance[i] * (chances[k] - target));
            }

            low = Vector256.Create<float>(scores);
            high = Vector256.Create<float>(scores[8..]);
            foreach (var (feature, value) in rows[i])
            {
                var factor = Vector256.Create(value);
                var place = (nuint)(feature * K);
                (Vector256.LoadUnsafe(ref first, place) + (low * factor)).StoreUnsafe(ref first, place);
                (Vector256.LoadUnsafe(ref first, place + 8) + (high * factor)).StoreUnsafe(ref first, place + 8);
            }
        }

        return loss;
    }

    private static double Norm(ReadOnlySpan<float> values)
    {
        const int Piece = 1024;
        var sum = 0.0;
        for (var start = 0; start < values.Length; start += Piece)
        {
            var piece = values.Slice(start, Math.Min(Piece, values.Length - start));
            sum += System.Numerics.Tensors.TensorPrimitives.SumOfSquares(piece);
        }

        return sum;
    }
}
