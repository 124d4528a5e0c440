using Rapporteur.Statements.Chains;

namespace Rapporteur.Tests.Statements.Chains;

public sealed class CueLexiconTests
{
    [Fact]
    public void RateOf_RareWord_IsNotKnown() => Assert.Equal(0, CueLexicon.RateOf(2, 2));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(12, 3)]
    [InlineData(30, 4)]
    [InlineData(55, 5)]
    [InlineData(80, 6)]
    [InlineData(100, 6)]
    public void RateOf_PercentInCue_IsClass(int cue, int rate) => Assert.Equal(rate, CueLexicon.RateOf(cue, 100));

    [Fact]
    public void Indexer_Words_GivesClassOrNothing()
    {
        var lexicon = new CueLexicon([new(TraitReader.LowerHash("said"), 6)]);
        Assert.Equal(6, lexicon[TraitReader.LowerHash("Said")]);
        Assert.Equal(0, lexicon[TraitReader.LowerHash("quay")]);
        Assert.Equal(0, CueLexicon.Empty[TraitReader.LowerHash("said")]);
    }
}
