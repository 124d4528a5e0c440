using Rapporteur.Ledger.Searching;

namespace Rapporteur.Ledger.Tests.Searching;

public class MatchExpressionTests
{
    [Theory]
    [InlineData("port", "\"port\"")]
    [InlineData("  the   port ", "\"the\" AND \"port\"")]
    [InlineData("\"the port\" opens", "\"the port\" AND \"opens\"")]
    [InlineData("“the port” opens", "\"the port\" AND \"opens\"")]
    [InlineData("opens\"the port", "\"opens\" AND \"the port\"")]
    [InlineData("NOT (port OR dock) NEAR", "\"NOT\" AND \"(port\" AND \"OR\" AND \"dock)\" AND \"NEAR\"")]
    [InlineData("harb*", "\"harb*\" *")]
    [InlineData("\"harb*\"", "\"harb*\"")]
    [InlineData("they — left", "\"they\" AND \"left\"")]
    [InlineData("a\0b", "\"a\" AND \"b\"")]
    [InlineData("²", "\"²\"")]
    public void Of_Words_AreQuoted(string words, string expected) => Assert.Equal(expected, MatchExpression.Of(words));

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("* ( ) -- ^ : '")]
    [InlineData("\"")]
    public void Of_NoLetters_IsNull(string words) => Assert.Null(MatchExpression.Of(words));

    [Fact]
    public void Of_TooMuch_IsRefused()
    {
        Assert.Equal(
            ErrorCodes.SearchInvalid,
            Assert.Throws<RapporteurException>(() => MatchExpression.Of(string.Join(' ', Enumerable.Repeat("a", 65)))).Code);
        Assert.Equal(
            ErrorCodes.SearchInvalid, Assert.Throws<RapporteurException>(() => MatchExpression.Of(new string('a', 5_000))).Code);
    }
}
