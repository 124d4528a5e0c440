using System.Numerics.Tensors;
using Rapporteur.Events;
using Rapporteur.Events.Typing;
using Rapporteur.Training.Features;

namespace Rapporteur.Training.Events;

/// <summary>
/// Learns which type a candidate has, given that it is an event: a multinomial linear model with restrained weights. A candidate
/// of which it is only known that it has one of several types counts with the sum of their chances. What is learned is the same for
/// any number of threads: the candidates are always cut into the same parts, whose sums are added up in one order.
/// </summary>
internal sealed class TypeLearner
{
    private const int Parts = 4;

    /// <summary>What stands for the bias among the values of a candidate.</summary>
    public const float BiasValue = 0.3f;

    private readonly TypeLearning _how;
    private readonly FeatureIndex _index;
    private readonly int _dense;

    private TypeLearner(TypeLearning how, FeatureIndex index, int dense, int classes) => (_how, _index, _dense, Width) = (how, index, dense, classes);

    /// <summary>Number of classes that there are weights for, made up to a multiple of four.</summary>
    public int Width { get; }

    /// <summary>The features that have weights.</summary>
    public FeatureIndex Index => _index;

    /// <summary>Weights: a row of <see cref="Width"/> for each feature, then for each value of the vector, then the bias.</summary>
    public float[] Weights { get; private set; } = [];

    /// <summary>The weights of a row.</summary>
    public ReadOnlySpan<float> Row(int number) => Weights.AsSpan(number * Width, Width);

    /// <summary>Learns.</summary>
    public static TypeLearner Learn(IReadOnlyList<EventSample> samples, TypeLearning how, CancellationToken cancel)
    {
        var learner = new TypeLearner(how, Number(samples, how.Fewest), samples[0].Dense.Length, WeightRows.WidthOf(how.Classes));
        var rows = samples.Select(learner.RowOf).ToArray();
        var weights = learner.Importance(samples);
        var size = (learner._index.Hashes.Count + learner._dense + 1) * learner.Width;
        var parts = Enumerable.Range(0, Parts).Select(_ => new float[size]).ToArray();
        learner.Weights = Lbfgs.Minimise(size, (at, gradient) => learner.Loss(rows, samples, weights, at, gradient, parts), how.Steps, how.Tolerance, how.Threads, cancel);
        return learner;
    }

    /// <summary>How likely each type is.</summary>
    public double[] Chances(EventSample sample)
    {
        Span<float> scores = stackalloc float[Width];
        Score(RowOf(sample), sample.Dense, Weights, scores);
        var chances = new double[Width];
        Softmax(scores, chances);
        return chances;
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

        // Those of many candidates come first, so that what is read most lies together.
        var index = new FeatureIndex();
        foreach (var (hash, _) in counts.Where(item => item.Value >= fewest).OrderByDescending(static item => item.Value).ThenBy(static item => item.Key))
        {
            index.Add(hash);
        }

        return index;
    }

    private static void Softmax(ReadOnlySpan<float> scores, Span<double> chances)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0.0;
        for (var k = 0; k < scores.Length; k++)
        {
            sum += chances[k] = Math.Exp(scores[k] - most);
        }

        for (var k = 0; k < scores.Length; k++)
        {
            chances[k] /= sum;
        }
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
        var row = new List<(int, float)>(values.Count + 1);
        foreach (var (number, value) in values.OrderBy(static item => item.Key))
        {
            row.Add((number, value * norm));
        }

        row.Add((_index.Hashes.Count + _dense, BiasValue));
        return [.. row];
    }

    private float[] Importance(IReadOnlyList<EventSample> samples)
    {
        var counts = new double[Width];
        foreach (var sample in samples)
        {
            Count(sample.Types, (type, share) => counts[type] += share * sample.Weight);
        }

        var mean = counts.Sum() / Width;
        var factors = counts.Select(count => count > 0 ? Math.Pow(mean / count, _how.Balance) : 1).ToArray();
        return [.. samples.Select(sample =>
        {
            var factor = 0.0;
            Count(sample.Types, (type, share) => factor += share * factors[type]);
            return (float)(factor * sample.Weight);
        })];
    }

    private void Count(uint types, Action<int, double> count)
    {
        var share = 1.0 / Math.Max(uint.PopCount(types), 1);
        for (var k = 0; k < Width; k++)
        {
            if ((types & (1u << k)) != 0)
            {
                count(k, share);
            }
        }
    }

    private void Score((int Feature, float Value)[] row, float[] vector, ReadOnlySpan<float> weights, Span<float> scores)
    {
        scores.Clear();
        WeightRows.Score(vector, _how.DenseScale, weights[(_index.Hashes.Count * Width)..], scores);
        WeightRows.Score(row, weights, scores);
    }

    private double Loss(
        (int Feature, float Value)[][] rows, IReadOnlyList<EventSample> samples, float[] importance, float[] at, float[] gradient, float[][] parts)
    {
        var losses = new double[parts.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = _how.Threads };
        Parallel.For(0, parts.Length, options, p =>
        {
            Array.Clear(parts[p]);
            losses[p] = LossOf(rows, samples, importance, at, parts[p], (int)((long)rows.Length * p / parts.Length), (int)((long)rows.Length * (p + 1) / parts.Length));
        });
        var restraint = (float)_how.Restraint;
        Lbfgs.ByPiece(at.Length, _how.Threads, (start, length) =>
        {
            var sum = gradient.AsSpan(start, length);
            TensorPrimitives.Multiply(at.AsSpan(start, length), restraint, sum);
            foreach (var part in parts)
            {
                TensorPrimitives.Add(sum, part.AsSpan(start, length), sum);
            }
        });
        return losses.Sum() + (0.5 * restraint * Lbfgs.Dot(at, at, _how.Threads));
    }

    private double LossOf(
        (int Feature, float Value)[][] rows, IReadOnlyList<EventSample> samples, float[] importance, float[] at, Span<float> gradient, int start, int end)
    {
        var loss = 0.0;
        Span<float> scores = stackalloc float[Width];
        Span<double> chances = stackalloc double[Width];
        for (var i = start; i < end; i++)
        {
            Score(rows[i], samples[i].Dense, at, scores);
            Softmax(scores, chances);
            var right = 0.0;
            for (var k = 0; k < Width; k++)
            {
                right += (samples[i].Types & (1u << k)) != 0 ? chances[k] : 0;
            }

            right = Math.Max(right, 1e-12);
            loss -= importance[i] * Math.Log(right);
            for (var k = 0; k < Width; k++)
            {
                var target = (samples[i].Types & (1u << k)) != 0 ? chances[k] / right : 0;
                scores[k] = (float)(importance[i] * (chances[k] - target));
            }

            WeightRows.Add(samples[i].Dense, _how.DenseScale, scores, gradient[(_index.Hashes.Count * Width)..]);
            WeightRows.Add(rows[i], scores, gradient);
        }

        return loss;
    }
}
