using Rapporteur.Language.Networks;

namespace Rapporteur.Training.Encoder;

/// <summary>Matrices as whole numbers with a scale for each column.</summary>
internal static class ColumnBits
{
    private const int Largest = 127;

    /// <summary>The whole numbers of <paramref name="weights"/>, row by row, and what a 1 of each column stands for.</summary>
    public static (sbyte[] Values, float[] Scales) Of(Parameter weights)
    {
        var scales = new float[weights.Columns];
        for (var r = 0; r < weights.Rows; r++)
        {
            var row = weights.Row(r);
            for (var c = 0; c < row.Length; c++)
            {
                scales[c] = Math.Max(scales[c], MathF.Abs(row[c]) / Largest);
            }
        }

        var values = new sbyte[weights.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var scale = scales[i % scales.Length];
            values[i] = scale > 0 ? (sbyte)MathF.Round(weights.Values[i] / scale) : (sbyte)0;
        }

        return (values, scales);
    }
}
