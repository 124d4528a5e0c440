using Rapporteur.Events;
using Rapporteur.Events.Typing;

namespace Rapporteur.Tests.Events.Typing;

public sealed class DeedReaderTests
{
    [Theory]
    [InlineData("Ghana attacked the camp.", "attacked", EventType.Assault)]
    [InlineData("Ghana lifted the curfew.", "lifted", EventType.Concede)]
    [InlineData("Ghana will not lift the curfew.", "lift", EventType.Reject)]
    [InlineData("Ghana suspended its aid.", "suspended", EventType.Sanction)]
    [InlineData("Ghana cancelled its talks.", "cancelled", EventType.Reject)]
    [InlineData("Ghana will visit Togo.", "visit", EventType.Agree)]
    [InlineData("Ghana visited Togo.", "visited", EventType.Consult)]
    [InlineData("Ghana said that Togo must withdraw its troops.", "said", EventType.Request)]
    [InlineData("Ghana imposed a curfew.", "imposed", EventType.Coerce)]
    public void Of_AClause_TakesWhatHangsOnItIntoAccount(string text, string trigger, EventType type)
    {
        var document = EventTexts.Read(text);
        var scene = new CandidateScene();
        scene.Take(document, EventTexts.Candidate(document, trigger));
        Assert.True(new DeedReader(scene).Of(scene.Trigger).Types.Has(type));
    }

    [Fact]
    public void Of_AWordThatIsNotListed_IsNothing()
    {
        var document = EventTexts.Read("Ghana glorped.");
        var scene = new CandidateScene();
        scene.Take(document, EventTexts.Candidate(document, "glorped"));
        Assert.True(new DeedReader(scene).Of(scene.Trigger).Types.IsEmpty);
    }
}
