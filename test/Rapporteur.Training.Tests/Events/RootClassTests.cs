using Rapporteur.Events;
using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class RootClassTests
{
    [Fact]
    public void Of_EachType_IsAClassThatHasIt() =>
        Assert.All(Codebook.Types, static type => Assert.Contains(type, RootClass.Of(type).Types(promised: false)));

    [Fact]
    public void TryParse_EachName_IsTheClassOfThatName()
    {
        for (var k = 0; k < RootClass.Count; k++)
        {
            Assert.True(RootClass.TryParse(new RootClass(k).Name, out var root));
            Assert.Equal(k, root.Number);
        }

        Assert.False(RootClass.TryParse("17", out _));
    }

    [Fact]
    public void Best_OfTwoHalvesOfYield_IsYield()
    {
        var chances = new double[16];
        (chances[(int)EventType.Concede], chances[(int)EventType.Retreat], chances[(int)EventType.Accuse]) = (0.3, 0.3, 0.4);
        Assert.Equal("YIELD", RootClass.Best(chances, promised: false).Name);
    }

    [Fact]
    public void Best_ConcedingThatIsPromised_IsAgreeing()
    {
        var chances = new double[16];
        (chances[(int)EventType.Concede], chances[(int)EventType.Accuse]) = (0.6, 0.4);
        Assert.Equal("AGREE", RootClass.Best(chances, promised: true).Name);
        Assert.Equal([EventType.Agree, EventType.Concede], RootClass.Of(EventType.Agree).Types(promised: true));
        Assert.Equal([EventType.Agree], RootClass.Of(EventType.Agree).Types(promised: false));
    }
}
