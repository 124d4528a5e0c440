using System.Numerics.Tensors;
using Rapporteur.Language.Networks;

namespace Rapporteur.Training.Encoder;

/// <summary>
/// Matrices as whole numbers with a scale for each block of a column, laid out as the operator MatMulNBits takes them: column
/// by column, 128 more than the number.
/// </summary>
internal static class BlockBits
{
    /// <summary>Rows of a block.</summary>
    public const int Block = 64;

    /// <summary>The value of MatMulNBits' <c>accuracy_level</c> for inputs of 8 bits.</summary>
    public const int InputsOfEightBits = 4;

    /// <summary>What stands for 0.</summary>
    public const int Zero = 128;

    private const int Largest = 127;

    /// <summary>The whole numbers of <paramref name="weights"/>, and by column and block what a 1 stands for.</summary>
    /// <exception cref="ArgumentException">The number of rows is not a multiple of <see cref="Block"/>.</exception>
    public static (byte[] Values, float[] Scales) Of(Parameter weights)
    {
        if (weights.Rows % Block != 0)
        {
            throw new ArgumentException($"{weights.Name} has {weights.Rows} rows, which is no multiple of {Block}.", nameof(weights));
        }

        var values = new byte[weights.Values.Length];
        var scales = new float[weights.Values.Length / Block];
        var column = new float[weights.Rows];
        for (var c = 0; c < weights.Columns; c++)
        {
            for (var r = 0; r < column.Length; r++)
            {
                column[r] = weights.Row(r)[c];
            }

            for (var r = 0; r < column.Length; r += Block)
            {
                var scale = MathF.Abs(TensorPrimitives.MaxMagnitude(column.AsSpan(r, Block))) / Largest;
                var at = (c * weights.Rows) + r;
                scales[at / Block] = scale;
                for (var k = 0; k < Block; k++)
                {
                    values[at + k] = (byte)(Zero + (scale > 0 ? (int)MathF.Round(column[r + k] / scale) : 0));
                }
            }
        }

        return (values, scales);
    }
}
