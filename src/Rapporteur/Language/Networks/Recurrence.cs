using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Rapporteur.Language.Networks;

/// <summary>
/// A simple recurrent layer in both directions (Lei et al., "Simple Recurrent Units", EMNLP 2018): gates come from the
/// input alone, so that all matrix products are made for many words at once, and what goes from word to word is a sum.
/// </summary>
internal static class Recurrence
{
    /// <summary>Runs over one sequence.</summary>
    /// <param name="gates">By word 3H values: candidates, forget gates, output gates, each H before the sigmoid, which is applied in place. The first half of each H runs forward, the second backward.</param>
    /// <param name="input">By word H values.</param>
    /// <param name="states">By word H values, written: the running sums.</param>
    /// <param name="output">By word H values, written.</param>
    /// <param name="hidden">H.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Span<float> gates, ReadOnlySpan<float> input, Span<float> states, Span<float> output, int hidden)
    {
        var words = input.Length / hidden;
        var half = hidden / 2;
        for (var t = 0; t < words; t++)
        {
            var row = gates.Slice((t * 3 * hidden) + hidden, 2 * hidden);
            TensorPrimitives.Sigmoid(row, row);
        }

        for (var t = 0; t < words; t++)
        {
            Step(t, t - 1, 0, gates, states);
            Step(words - 1 - t, words - t, half, gates, states);
        }

        TensorPrimitives.Tanh(states, output);
        for (var t = 0; t < words; t++)
        {
            var h = output.Slice(t * hidden, hidden);
            var x = input.Slice(t * hidden, hidden);
            TensorPrimitives.Subtract(h, x, h);
            TensorPrimitives.FusedMultiplyAdd(gates.Slice((t * 3 * hidden) + (2 * hidden), hidden), h, x, h);
        }

        void Step(int at, int before, int side, Span<float> u, Span<float> c)
        {
            var candidate = u.Slice((at * 3 * hidden) + side, half);
            var forget = u.Slice((at * 3 * hidden) + hidden + side, half);
            var now = c.Slice((at * hidden) + side, half);
            if (before < 0 || before == words)
            {
                TensorPrimitives.Negate(candidate, now);
            }
            else
            {
                TensorPrimitives.Subtract(c.Slice((before * hidden) + side, half), candidate, now);
            }

            TensorPrimitives.FusedMultiplyAdd(forget, now, candidate, now);
        }
    }
}
