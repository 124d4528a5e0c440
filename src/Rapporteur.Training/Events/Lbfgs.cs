using System.Numerics.Tensors;

namespace Rapporteur.Training.Events;

/// <summary>Finds the least value of a smooth function (limited-memory BFGS: Liu and Nocedal, Mathematical Programming 1989); the same for any number of threads.</summary>
internal static class Lbfgs
{
    private const int Memory = 6;
    private const int MostHalvings = 25;

    /// <summary>Writes the gradient at a place and gives the value there.</summary>
    public delegate double Function(float[] at, float[] gradient);

    /// <summary>Goes down from zero.</summary>
    /// <param name="size">Number of values.</param>
    /// <param name="function">What is to be least.</param>
    /// <param name="steps">Most steps.</param>
    /// <param name="tolerance">Ends where a step makes it less by no more than this share.</param>
    /// <param name="threads">Threads to add up long rows on.</param>
    /// <param name="cancel">Ends it.</param>
    public static float[] Minimise(int size, Function function, int steps, double tolerance, int threads, CancellationToken cancel)
    {
        float[] at = new float[size], gradient = new float[size], next = new float[size], nextGradient = new float[size], way = new float[size];
        var moves = new List<(float[] Move, float[] Change, double Curvature)>();
        var value = function(at, gradient);
        for (var step = 0; step < steps; step++)
        {
            cancel.ThrowIfCancellationRequested();
            Direction(gradient, moves, way, threads);
            var slope = Dot(way, gradient, threads);
            if (slope >= 0)
            {
                return at;
            }

            var length = moves.Count == 0 ? Math.Min(1, 1 / Math.Sqrt(Dot(gradient, gradient, threads))) : 1.0;
            var found = false;
            var nextValue = value;
            for (var halving = 0; halving < MostHalvings && !found; halving++, length /= found ? 1 : 2)
            {
                Add(at, (float)length, way, next, threads);
                nextValue = function(next, nextGradient);
                found = nextValue <= value + (1e-4 * length * slope);
            }

            if (!found)
            {
                return at;
            }

            var (move, change) = moves.Count < Memory ? (new float[size], new float[size]) : (moves[0].Move, moves[0].Change);
            if (moves.Count == Memory)
            {
                moves.RemoveAt(0);
            }

            Add(next, -1, at, move, threads);
            Add(nextGradient, -1, gradient, change, threads);
            var curvature = Dot(move, change, threads);
            if (curvature > 1e-10)
            {
                moves.Add((move, change, curvature));
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

    /// <summary>Does something to each piece of a long row; the pieces are the same for any number of threads.</summary>
    public static void ByPiece(int size, int threads, Action<int, int> does)
    {
        const int Piece = 1 << 16;
        if (size <= Piece)
        {
            does(0, size);
            return;
        }

        Parallel.For(0, (size + Piece - 1) / Piece, new ParallelOptions { MaxDegreeOfParallelism = threads }, p => does(p * Piece, Math.Min(Piece, size - (p * Piece))));
    }

    /// <summary>The sum of products, in double precision by pieces, so that long sums keep their digits.</summary>
    public static double Dot(float[] a, float[] b, int threads)
    {
        const int Piece = 1024;
        var sums = new double[(a.Length + Piece - 1) / Piece];
        ByPiece(a.Length, threads, (first, count) =>
        {
            for (var start = first; start < first + count; start += Piece)
            {
                var length = Math.Min(Piece, a.Length - start);
                sums[start / Piece] = TensorPrimitives.Dot<float>(a.AsSpan(start, length), b.AsSpan(start, length));
            }
        });
        return sums.Sum();
    }

    // a + factor * b
    private static void Add(float[] a, float factor, float[] b, float[] to, int threads) => ByPiece(a.Length, threads, (start, length) =>
        TensorPrimitives.MultiplyAdd(b.AsSpan(start, length), factor, a.AsSpan(start, length), to.AsSpan(start, length)));

    private static void Direction(float[] gradient, List<(float[] Move, float[] Change, double Curvature)> moves, float[] way, int threads)
    {
        TensorPrimitives.Negate(gradient, way);
        Span<double> shares = stackalloc double[Memory];
        for (var k = moves.Count - 1; k >= 0; k--)
        {
            shares[k] = Dot(moves[k].Move, way, threads) / moves[k].Curvature;
            Add(way, (float)-shares[k], moves[k].Change, way, threads);
        }

        if (moves.Count > 0)
        {
            var (_, change, curvature) = moves[^1];
            TensorPrimitives.Multiply(way, (float)(curvature / Dot(change, change, threads)), way);
        }

        for (var k = 0; k < moves.Count; k++)
        {
            var back = Dot(moves[k].Change, way, threads) / moves[k].Curvature;
            Add(way, (float)(shares[k] - back), moves[k].Move, way, threads);
        }
    }
}
