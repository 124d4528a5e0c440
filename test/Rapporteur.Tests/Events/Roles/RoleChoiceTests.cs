using Rapporteur.Events;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Roles;
using Rapporteur.Language;

namespace Rapporteur.Tests.Events.Roles;

public sealed class RoleChoiceTests
{
    private static readonly RolePhrase _council = new(new TokenRange(0, 2), 1);
    private static readonly RolePhrase _ministers = new(new TokenRange(3, 8), 4);
    private static readonly RolePhrase _peru = new(new TokenRange(6, 7), 6);

    private static readonly EventCandidate _nobody = new() { Trigger = 2, Actors = [], Recipients = [], Status = EventStatus.Occurred };

    [Fact]
    public void Of_NobodyLikely_IsNobody()
    {
        var (actors, recipients) = RoleChoice.Of(_nobody, [_council, _peru], [new RoleOdds(-3, -2), new RoleOdds(-1.3f, -1.3f)]);
        Assert.Empty(actors);
        Assert.Empty(recipients);
    }

    [Fact]
    public void Of_NobodyLikely_IsTheLikeliestUnlessThatIsUnlikely()
    {
        var (actors, recipients) = RoleChoice.Of(_nobody, [_council, _ministers, _peru], [new RoleOdds(-1, -9), new RoleOdds(-1.1f, -0.9f), new RoleOdds(-2, -0.5f)]);
        Assert.Equal([_council], actors);
        Assert.Equal([_peru], recipients);
    }

    [Fact]
    public void Of_NobodyLikely_IsNoPartOfTheOther() =>
        Assert.Empty(RoleChoice.Of(_nobody, [_ministers, _peru], [new RoleOdds(2, -9), new RoleOdds(-9, -0.5f)]).Recipients);

    [Fact]
    public void Of_BothLikely_IsTheLikelier()
    {
        var (actors, recipients) = RoleChoice.Of(_nobody, [_council, _peru], [new RoleOdds(2, 1), new RoleOdds(1, 2)]);
        Assert.Equal([_council], actors);
        Assert.Equal([_peru], recipients);
    }

    [Fact]
    public void Of_OneWithinTheOther_IsTheLikelier()
    {
        Assert.Equal([_peru], RoleChoice.Of(_nobody, [_ministers, _peru], [new RoleOdds(1, -1), new RoleOdds(2, -1)]).Actors);
        Assert.Equal([_ministers], RoleChoice.Of(_nobody, [_ministers, _peru], [new RoleOdds(2, -1), new RoleOdds(1, -1)]).Actors);
    }

    [Fact]
    public void Of_PartOfTheOther_IsNot()
    {
        var (actors, recipients) = RoleChoice.Of(_nobody, [_council, _ministers, _peru], [new RoleOdds(3, -9), new RoleOdds(-1, 1), new RoleOdds(2, -1)]);
        Assert.Equal([_council], actors);
        Assert.Equal([_ministers], recipients);
    }

    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(2, 1, true)]
    public void Of_RecipientWithinAnActor_IsTheLikelier(float actor, float recipient, bool whole)
    {
        var (actors, recipients) = RoleChoice.Of(_nobody, [_council, _ministers, _peru], [new RoleOdds(-9, 3), new RoleOdds(actor, -1), new RoleOdds(-1, recipient)]);
        Assert.Equal(whole ? [_ministers] : [], actors);
        Assert.Equal(whole ? [_council] : [_council, _peru], recipients);
    }

    [Fact]
    public void Of_Several_StandInTheOrderOfTheText() =>
        Assert.Equal([_council, _ministers], RoleChoice.Of(_nobody, [_council, _ministers], [new RoleOdds(1, -1), new RoleOdds(2, -1)]).Actors);

    [Fact]
    public void Of_NobodyLikely_IsWhomTheRulesNameUnlessThatIsUnlikely()
    {
        var candidate = _nobody with { Actors = [_council], Recipients = [_peru] };
        var (actors, recipients) = RoleChoice.Of(candidate, [_council, _peru], [new RoleOdds(-1, -9), new RoleOdds(-9, -0.5f)]);
        Assert.Equal([_council], actors);
        Assert.Equal([_peru], recipients);
        Assert.Empty(RoleChoice.Of(candidate, [_council, _peru], [new RoleOdds(-3, -9), new RoleOdds(-9, -3)]).Actors);
    }
}
