using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Tokens;

namespace Rapporteur.Tests.Language.Tokens;

public sealed class CliticsTests
{
    // A plus stands where a token joins the one before it.
    [Theory]
    [InlineData("I don't know what she’ll do.", "I do+n't know what she+’ll do .")]
    [InlineData("We cannot; they're gonna.", "We can+not ; they+'re gon+na .")]
    [InlineData("Roe's and the workers' plans", "Roe+'s and the workers+' plans")]
    [InlineData("I'd've dunno", "I+'d+'ve du+n+no")]
    [InlineData("the U.S.'s role", "the U.S.+'s role")]
    [InlineData("dont say im late", "do+nt say i+m late")]
    [InlineData("a long-term $5m plan, \"so\"", "a long - term $ 5 m plan , \" so \"")]
    [InlineData("the 'best workers' of all", "the ' best workers ' of all")]
    [InlineData("He said 'no' alot.", "He said ' no ' a lot .")]
    [InlineData("Roe 's plan", "Roe 's plan")]
    [InlineData("A2B x-ray", "A2B x - ray")]
    public void JoinsPrevious_PartsOfOneToken_AreJoined(string text, string expected)
    {
        var document = Document.Of(new Article { Source = "t", Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] });
        var joined = string.Concat(Enumerable.Range(0, document.Tokens.Count)
            .Select(i => (i == 0 ? "" : Clitics.JoinsPrevious(document, i) ? "+" : " ") + document.Word(i).ToString()));
        Assert.Equal(expected, joined);
    }

    [Fact]
    public void JoinsPrevious_NoSuchToken_IsRefused()
    {
        var document = Document.Of(new Article { Source = "t", Text = "a", Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, 1))] });
        Assert.Throws<ArgumentOutOfRangeException>(() => Clitics.JoinsPrevious(document, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Clitics.JoinsPrevious(document, -1));
    }
}
