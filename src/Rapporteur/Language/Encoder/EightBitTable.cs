using System.Numerics.Tensors;
using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Encoder;

/// <summary>A table whose rows are looked up, in whole numbers of 8 bits.</summary>
/// <param name="Columns">Values of a row.</param>
/// <param name="Values">The rows, one after the other.</param>
/// <param name="Scales">By row, what a 1 stands for.</param>
internal sealed record EightBitTable(int Columns, sbyte[] Values, float[] Scales)
{
    private const float Largest = 127;

    /// <summary>Number of rows.</summary>
    public int Rows => Scales.Length;

    /// <summary>Rounds a table.</summary>
    public static EightBitTable Of(Parameter table)
    {
        var values = new sbyte[table.Values.Length];
        var scales = new float[table.Rows];
        for (var r = 0; r < table.Rows; r++)
        {
            var row = table.Row(r);
            scales[r] = TensorPrimitives.MaxMagnitude(row) is var most && most == 0 ? 0 : MathF.Abs(most) / Largest;
            for (var c = 0; c < row.Length && scales[r] > 0; c++)
            {
                values[(r * table.Columns) + c] = (sbyte)MathF.Round(row[c] / scales[r]);
            }
        }

        return new EightBitTable(table.Columns, values, scales);
    }

    /// <summary>Adds row <paramref name="index"/> to <paramref name="sum"/>.</summary>
    public void AddRow(int index, Span<float> sum)
    {
        var row = Values.AsSpan(index * Columns, Columns);
        var scale = Scales[index];
        for (var c = 0; c < row.Length; c++)
        {
            sum[c] += row[c] * scale;
        }
    }
}
