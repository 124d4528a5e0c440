using Rapporteur.Statements.Forms;
using Rapporteur.Statements.Linking;
using Rapporteur.Tests.Statements.Linking;

namespace Rapporteur.Tests.Statements.Forms;

public sealed class ContinuedQuotationsTests
{
    [Fact]
    public void Extend_LaterParagraphs_BelongToWhoeverHasTheFirst() => Assert.Equal(
        ["Roe | said | “We gave them a year. / “They did nothing. / “That was all.”"],
        Extended("[Roe] <said>: {“We gave them a year.}", "“They did nothing.", "“That was all.”"));

    [Fact]
    public void Extend_ParagraphBetweenTwoThatAreTaken_IsNotLeftOut() => Assert.Equal(
        ["Roe | said | “We gave them a year. / “They did nothing. / “That was all.”"],
        Extended("[Roe] <said>: {“We gave them a year.}", "“They did nothing.", "{“That was all.”}"));

    [Fact]
    public void Extend_QuotationThatIsClosed_HasNoMore() => Assert.Equal(
        ["Roe | said | “We gave them a year.”"], Extended("[Roe] <said>: {“We gave them a year.”}", "“They did nothing,” nobody said."));

    // All marked spans as one attribution.
    private static IEnumerable<string> Extended(params string[] marked)
    {
        var scene = MarkedScene.Of(marked);
        var parts = new LinkedParts(scene.Spans[scene.Cues[0]], scene.Spans[scene.Sources[0]], [.. scene.Contents.Select(c => scene.Spans[c])], 1, 1);
        return ContinuedQuotations.Extend(scene.Document, [parts]).Select(p => MarkedScene.Describe(scene.Document, p));
    }
}
