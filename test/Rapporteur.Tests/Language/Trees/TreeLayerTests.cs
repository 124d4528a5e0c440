using Rapporteur.Language;
using Rapporteur.Language.Trees;

namespace Rapporteur.Tests.Language.Trees;

public sealed class TreeLayerTests
{
    private static readonly TokenRange[] _two = [new(0, 3), new(3, 4)];

    [Theory]
    [InlineData(new[] { 1, -1, 1, -1 }, true)]
    [InlineData(new[] { 1, -1, 0, -1 }, true)]
    [InlineData(new[] { 1, 0, -1, -1 }, false)]
    [InlineData(new[] { -1, -1, 1, -1 }, false)]
    [InlineData(new[] { 3, -1, 1, -1 }, false)]
    [InlineData(new[] { 0, -1, 1, -1 }, false)]
    [InlineData(new[] { 1, 2, 0, -1 }, false)]
    public void AreTreesOf_Heads_TellsTreesFromOthers(int[] heads, bool trees) =>
        Assert.Equal(trees, new TreeLayer(heads, ["a", "b", "c", "d"]).AreTreesOf(_two));
}
