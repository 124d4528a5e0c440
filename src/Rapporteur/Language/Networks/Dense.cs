using System.Runtime.CompilerServices;

namespace Rapporteur.Language.Networks;

/// <summary>Layers in which every value of a word depends on all values that it had before, and on no other word.</summary>
internal static class Dense
{
    /// <summary>What is left of a value below zero after <see cref="Leak"/>.</summary>
    public const float Slope = 0.1f;

    /// <summary>Writes bias plus <paramref name="input"/> times <paramref name="matrix"/>.</summary>
    /// <param name="input"><paramref name="rows"/> rows.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="matrix">The weights.</param>
    /// <param name="bias">One value for each column.</param>
    /// <param name="result"><paramref name="rows"/> rows, written.</param>
    public static void Apply(ReadOnlySpan<float> input, int rows, PackedMatrix matrix, Parameter bias, Span<float> result)
    {
        for (var r = 0; r < rows; r++)
        {
            bias.Values.CopyTo(result[(r * matrix.Columns)..]);
        }

        MatrixProduct.Add(input, rows, matrix, result);
    }

    /// <summary>Makes values below zero small (the leaky rectifier of Maas et al., 2013).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Leak(Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = values[i] < 0 ? values[i] * Slope : values[i];
        }
    }
}
