using Rapporteur.Statements.Forms;
using Rapporteur.Tests.Statements.Linking;

namespace Rapporteur.Tests.Statements.Forms;

public sealed class FloatingQuotationsTests
{
    [Theory]
    [InlineData("Ann turned to Bo. “We leave now.”", "“We leave now.”")]
    [InlineData("It rests on this: “the roads that were built in the spring are closed to all but the army.”", "“the roads that were built in the spring are closed to all but the army.”")]
    public void In_SentenceOrLongQuotationThatNobodyHas_IsSaid(string text, string expected)
    {
        var scene = MarkedScene.Of(text);
        var parts = Assert.Single(FloatingQuotations.In(scene.Document, scene.Traits, []));
        Assert.Equal("- | - | " + expected, MarkedScene.Describe(scene.Document, parts));
    }

    [Theory]
    [InlineData("He bought “The Roads of Spring” in May.")]
    [InlineData("Ann called it “a very small step”.")]
    public void In_FewWordsWithinASentence_AreNot(string text)
    {
        var scene = MarkedScene.Of(text);
        Assert.Empty(FloatingQuotations.In(scene.Document, scene.Traits, []));
    }
}
