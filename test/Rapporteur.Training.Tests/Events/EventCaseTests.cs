using Rapporteur.Events;
using Rapporteur.Readings;
using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class EventCaseTests
{
    private const string Line = """{"id": "a", "published": "2024-03-25", "text": "Ghana expelled an envoy of Togo.", "events": [{"type": "SANCTION|COERCE", "actors": ["GHA"], "recipients": ["TGO"], "status": "occurred"}]}""";

    [Theory]
    [InlineData(EventType.Sanction, "TGO", true)]
    [InlineData(EventType.Coerce, "TGO", true)]
    [InlineData(EventType.Assault, "TGO", false)]
    [InlineData(EventType.Sanction, "BEN", false)]
    public void IsRight_AnEvent_ComparesTypeAndCodes(EventType type, string recipient, bool right) =>
        Assert.Equal(right, Case().IsRight([Event(type, recipient)]));

    [Fact]
    public void IsRight_TooManyOrNone_IsWrong()
    {
        Assert.False(Case().IsRight([]));
        Assert.False(Case().IsRight([Event(EventType.Sanction, "TGO"), Event(EventType.Coerce, "TGO")]));
    }

    [Fact]
    public void Are_AFileOfCases_IsToldByItsDays()
    {
        using var folder = new TempFolder();
        var path = folder.File("cases.jsonl");
        File.WriteAllText(path, Line);
        Assert.True(EventCase.Are(path));
        File.WriteAllText(path, """{"id": "a", "text": "Ghana met Togo.", "events": []}""");
        Assert.False(EventCase.Are(path));
    }

    private static EventCase Case()
    {
        using var folder = new TempFolder();
        var path = folder.File("cases.jsonl");
        File.WriteAllText(path, Line);
        return Assert.Single(EventCase.Read(path));
    }

    private static PoliticalEvent Event(EventType type, string recipient) => new()
    {
        Id = "e1",
        Type = type,
        Trigger = [new TextSpan(6, 14)],
        Actors = [new Mention([new TextSpan(0, 5)], Country: "GHA")],
        Recipients = [new Mention([new TextSpan(15, 31)], Country: recipient)],
        Status = EventStatus.Occurred,
        Confidence = 1,
    };
}
