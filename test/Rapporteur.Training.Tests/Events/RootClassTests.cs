using Rapporteur.Events;
using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class RootClassTests
{
    [Fact]
    public void Of_EachType_IsAClassThatHasIt() =>
        Assert.All(Codebook.Types, static type => Assert.Contains(type, RootClass.Of(type, CameoSigns.None).Types(CameoSigns.None)));

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
        Assert.Equal("YIELD", RootClass.Best(chances, CameoSigns.None).Name);
    }

    [Theory]
    [InlineData(EventType.Concede, (int)CameoSigns.Promised, "AGREE")]
    [InlineData(EventType.Retreat, (int)CameoSigns.Promised, "YIELD")]
    [InlineData(EventType.Concede, (int)CameoSigns.ToCome, "AGREE")]
    [InlineData(EventType.Retreat, (int)CameoSigns.ToCome, "AGREE")]
    [InlineData(EventType.Protest, (int)CameoSigns.Threatened, "THREATEN")]
    [InlineData(EventType.Assault, (int)CameoSigns.ToCome, "THREATEN")]
    [InlineData(EventType.Cooperate, (int)CameoSigns.Concluded, "SUPPORT")]
    [InlineData(EventType.Accuse, (int)CameoSigns.Threatened, "ACCUSE")]
    [InlineData(EventType.Sanction, (int)CameoSigns.Convicted, "ACCUSE")]
    [InlineData(EventType.Coerce, (int)CameoSigns.Besieged, "ASSAULT")]
    [InlineData(EventType.Agree, (int)(CameoSigns.Concluded | CameoSigns.Promised), "SUPPORT")]
    [InlineData(EventType.Mobilize, (int)CameoSigns.Peacekeeping, "AID")]
    [InlineData(EventType.Retreat, (int)CameoSigns.Peacekeeping, "SANCTION")]
    public void Best_TypeWithSigns_IsTheRootOfCameo(EventType type, int sign, string expected)
    {
        var signs = (CameoSigns)sign;
        var chances = new double[16];
        chances[(int)type] = 1;
        var root = RootClass.Best(chances, signs);
        Assert.Equal(expected, root.Name);
        Assert.Contains(type, root.Types(signs));
    }

    [Fact]
    public void Types_OfAClass_AreItsOwnWhateverTheSigns() =>
        Assert.Equal([EventType.Concede, EventType.Retreat], RootClass.Of(EventType.Retreat, CameoSigns.None).Types(CameoSigns.Promised));
}
