using System.Runtime.CompilerServices;

namespace Rapporteur.Language.Networks;

/// <summary>
/// A matrix laid out for multiplication from the left: panels of <see cref="PanelWidth"/> columns, each holding its part
/// of one row after the other, the last panel filled up with zeros.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>Columns in a panel: two vectors of 512 bits.</summary>
    public const int PanelWidth = 32;

    private float[] _values = [];

    /// <summary>Number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; private set; }

    /// <summary>The panels.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>Packs <paramref name="matrix"/>, given row by row.</summary>
    public static PackedMatrix Of(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        var packed = new PackedMatrix();
        packed.Pack(matrix, rows, columns);
        return packed;
    }

    /// <summary>Packs the weights of <paramref name="matrix"/>.</summary>
    public static PackedMatrix Of(Parameter matrix) => Of(matrix.Values, matrix.Rows, matrix.Columns);

    /// <summary>Takes another matrix in place of the one it has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pack(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        Resize(rows, columns);
        for (var panel = 0; panel * PanelWidth < columns; panel++)
        {
            var start = panel * PanelWidth;
            var width = Math.Min(PanelWidth, columns - start);
            var target = _values.AsSpan(panel * PanelWidth * rows, PanelWidth * rows);
            for (var r = 0; r < rows; r++)
            {
                matrix.Slice((r * columns) + start, width).CopyTo(target[(r * PanelWidth)..]);
                target.Slice((r * PanelWidth) + width, PanelWidth - width).Clear();
            }
        }
    }

    /// <summary>Takes the transpose of <paramref name="matrix"/>, which has <paramref name="rows"/> rows and <paramref name="columns"/> columns before it is turned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PackTransposed(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        Resize(columns, rows);
        for (var panel = 0; panel * PanelWidth < rows; panel++)
        {
            var start = panel * PanelWidth;
            var width = Math.Min(PanelWidth, rows - start);
            var target = _values.AsSpan(panel * PanelWidth * columns, PanelWidth * columns);
            for (var c = 0; c < columns; c++)
            {
                var row = target.Slice(c * PanelWidth, PanelWidth);
                for (var k = 0; k < width; k++)
                {
                    row[k] = matrix[((start + k) * columns) + c];
                }

                row[width..].Clear();
            }
        }
    }

    private void Resize(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        var size = (columns + PanelWidth - 1) / PanelWidth * PanelWidth * rows;
        if (_values.Length < size)
        {
            _values = new float[size];
        }
    }
}
