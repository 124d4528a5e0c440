using System.Numerics.Tensors;

namespace Rapporteur.Training.Events;

/// <summary>Finds the least value of a smooth function (limited-memory BFGS: Liu and Nocedal, Mathematical Programming 1989), on one thread.</summary>
internal static class Lbfgs
{
    private const int Memory = 6;
    private const int MostHalvings = 25;

    /// <summary>Writes the gradient at a place and gives the value there.</summary>
    public delegate double Function(ReadOnlySpan<float> at, Span<float> gradient);

    /// <summary>Goes down from zero.</summary>
    /// <param name="size">Number of values.</param>
    /// <param name="function">What is to be least.</param>
    /// <param name="steps">Most steps.</param>
    /// <param name="tolerance">Ends where a step makes it less by no more than this share.</param>
    /// <param name="cancel">Ends it.</param>
    public static float[] Minimise(int size, Function function, int steps, double tolerance, CancellationToken cancel)
    {
        float[] at = new float[size], gradient = new float[size], next = new float[size], nextGradient = new float[size], way = new float[size];
        var moves = new List<(float[] Move, float[] Change, double Curvature)>();
        var value = function(at, gradient);
        for (var step = 0; step < steps; step++)
        {
            cancel.ThrowIfCancellationRequested();
            Direction(gradient, moves, way);
            var slope = Dot(way, gradient);
            if (slope >= 0)
            {
                return at;
            }

            var length = moves.Count == 0 ? Math.Min(1, 1 / Math.Sqrt(Dot(gradient, gradient))) : 1.0;
            var found = false;
            var nextValue = value;
            for (var halving = 0; halving < MostHalvings && !found; halving++, length /= found ? 1 : 2)
            {
                TensorPrimitives.MultiplyAdd(way, (float)length, at, next);
                nextValue = function(next, nextGradient);
                found = nextValue <= value + (1e-4 * length * slope);
            }

            if (!found)
            {
                return at;
            }

            float[] move = new float[size], change = new float[size];
            TensorPrimitives.Subtract(next, at, move);
            TensorPrimitives.Subtract(nextGradient, gradient, change);
            var curvature = Dot(move, change);
            if (curvature > 1e-10)
            {
                moves.Add((move, change, curvature));
                if (moves.Count > Memory)
                {
                    moves.RemoveAt(0);
                }
            }

            (at, next) = (next, at);
            (gradient, nextGradient) = (nextGradient, gradient);
            if (value - nextValue <= tolerance * Math.Abs(nextValue))
            {
                return at;
            }

            value = nextValue;
        }

        return at;
    }

    private static void Direction(float[] gradient, List<(float[] Move, float[] Change, double Curvature)> moves, float[] way)
    {
        TensorPrimitives.Negate(gradient, way);
        Span<double> shares = stackalloc double[Memory];
        for (var k = moves.Count - 1; k >= 0; k--)
        {
            shares[k] = Dot(moves[k].Move, way) / moves[k].Curvature;
            TensorPrimitives.MultiplyAdd(moves[k].Change, (float)-shares[k], way, way);
        }

        if (moves.Count > 0)
        {
            var (_, change, curvature) = moves[^1];
            TensorPrimitives.Multiply(way, (float)(curvature / Dot(change, change)), way);
        }

        for (var k = 0; k < moves.Count; k++)
        {
            var back = Dot(moves[k].Change, way) / moves[k].Curvature;
            TensorPrimitives.MultiplyAdd(moves[k].Move, (float)(shares[k] - back), way, way);
        }
    }

    // In double precision by pieces, so that long sums keep their digits.
    private static double Dot(float[] a, float[] b)
    {
        const int Piece = 1024;
        var sum = 0.0;
        for (var start = 0; start < a.Length; start += Piece)
        {
            var length = Math.Min(Piece, a.Length - start);
            sum += TensorPrimitives.Dot(a.AsSpan(start, length), b.AsSpan(start, length));
        }

        return sum;
    }
}
