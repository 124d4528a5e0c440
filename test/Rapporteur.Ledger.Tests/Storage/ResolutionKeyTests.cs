using Rapporteur.Ledger.Storage;

namespace Rapporteur.Ledger.Tests.Storage;

public class ResolutionKeyTests
{
    [Theory]
    [InlineData("2728", "2728")]
    [InlineData("S/RES/2728 (2024)", "2728")]
    [InlineData("resolution  2728", "2728")]
    [InlineData("A/RES/ES-10/21", "ES-10/21")]
    [InlineData("S/2024/254", "S/2024/254")]
    [InlineData("(", "(")]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Of_Number_IsWhatItIsLookedUpBy(string? resolution, string? key) => Assert.Equal(key, ResolutionKey.Of(resolution));
}
