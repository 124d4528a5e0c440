using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Forms;
using Rapporteur.Tests.Statements.Linking;

namespace Rapporteur.Tests.Statements.Forms;

public sealed class BlockQuotationsTests
{
    private const string All = "They gave us a year. Nothing was done, and we said so.";

    [Fact]
    public void Whole_PartOfAParagraphBehindAColon_IsAllOfIt() =>
        Assert.Equal([All], Contents("[The mayor] had this:", "They gave us a year. {Nothing was done}, and we {said so}."));

    [Theory]
    [InlineData(All)]
    [InlineData("They gave us a year. {Nothing was done}, and [we] <said> so.")]
    public void Whole_ParagraphBehindACueAndAColon_IsAllContent(string paragraph) => Assert.Equal([All], Contents("[The mayor] <wrote>:", paragraph));

    [Fact]
    public void Whole_CueThatHasItsContent_DoesNotLeadIn() => Assert.Equal(["A year was lost"], Contents("{A year was lost}, [the mayor] <wrote>:", All));

    [Fact]
    public void Whole_ParagraphsAroundIt_StayAsTheyAre() =>
        Assert.Equal(["a good day", All, "left"], Contents("It was {a good day}. [The mayor] had this:", "{They gave us a year}. Nothing was done, and we said so.", "Then she {left}."));

    [Theory]
    [InlineData("[The mayor] wrote.", "They gave us a year. {Nothing was done}, and we said so.")]
    [InlineData("[The mayor] had this:", "They gave us a year. {Nothing was done}, and [we] said so.")]
    [InlineData("[The mayor] had this:", "They gave us a year. {Nothing was done}, and we <said> so.")]
    [InlineData("[The mayor] <wrote>:", "“They gave us a year. {Nothing was done}, and we said so.”")]
    public void Whole_NotLedInOrSaidBySomebodyOrInMarks_StaysAsItIs(string before, string paragraph) =>
        Assert.Equal(["Nothing was done"], Contents(before, paragraph));

    [Fact]
    public void Whole_NothingFound_IsNothing() => Assert.Empty(Contents("[The mayor] had this:", All));

    private static IEnumerable<string> Contents(params string[] marked)
    {
        var scene = MarkedScene.Of(marked);
        return BlockQuotations.Whole(scene.Document, scene.Traits, scene.Spans)
            .Where(s => s.Role == Role.Content)
            .Select(s => scene.Document.SpanOf(s.Tokens).Of(scene.Document.Text));
    }
}
