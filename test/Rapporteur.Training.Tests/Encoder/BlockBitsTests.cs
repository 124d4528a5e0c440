using Rapporteur.Language.Networks;
using Rapporteur.Training.Encoder;

namespace Rapporteur.Training.Tests.Encoder;

public sealed class BlockBitsTests
{
    [Fact]
    public void Of_Matrix_IsOffByHalfAUnitOfItsBlockAtMost()
    {
        var weights = Matrix(2 * BlockBits.Block, 3);
        var (values, scales) = BlockBits.Of(weights);
        for (var c = 0; c < weights.Columns; c++)
        {
            for (var r = 0; r < weights.Rows; r++)
            {
                var at = (c * weights.Rows) + r;
                var scale = scales[at / BlockBits.Block];
                Assert.InRange((values[at] - 128) * scale, weights.Row(r)[c] - (0.501f * scale), weights.Row(r)[c] + (0.501f * scale));
            }
        }
    }

    [Fact]
    public void Of_RowsThatAreNoBlocks_IsRefused() => Assert.Throws<ArgumentException>(() => BlockBits.Of(Matrix(BlockBits.Block + 1, 1)));

    [Fact]
    public void Of_Columns_AreOffByHalfAUnitOfTheColumnAtMost()
    {
        var weights = Matrix(5, 4);
        var (values, scales) = ColumnBits.Of(weights);
        Assert.All(weights.Values, (w, i) => Assert.InRange(values[i] * scales[i % 4], w - (0.501f * scales[i % 4]), w + (0.501f * scales[i % 4])));
    }

    private static Parameter Matrix(int rows, int columns)
    {
        var random = new Random(11);
        var matrix = new Parameter("m", rows, columns);
        for (var i = 0; i < matrix.Values.Length; i++)
        {
            matrix.Values[i] = (random.NextSingle() - 0.5f) * (1 + (i % columns));
        }

        return matrix;
    }
}
