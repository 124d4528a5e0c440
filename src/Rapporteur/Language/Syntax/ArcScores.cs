using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Syntax;

/// <summary>How well words of a sentence go together as dependent and head (Dozat and Manning, ICLR 2017).</summary>
internal static class ArcScores
{
    /// <summary>Scores every arc.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="arcs">Those between dependents and heads, packed.</param>
    /// <param name="dependents">By row, the root first, the word as a dependent.</param>
    /// <param name="heads">By row, the word as a head.</param>
    /// <param name="n">Number of rows.</param>
    /// <param name="turned">Room for the heads.</param>
    /// <param name="moved">Written: by row, the dependent times the weights.</param>
    /// <param name="scores">Written: by dependent the score of each head. Row 0 and the diagonal mean nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(
        SyntaxHeadWeights weights, PackedMatrix arcs, ReadOnlySpan<float> dependents, ReadOnlySpan<float> heads, int n, PackedMatrix turned, Span<float> moved, Span<float> scores)
    {
        var size = weights.Arc;
        moved[..(n * size)].Clear();
        MatrixProduct.Add(dependents, n, arcs, moved);
        for (var j = 0; j < n; j++)
        {
            var own = TensorPrimitives.Dot(heads.Slice(j * size, size), weights.ArcsHead.Values);
            for (var i = 0; i < n; i++)
            {
                scores[(i * n) + j] = own + (i == j || i == 0 ? 0 : weights.ArcsDistance.Values[Distances.ClassOf(i, j)]);
            }
        }

        turned.PackTransposed(heads[..(n * size)], n, size);
        MatrixProduct.Add(moved, n, turned, scores);
    }

    /// <summary>Writes what the relation of two words is told by: both, and their product.</summary>
    public static void Pair(ReadOnlySpan<float> dependent, ReadOnlySpan<float> head, Span<float> pair)
    {
        dependent.CopyTo(pair);
        head.CopyTo(pair[dependent.Length..]);
        TensorPrimitives.Multiply(dependent, head, pair[(2 * dependent.Length)..]);
    }
}
