using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Encoded;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;
using Rapporteur.Tests.Events.Typing;
using Rapporteur.Tests.Language.Encoder;

namespace Rapporteur.Tests.Events.Encoded;

/// <summary>Four classes of words: who does it, the deed, to whom, and all others.</summary>
public sealed class EncodedEventsTests
{
    private const int Width = 4;
    private const int Doer = 0;
    private const int Deed = 1;
    private const int Other = 2;
    private const int Hidden = 3;

    private static readonly Reader _reader = new(new ReaderOptions { Model = ReadingModel.Fast });
    private static readonly Dictionary<string, int> _classes = new() { ["Chad"] = Doer, ["attacked"] = Deed, ["Sudan"] = Other };

    [Fact]
    public void Of_ModelWithoutEvents_IsNull() => Assert.Null(EncodedEvents.Of(HandMadeTensors.Of()));

    [Theory]
    [InlineData("events.types.bias")]
    [InlineData("events.modes.weight")]
    [InlineData("events.roles.weight2")]
    public void Of_MissingWeights_IsUnreadable(string name) =>
        Assert.Equal(ErrorCodes.ModelUnreadable, Assert.Throws<RapporteurException>(() => EncodedEvents.Of(Tensors().With(name, (Parameter?)null))).Code);

    [Fact]
    public void Scores_Trigger_HasItsTypeModeAndStatus()
    {
        var (document, events) = Read("Chad attacked Sudan .");
        var scores = events.Scores(document, Candidate(1));
        Assert.Equal(EventType.Assault, scores.Best);
        Assert.InRange(scores[EventType.Assault], 0.9, 1);
        Assert.Equal(1, scores.None + scores.Types.Sum(), 5);
        Assert.Equal("firearms", events.ModeOf(document, Candidate(1), EventType.Assault));
        Assert.Null(events.ModeOf(document, Candidate(1), EventType.Protest));
        Assert.Equal(EventStatus.Denied, events.StatusOf(document, Candidate(1)));
    }

    [Fact]
    public void Scores_OtherWord_IsNoEvent()
    {
        var (document, events) = Read("Chad attacked Sudan .");
        Assert.InRange(events.Scores(document, Candidate(3)).None, 0.9, 1);
    }

    [Fact]
    public void PlayersOf_Trigger_TellsActorsFromRecipients()
    {
        var (document, events) = Read("Chad attacked Sudan .");
        var odds = events.PlayersOf(document, 1, [0, 1, 2, 3]);
        Assert.Equal([true, false, false, false], odds.Select(static one => one.Actor > 0));
        Assert.Equal([false, false, true, false], odds.Select(static one => one.Recipient > 0));
    }

    [Fact]
    public void ScoresOfPlayers_TriggerNotKnown_IsThatOfTheWordThatTheyPlayFor()
    {
        var (document, events) = Read("Chad attacked Sudan .");
        var scores = events.ScoresOfPlayers(document, Candidate(3) with { Actors = [new RolePhrase(new TokenRange(0, 1), 0)], Recipients = [new RolePhrase(new TokenRange(2, 3), 2)] });
        Assert.Equal(EventType.Assault, scores.Best);
        Assert.Equal(1, scores.Types.Sum(), 5);
    }

    [Fact]
    public void Combined_EncoderAlone_IsTheEncoder()
    {
        var (document, events) = Read("Chad attacked Sudan .");
        var combined = new CombinedEvents(events, new EventTypeModel(EventWeightsOf.Test(), null), Shares(1, 0, 0));
        Assert.Equal(events.Scores(document, Candidate(1)).None, combined.Scores(document, Candidate(1)).None, 4);
        Assert.Equal(EventType.Assault, combined.Scores(document, Candidate(1)).Best);
        Assert.Equal(EventStatus.Denied, combined.StatusOf(document, Candidate(1)));
        Assert.Equal("firearms", combined.ModeOf(document, Candidate(1), EventType.Assault));
    }

    [Fact]
    public void Combined_StatusByTheRules_HasItsSay()
    {
        var (document, events) = Read("Chad attacked Sudan .");
        var combined = new CombinedEvents(events, new EventTypeModel(EventWeightsOf.Test(), null), Shares(1, 0, 4));
        Assert.Equal(EventStatus.Occurred, combined.StatusOf(document, Candidate(1)));
    }

    [Fact]
    public void Combined_Mixed_AddsUp()
    {
        var (one, other) = (new double[Codebook.Types.Count], new double[Codebook.Types.Count]);
        (one[0], one[1], other[1], other[2]) = (0.5, 0.5, 0.5, 0.5);
        var mixed = CombinedEvents.Mixed(one, other, new Share(0.5f, 0.5f, 0), 0.8);
        Assert.Equal(0.8, mixed.Sum(), 6);
        Assert.Equal(mixed.Max(), mixed[1]);
    }

    [Fact]
    public void Shares_InAModel_AreReadBack()
    {
        var shares = new EventShares(new Share(1, 2, 0), new Share(3, 4, 0), new Share(5, 6, 0), new Share(7, 8, 9), new Share(10, 11, 12), new Share(13, 14, 15), 16);
        Assert.Null(EventShares.Of(Tensors()));
        Assert.Equal(shares, EventShares.Of(shares.In(Tensors())));
    }

    private static EventShares Shares(float encoded, float linear, float rule)
    {
        var share = new Share(encoded, linear, 0);
        return new EventShares(share, share, share, share, share, share, rule);
    }

    private static EventCandidate Candidate(int trigger) => new() { Trigger = trigger, Actors = [], Recipients = [], Status = EventStatus.Occurred };

    private static (Document Document, EncodedEvents Events) Read(string text)
    {
        var document = _reader.Analyse(ArticleReader.FromText(text, "test") with { Language = "en" });
        return (document.With([new WordEncoding(new HandMadeEncoder(Width, _classes))]), EncodedEvents.Of(Tensors())!);
    }

    private static EncoderTensors Tensors()
    {
        var unit = new (int, int, float)[] { (0, 0, 1), (1, 1, 1), (2, 2, 1), (3, 3, 1) };
        var matrices = new Dictionary<string, Parameter>
        {
            [EventTensors.Types + ".weight"] = HandMadeTensors.Sparse(Width, EventTensors.TypeCount, (Deed, 1 + (int)EventType.Assault, 9)),
            [EventTensors.Types + ".bias"] = HandMadeTensors.Sparse(1, EventTensors.TypeCount, (0, 0, 5)),
            [EventTensors.Statuses + ".weight"] = HandMadeTensors.Sparse(Width, EventTensors.StatusCount, (Deed, (int)EventStatus.Denied, 3)),
            [EventTensors.Statuses + ".bias"] = HandMadeTensors.Sparse(1, EventTensors.StatusCount),
            [EventTensors.Modes + ".weight"] = HandMadeTensors.Sparse(Width, EventTensors.ModeCount, (Deed, EventTensors.ModeOf(EventType.Assault, "firearms"), 3)),
            [EventTensors.Modes + ".bias"] = HandMadeTensors.Sparse(1, EventTensors.ModeCount),
            [EventTensors.Triggers + ".weight"] = HandMadeTensors.Sparse(Width, Width, unit),
            [EventTensors.Triggers + ".bias"] = HandMadeTensors.Sparse(1, Width),
            [EventTensors.Players + ".weight"] = HandMadeTensors.Sparse(Width, Width, unit),
            [EventTensors.Players + ".bias"] = HandMadeTensors.Sparse(1, Width),

            // Of a deed with a doer the first score is above zero, with another side the second.
            [EventTensors.Roles + ".weight1"] = HandMadeTensors.Sparse(3 * Width, Hidden, (Deed, 0, 1), (Width + Doer, 1, 1), (Width + Other, 2, 1)),
            [EventTensors.Roles + ".bias1"] = HandMadeTensors.Sparse(1, Hidden),
            [EventTensors.Roles + ".weight2"] = HandMadeTensors.Sparse(Hidden, EventTensors.RoleCount, (0, 0, 1), (0, 1, 1), (1, 0, 2), (2, 1, 2)),
            [EventTensors.Roles + ".bias2"] = HandMadeTensors.Sparse(1, EventTensors.RoleCount, (0, 0, -2), (0, 1, -2)),
        };
        return new EncoderTensors(matrices, new Dictionary<string, IReadOnlyList<string>>());
    }
}
