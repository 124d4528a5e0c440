using System.Diagnostics;
using Rapporteur.Statements;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Statements;

public sealed class StatementTypesTests
{
    [Theory]
    [InlineData("“We go,” Roe said, “and stay.”", "“We go,”", "“and stay.”", StatementType.Direct)]
    [InlineData("Roe said that we go.", "that we go", null, StatementType.Indirect)]
    [InlineData("Roe called it “a poor plan” for the quay.", "it “a poor plan” for the quay", null, StatementType.Mixed)]
    [InlineData("Roe called it a plan, and “poor,” too.", "it a plan", "“poor,”", StatementType.Mixed)]
    [InlineData("“He said ‘no’ to us,” Roe said.", "“He said ‘no’ to us,”", null, StatementType.Direct)]
    public void Of_Content_TellsHowMuchIsQuoted(string text, string content, string? more, StatementType type)
    {
        var document = Pages.Of(text);
        var spans = new[] { content, more }.OfType<string>().Select(c => new TextSpan(text.IndexOf(c, StringComparison.Ordinal), text.IndexOf(c, StringComparison.Ordinal) + c.Length));
        Assert.Equal(type, StatementTypes.Of(document, [.. spans]));
    }

    [Fact]
    public void Of_QuotationOverParagraphs_IsDirect()
    {
        var document = Pages.Of("“We gave them a month.", "“They gave us nothing.", "“It is over,” Roe said.");
        Assert.Equal(StatementType.Direct, StatementTypes.Of(document, [new TextSpan(0, document.Text.IndexOf(" Roe", StringComparison.Ordinal))]));
        Assert.Equal(StatementType.Mixed, StatementTypes.Of(document, [new TextSpan(0, document.Text.Length)]));
    }

    [Fact]
    public void Of_ManyParagraphsOfOneQuotation_TakesLinearTime()
    {
        var document = Pages.Of([.. Enumerable.Repeat("“We gave them a month and they gave us nothing.", 20_000), "“It is over.”"]);
        var clock = Stopwatch.StartNew();
        Assert.Equal(StatementType.Direct, StatementTypes.Of(document, [new TextSpan(0, document.Text.Length)]));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(6), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Of_ManyInnerQuotations_TakesLinearTime()
    {
        var document = Pages.Of("“" + string.Concat(Enumerable.Repeat("They say ‘no’ and ‘yes’ at once. ", 20_000)) + "So be it.”");
        var clock = Stopwatch.StartNew();
        Assert.Equal(StatementType.Direct, StatementTypes.Of(document, [new TextSpan(0, document.Text.Length)]));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(6), $"took {clock.Elapsed}");
    }
}
