using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Tests.Statements.Linking;

namespace Rapporteur.Tests.Statements;

public sealed class NegationTests
{
    [Theory]
    [InlineData("Roe <did not say> so.")]
    [InlineData("Roe didn't <say> so.")]
    [InlineData("Roe didn’t even <say> so.")]
    [InlineData("Roe never <said> so.")]
    [InlineData("Roe <has NEVER said> so.")]
    [InlineData("Neither side <said> so.")]
    public void Negates_CueWithNegation_IsTrue(string marked) => Assert.True(Negated(marked));

    [Theory]
    [InlineData("Roe <said> so.")]
    [InlineData("Not now, <said> Roe.")]
    [InlineData("“Not now,” <said> Roe.")]
    [InlineData("Never. Roe <said> so.")]
    [InlineData("Roe <said> not a word of it was true.")]
    [InlineData("Not a single word was heard when Roe <said> so.")]
    [InlineData("<Denied>: all of it.")]
    public void Negates_OtherCue_IsFalse(string marked) => Assert.False(Negated(marked));

    [Fact]
    public void Negates_NegationInParagraphBefore_IsFalse() => Assert.False(Negated("A quay that was never", "Roe <said> so."));

    private static bool Negated(params string[] marked)
    {
        var scene = MarkedScene.Of(marked);
        return Negation.Negates(scene.Document, Assert.Single(scene.Spans, s => s.Role == Role.Cue).Tokens);
    }
}
