using CsCheck;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Tests.Statements.Chains;

public sealed class ChainWeightsTests
{
    private const int L = ChainLabels.Count;

    [Fact]
    public void Score_AnyFeatures_IsSumOfTheirRows() => Gen.Select(Gen.Byte.Array[16 * L], Gen.UInt.Array[0, 700], Gen.UInt.Array[0, 700]).Sample(
        (table, features, more) =>
        {
            var weights = new ChainWeights(table, 0.125f, []);
            var scores = new float[L];
            weights.Score(features, more, scores);
            for (var y = 0; y < L; y++)
            {
                var sum = features.Concat(more).Sum(f => (sbyte)table[((f % 16) * L) + y]);
                Assert.Equal(sum * 0.125f, scores[y]);
            }
        },
        iter: 300);

    // Sums of thousands of the largest weights do not wrap around.
    [Theory]
    [InlineData(127)]
    [InlineData(-128)]
    public void Score_ManyLargeWeights_DoesNotOverflow(int weight)
    {
        var table = new byte[L];
        Array.Fill(table, (byte)(sbyte)weight);
        var scores = new float[L];
        new ChainWeights(table, 1, []).Score(new uint[5_000], scores);
        Assert.All(scores, s => Assert.Equal(5_000 * weight, s));
    }

    [Fact]
    public void HashedScore_AnyFeatures_IsSumOfTheirWeights() => Gen.Select(Gen.Int[-100, 100].Array[8], Gen.UInt.Array[0, 50]).Sample(
        (values, features) => Assert.Equal(
            features.Sum(f => values[f % 8]), new HashedWeights([.. values.Select(v => (float)v)]).Score(features)));
}
