using CsCheck;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;

namespace Rapporteur.Tests.Language.Encoder;

public sealed class EightBitTableTests
{
    [Fact]
    public void AddRow_AnyRow_IsOffByHalfAUnitAtMost() => Gen.Float[-9, 9].Array[4].Sample(row =>
    {
        var table = new Parameter("t", 2, 4);
        row.CopyTo(table.Row(1));
        var packed = EightBitTable.Of(table);
        var sum = new float[] { 1, 1, 1, 1 };
        packed.AddRow(1, sum);
        var unit = row.Max(MathF.Abs) / 127;
        return row.Zip(sum).All(p => MathF.Abs(p.First + 1 - p.Second) <= (unit / 2) + 1e-5f);
    });

    [Fact]
    public void AddRow_Zeros_AddsNothing()
    {
        var sum = new float[] { 3, 4 };
        EightBitTable.Of(new Parameter("t", 1, 2)).AddRow(0, sum);
        Assert.Equal([3, 4], sum);
    }
}
