using System.Numerics.Tensors;
using Rapporteur.Language.Networks;

namespace Rapporteur.Training.Networks;

/// <summary>The way back through the pieces of a network.</summary>
internal sealed class Backward
{
    private readonly PackedMatrix _packed = new();
    private float[] _turned = [];
    private float[] _carry = [];

    /// <summary>For result = left times right: adds to the gradient of <paramref name="left"/>, which may be empty, and to that of <paramref name="right"/>.</summary>
    public void Product(
        ReadOnlySpan<float> left, int rows, Parameter right, ReadOnlySpan<float> resultGradient, Span<float> leftGradient, Span<float> rightGradient) =>
        Product(left, rows, right.Values, right.Rows, right.Columns, resultGradient, leftGradient, rightGradient);

    /// <inheritdoc cref="Product(ReadOnlySpan{float}, int, Parameter, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    public void Product(
        ReadOnlySpan<float> left,
        int rows,
        ReadOnlySpan<float> right,
        int depth,
        int columns,
        ReadOnlySpan<float> resultGradient,
        Span<float> leftGradient,
        Span<float> rightGradient)
    {
        if (!leftGradient.IsEmpty)
        {
            _packed.PackTransposed(right, depth, columns);
            MatrixProduct.Add(resultGradient, rows, _packed, leftGradient);
        }

        if (!rightGradient.IsEmpty)
        {
            _turned = _turned.Length < rows * depth ? new float[rows * depth] : _turned;
            for (var r = 0; r < rows; r++)
            {
                for (var k = 0; k < depth; k++)
                {
                    _turned[(k * rows) + r] = left[(r * depth) + k];
                }
            }

            _packed.Pack(resultGradient, rows, columns);
            MatrixProduct.Add(_turned, depth, _packed, rightGradient);
        }
    }

    /// <summary>Adds the sum of all rows to <paramref name="sum"/>.</summary>
    public static void Bias(ReadOnlySpan<float> gradient, int rows, Span<float> sum)
    {
        for (var r = 0; r < rows; r++)
        {
            TensorPrimitives.Add(sum, gradient.Slice(r * sum.Length, sum.Length), sum);
        }
    }

    /// <summary>The way back through <see cref="Recurrence.Run"/>.</summary>
    /// <param name="gates">As they were left: candidates, and gates after the sigmoid.</param>
    /// <param name="input">The input.</param>
    /// <param name="states">The running sums.</param>
    /// <param name="output">Of the output, the gradient.</param>
    /// <param name="gatesGradient">Written.</param>
    /// <param name="inputGradient">Added to.</param>
    /// <param name="hidden">H.</param>
    public void Recurrent(
        ReadOnlySpan<float> gates,
        ReadOnlySpan<float> input,
        ReadOnlySpan<float> states,
        ReadOnlySpan<float> output,
        Span<float> gatesGradient,
        Span<float> inputGradient,
        int hidden)
    {
        var words = input.Length / hidden;
        var half = hidden / 2;
        _carry = _carry.Length < hidden ? new float[hidden] : _carry;
        Array.Clear(_carry);
        for (var t = 0; t < words; t++)
        {
            for (var side = 0; side < 2; side++)
            {
                var at = side == 0 ? words - 1 - t : t;
                var before = side == 0 ? at - 1 : at + 1;
                var first = before < 0 || before == words;
                var (row, gate) = (at * hidden, at * 3 * hidden);
                for (var k = side * half; k < (side * half) + half; k++)
                {
                    var (x, forget, open) = (gates[gate + k], gates[gate + hidden + k], gates[gate + (2 * hidden) + k]);
                    var g = MathF.Tanh(states[row + k]);
                    var d = output[row + k];
                    gatesGradient[gate + (2 * hidden) + k] = d * (g - input[row + k]) * open * (1 - open);
                    inputGradient[row + k] += d * (1 - open);
                    var dc = (d * open * (1 - (g * g))) + _carry[k];
                    var past = first ? 0 : states[(before * hidden) + k];
                    gatesGradient[gate + hidden + k] = dc * (past - x) * forget * (1 - forget);
                    gatesGradient[gate + k] = dc * (1 - forget);
                    _carry[k] = dc * forget;
                }
            }
        }
    }

    /// <summary>Turns scores into what the loss (cross-entropy, in nats) changes by; returns the loss.</summary>
    /// <param name="scores">The scores; replaced by their gradient.</param>
    /// <param name="gold">The right class.</param>
    public static float Softmax(Span<float> scores, int gold)
    {
        TensorPrimitives.SoftMax(scores, scores);
        var loss = -MathF.Log(Math.Max(scores[gold], 1e-12f));
        scores[gold] -= 1;
        return loss;
    }
}
