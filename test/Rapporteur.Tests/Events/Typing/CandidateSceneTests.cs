using Rapporteur.Events.Typing;
using Rapporteur.Language;

namespace Rapporteur.Tests.Events.Typing;

public sealed class CandidateSceneTests
{
    [Fact]
    public void Take_ALongSentence_LooksAtTheTokensAroundTheTrigger()
    {
        var document = EventTexts.Read(string.Join(' ', Enumerable.Repeat("and Ghana met Togo", 100)) + ".");
        var scene = new CandidateScene();
        var middle = document.Tokens.Count / 2;
        scene.Take(document, EventTexts.Candidate(document, "met") with { Trigger = middle });
        Assert.Equal(new TokenRange(middle - CandidateScene.Reach, middle + CandidateScene.Reach + 1), scene.Window);
        Assert.Equal(0, scene.DistanceOf(middle));
        Assert.All(Enumerable.Range(scene.Window.Start, scene.Window.Length), i => Assert.True(scene.DistanceOf(i) == CandidateScene.Far || scene.DistanceOf(i) < scene.Window.Length));
    }

    [Fact]
    public void Take_WithoutTrees_IsRefused()
    {
        var document = EventTexts.Read("Ghana met Togo.").With(new LanguageLayers());
        Assert.Throws<ArgumentException>(() => new CandidateScene().Take(document, EventTexts.Candidate(document, "met")));
    }
}
