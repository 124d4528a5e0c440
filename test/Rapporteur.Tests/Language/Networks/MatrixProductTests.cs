using CsCheck;
using Rapporteur.Language.Networks;

namespace Rapporteur.Tests.Language.Networks;

public sealed class MatrixProductTests
{
    private static readonly Gen<(int Rows, int Depth, int Columns, int Seed)> _sizes = Gen.Select(Gen.Int[1, 11], Gen.Int[1, 40], Gen.Int[1, 80], Gen.Int);

    [Fact]
    public void Add_AnySizes_AddsTheProduct() => _sizes.Sample(
        size =>
        {
            var (rows, depth, columns, seed) = size;
            var (a, b) = (Numbers(rows * depth, seed), Numbers(depth * columns, seed + 1));
            var result = Numbers(rows * columns, seed + 2);
            var expected = (float[])result.Clone();
            for (var r = 0; r < rows; r++)
            {
                for (var c = 0; c < columns; c++)
                {
                    for (var k = 0; k < depth; k++)
                    {
                        expected[(r * columns) + c] = MathF.FusedMultiplyAdd(a[(r * depth) + k], b[(k * columns) + c], expected[(r * columns) + c]);
                    }
                }
            }

            MatrixProduct.Add(a, rows, PackedMatrix.Of(b, depth, columns), result);

            // To the bit: summed in one order, whatever the width of the vectors.
            Assert.Equal(expected, result);
        },
        iter: 200);

    [Fact]
    public void PackTransposed_Matrix_IsThatOfTheTranspose() => _sizes.Sample(
        size =>
        {
            var (_, rows, columns, seed) = size;
            var matrix = Numbers(rows * columns, seed);
            var turned = new float[matrix.Length];
            for (var i = 0; i < matrix.Length; i++)
            {
                turned[((i % columns) * rows) + (i / columns)] = matrix[i];
            }

            var packed = new PackedMatrix();
            packed.PackTransposed(matrix, rows, columns);
            Assert.Equal(PackedMatrix.Of(turned, columns, rows).Values.ToArray(), packed.Values.ToArray());
        },
        iter: 200);

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
