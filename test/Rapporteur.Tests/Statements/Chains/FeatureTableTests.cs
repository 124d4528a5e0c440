using CsCheck;
using Rapporteur.Features;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Tests.Statements.Chains;

public sealed class FeatureTableTests
{
    [Fact]
    public void Close_AnyNumbersOfFeatures_GivesThemBack() => Gen.Int[0, 600].Array[0, 600].Sample(
        counts =>
        {
            var table = new FeatureTable();
            for (var round = 0; round < 2; round++)
            {
                table.Clear();
                var sink = new FeatureSink();
                for (var i = 0; i < counts.Length; i++)
                {
                    var open = table.Open();
                    for (var k = 0; k < counts[i]; k++)
                    {
                        open.Add(round, (ulong)((i * 1000) + k));
                    }

                    table.Close();
                }

                Assert.Equal(counts.Length, table.Length);
                Assert.Equal(counts.Sum(), table.Count);
                for (var i = 0; i < counts.Length; i++)
                {
                    sink.Clear();
                    for (var k = 0; k < counts[i]; k++)
                    {
                        sink.Add(round, (ulong)((i * 1000) + k));
                    }

                    Assert.True(sink.Hashes.SequenceEqual(table[i]));
                }
            }
        },
        iter: 20);

    [Fact]
    public void Count_NoTokens_IsNothing() => Assert.Equal((0, 0), (new FeatureTable().Length, new FeatureTable().Count));

    [Fact]
    public void Add_TemplateValueAndOrder_TellFeaturesApart()
    {
        var sink = new FeatureSink();
        sink.Add(1, 7);
        sink.Add(2, 7);
        sink.Add(1, 8);
        sink.Add(1, 7, 8);
        sink.Add(1, 8, 7);
        sink.Add(1, 7, 8, 9);
        sink.Add(1, 9, 8, 7);
        sink.Add(1, 7, 8, 9, 10);
        Assert.Equal(8, sink.Hashes.ToArray().Distinct().Count());
        sink.Clear();
        Assert.Equal(0, sink.Count);
    }

    // Half a million different features on 2^20 rows: hashes spread as chance would have it.
    [Fact]
    public void Add_ManyFeatures_SpreadsOverRows()
    {
        var sink = new FeatureSink();
        for (var i = 0; i < 1 << 19; i++)
        {
            sink.Add(i % 200, (ulong)(i / 200));
        }

        var rows = sink.Hashes.ToArray().Select(h => h & ((1 << 20) - 1)).Distinct().Count();
        Assert.InRange(rows, (1 - Math.Exp(-0.5)) * (1 << 20) * 0.99, (1 << 19) * 1.0);
    }
}
