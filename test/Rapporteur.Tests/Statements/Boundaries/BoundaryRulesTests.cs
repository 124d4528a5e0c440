using CsCheck;
using Rapporteur.Statements.Boundaries;
using Rapporteur.Statements.Chains;
using Rapporteur.Tests.Language;
using Rapporteur.Tests.Language.Tokens;
using Rapporteur.Tests.Statements.Linking;

namespace Rapporteur.Tests.Statements.Boundaries;

public sealed class BoundaryRulesTests
{
    [Theory]
    [InlineData("that the quay is safe.", "that the quay is safe")]
    [InlineData("“The quay is safe.”", "“The quay is safe.”")]
    [InlineData("“The quay is safe,”", "“The quay is safe,”")]
    [InlineData("“The quay is safe”.", "“The quay is safe”")]
    [InlineData("The quay is safe,", "The quay is safe")]
    [InlineData(": the quay is safe —", "the quay is safe")]
    [InlineData("the quay is in the U.S.", "the quay is in the U.S.")]
    [InlineData("it opens at 9 p.m.", "it opens at 9 p.m.")]
    [InlineData("it belongs to Roe Inc.", "it belongs to Roe Inc.")]
    [InlineData("the quay is ...", "the quay is ...")]
    [InlineData("is the quay safe?", "is the quay safe?")]
    [InlineData("...", "...")]
    [InlineData(",", ",")]
    public void Content_Span_KeepsMarksAndLosesStop(string span, string content) =>
        Assert.Equal(content, BoundaryRules.Content(span, new TextSpan(0, span.Length)).Of(span));

    [Fact]
    public void Content_AnySpan_StaysInsideAndHoldsSomething() => TokenText.Any.Where(t => t.Trim().Length > 0).Sample(
        text =>
        {
            var span = new TextSpan(0, text.Length).Trim(text);
            var content = BoundaryRules.Content(text, span);
            Assert.True(span.Contains(content) && !content.IsEmpty);
            Assert.Equal(content, content.Trim(text));
        },
        iter: 20_000);

    [Fact]
    public void Contents_FragmentsThatTouch_AreJoined()
    {
        var scene = MarkedScene.Of("{“We gave them a month.}", "{“It is over.”} He left {for good}.");
        var spans = BoundaryRules.Contents(scene.Document, [.. scene.Spans.Where(s => s.Role == Role.Content)]);
        Assert.Equal(["“We gave them a month.\n\n“It is over.”", "for good"], spans.Select(s => s.Of(scene.Document.Text)));
    }
}
