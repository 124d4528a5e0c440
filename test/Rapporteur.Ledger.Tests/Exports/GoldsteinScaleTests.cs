using Rapporteur.Events;
using Rapporteur.Ledger.Exports;

namespace Rapporteur.Ledger.Tests.Exports;

public class GoldsteinScaleTests
{
    [Theory]
    [InlineData("042", 1.9)]
    [InlineData("0841", 7)]
    [InlineData("176", -7)]
    [InlineData("1953", -10)]
    public void Of_Code_IsItsValueOrThatOfWhatItBelongsTo(string cameo, double value) => Assert.Equal(value, GoldsteinScale.Of(cameo));

    [Fact]
    public void Of_EveryCodeOfTheCodebook_HasOne() => Assert.All(
        Codebook.Types.SelectMany(static type => Codebook.ModesOf(type).Append(null).Select(mode => Codebook.CameoOf(type, mode))),
        static cameo => Assert.InRange(GoldsteinScale.Of(cameo), -10, 10));
}
