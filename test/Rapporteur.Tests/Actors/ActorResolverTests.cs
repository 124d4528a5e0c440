using Rapporteur.Actors;

namespace Rapporteur.Tests.Actors;

public sealed class ActorResolverTests
{
    [Theory]
    [InlineData("[Japan] agreed.", "JPN", "JPN", "GOV")]
    [InlineData("[The United States] agreed.", "USA", "USA", "GOV")]
    [InlineData("[Pyongyang] agreed.", "PRK", "PRK", "GOV")]
    [InlineData("[Two Chadian villages] burned.", null, "TCD", "CVL")]
    [InlineData("[Georgian demonstrators] marched.", null, "GEO", "OPP")]
    [InlineData("They expelled [the German ambassador].", null, "DEU", "GOV")]
    [InlineData("[U.S.-backed Syrian rebels] advanced.", null, "SYR", "REB")]
    [InlineData("[The ambassador* of Iran to Iraq] left.", null, "IRN", "GOV")]
    [InlineData("[Papua New Guinea] agreed.", "PNG", "PNG", "GOV")]
    [InlineData("[Guinea-Bissau] agreed.", "GNB", "GNB", "GOV")]
    [InlineData("[The president of Chad's party] lost.", null, "TCD", "PTY")]
    public void Resolve_States_AreFound(string marked, string? actor, string? country, string? sector)
    {
        var found = Phrases.Resolve(marked);
        Assert.Equal((actor, country, sector), (found.Actor, found.Country, found.Sector));
    }
}
