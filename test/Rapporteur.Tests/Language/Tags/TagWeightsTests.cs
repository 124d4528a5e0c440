using CsCheck;
using Rapporteur.Language.Tags;

namespace Rapporteur.Tests.Language.Tags;

public sealed class TagWeightsTests
{
    private const int Bits = 4;

    private static readonly Gen<(uint, sbyte[])[]> Rows =
        Gen.Select(Gen.UInt[0, 1u << 20], Gen.SByte[-127, 127].Array[TagWeights.Tags]).Array[0, 40];

    [Fact]
    public void Best_AnyRows_IsTheTagOfTheHighestPlainSum() =>
        Gen.Select(Rows, Gen.Int[0, 60].Array[0, 44]).Sample(
            (rows, asked) =>
            {
                var weights = new TagWeights(Bits);
                var known = new Dictionary<uint, sbyte[]>();
                foreach (var (feature, row) in rows)
                {
                    // A feature is known by its bucket and its mark alone.
                    var key = feature & 0xFFFF000F;
                    if (!known.ContainsKey(key) && row.Any(w => w != 0) && weights.TryAdd(feature, row))
                    {
                        known.Add(key, row);
                    }
                }

                var features = asked.Select(k => k < rows.Length ? rows[k].Item1 : (uint)k << 24).ToArray();
                var sums = new int[TagWeights.Tags];
                foreach (var feature in features)
                {
                    for (var t = 0; known.TryGetValue(feature & 0xFFFF000F, out var row) && t < sums.Length; t++)
                    {
                        sums[t] += row[t];
                    }
                }

                Assert.Equal((WordTag)(1 + sums.AsSpan(1).IndexOf(sums[1..].Max())), weights.Best(features));
            },
            iter: 5_000);

    [Fact]
    public void TryAdd_ThirdOfABucket_FindsNoRoom()
    {
        var weights = new TagWeights(Bits);
        var row = new sbyte[TagWeights.Tags];
        row[(int)WordTag.Noun] = 5;
        Assert.True(weights.TryAdd(0x00010003, row));
        Assert.True(weights.TryAdd(0x00020003, row));
        Assert.False(weights.TryAdd(0x00030003, row));
        Assert.True(weights.TryAdd(0x00030004, row));
    }
}
