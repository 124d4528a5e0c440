using System.Numerics.Tensors;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Training.Syntax;

/// <summary>Makes vectors short: their principal components, found by orthogonal iteration, as whole numbers of 8 bits.</summary>
internal static class VectorReduction
{
    private const int Rounds = 60;

    /// <summary>Reduces vectors to <paramref name="size"/> values.</summary>
    public static WordVectors Reduce(IReadOnlyList<string> vocabulary, float[] vectors, int size, int seed)
    {
        var d = vectors.Length / vocabulary.Count;
        var mean = new double[d];
        int[] words = [.. Enumerable.Range(0, vocabulary.Count).Where(i => vocabulary[i].Length > 1 && char.IsLetter(vocabulary[i][0]))];
        foreach (var i in words)
        {
            for (var k = 0; k < d; k++)
            {
                mean[k] += vectors[(i * d) + k] / (double)words.Length;
            }
        }

        var axes = Axes(Covariance(vectors, mean, words), d, size, seed);
        var values = new double[vocabulary.Count * size];
        var most = new double[size];
        for (var i = 0; i < vocabulary.Count; i++)
        {
            for (var a = 0; a < size; a++)
            {
                var sum = 0.0;
                for (var k = 0; k < d; k++)
                {
                    sum += (vectors[(i * d) + k] - mean[k]) * axes[a][k];
                }

                values[(i * size) + a] = sum;
                most[a] = Math.Max(most[a], Math.Abs(sum));
            }
        }

        // The network wants inputs of a like size.
        var scale = 0.5 / Math.Sqrt(words.Sum(i => TensorPrimitives.SumOfSquares<double>(values.AsSpan(i * size, size))) / ((double)words.Length * size));
        var whole = new sbyte[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            whole[i] = (sbyte)Math.Round(values[i] / most[i % size] * 127);
        }

        return new WordVectors(vocabulary, whole, [.. most.Select(m => (float)(m / 127 * scale))]);
    }

    private static double[] Covariance(float[] vectors, double[] mean, int[] words)
    {
        var d = mean.Length;
        var covariance = new double[d * d];
        var x = new double[d];
        foreach (var i in words)
        {
            for (var k = 0; k < d; k++)
            {
                x[k] = vectors[(i * d) + k] - mean[k];
            }

            for (var k = 0; k < d; k++)
            {
                var row = covariance.AsSpan(k * d, d);
                TensorPrimitives.MultiplyAdd(x, x[k], row, row);
            }
        }

        return covariance;
    }

    private static double[][] Axes(double[] covariance, int d, int count, int seed)
    {
        var random = new Random(seed);
        var axes = new double[count][];
        for (var a = 0; a < count; a++)
        {
            axes[a] = [.. Enumerable.Range(0, d).Select(_ => random.NextDouble() - 0.5)];
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var a = 0; a < count; a++)
            {
                var next = new double[d];
                for (var k = 0; k < d; k++)
                {
                    next[k] = TensorPrimitives.Dot<double>(covariance.AsSpan(k * d, d), axes[a]);
                }

                for (var b = 0; b < a; b++)
                {
                    TensorPrimitives.MultiplyAdd(axes[b], -TensorPrimitives.Dot<double>(next, axes[b]), next, next);
                }

                TensorPrimitives.Divide(next, TensorPrimitives.Norm<double>(next), next);
                axes[a] = next;
            }
        }

        return axes;
    }
}
