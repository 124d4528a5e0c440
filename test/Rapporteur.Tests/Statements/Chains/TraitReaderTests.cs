using Rapporteur.Statements.Chains;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Statements.Chains;

public sealed class TraitReaderTests
{
    [Theory]
    [InlineData("Said", "said")]
    [InlineData("’S", "'s")]
    [InlineData("“", "\"")]
    [InlineData("”", "“")]
    [InlineData("–", "—")]
    [InlineData("É", "é")]
    public void LowerHash_FormsOfOneWord_AreOne(string a, string b) => Assert.Equal(TraitReader.LowerHash(a), TraitReader.LowerHash(b));

    [Fact]
    public void LowerHash_OtherWords_AreOthers() => Assert.NotEqual(TraitReader.LowerHash("said"), TraitReader.LowerHash("says"));

    [Fact]
    public void Read_Words_TellsCapitalsAndMarks()
    {
        var traits = TraitReader.Read(Pages.Of("Roe paid $5m, twice…"));
        Assert.Equal([true, false, false, false, false, false, false, false], traits.Select(t => t.Capital));
        Assert.Equal([false, false, true, false, false, true, false, true], traits.Select(t => t.Mark));
    }

    [Fact]
    public void Read_ShapesOfWords_ShortenRuns()
    {
        var traits = TraitReader.Read(Pages.Of("Anna Maximilian 1987 12345 12 roe U.S. D.C."));
        Assert.Equal(traits[0].Shape, traits[1].Shape);
        Assert.Equal(traits[2].Shape, traits[3].Shape);
        Assert.Equal(traits[2].Shape, traits[4].Shape);
        Assert.NotEqual(traits[0].Shape, traits[5].Shape);
        Assert.Equal(traits[6].Shape, traits[7].Shape);
    }

    [Fact]
    public void Read_Quotation_PlacesItsTokens()
    {
        var traits = TraitReader.Read(Pages.Of("He said: “We ‘may’ go.” Then he left."));
        Assert.Equal(
            [QuotePlace.Outside, QuotePlace.Outside, QuotePlace.Outside, QuotePlace.Opening],
            traits[..4].Select(t => t.Quote));
        Assert.Equal(QuotePlace.Closing, traits[10].Quote);
        Assert.All(traits[4..10], t => Assert.Equal(QuotePlace.Inside, t.Quote));
        Assert.All(traits[11..], t => Assert.Equal((QuotePlace.Outside, 0, 0), (t.Quote, t.FromOpening, t.ToClosing)));
        Assert.Equal((1, 8), (traits[3].FromOpening, traits[3].ToClosing));
        Assert.Equal((8, 1), (traits[10].FromOpening, traits[10].ToClosing));
    }

    [Fact]
    public void Read_QuotationOverParagraphs_OpensInEachAndClosesOnce()
    {
        var traits = TraitReader.Read(Pages.Of("“We gave them a month.", "“It is over.”"));
        Assert.Equal(2, traits.Count(t => t.Quote == QuotePlace.Opening));
        Assert.Equal(1, traits.Count(t => t.Quote == QuotePlace.Closing));
        Assert.Equal(QuotePlace.Closing, traits[^1].Quote);
    }

    [Fact]
    public void Read_Sentences_AreNumbered() =>
        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2], TraitReader.Read(Pages.Of("He left. She stayed.", "It rained")).Select(t => t.Sentence));

    [Fact]
    public void Rate_WordsAndQuotationMarks_RatesWordsAlone()
    {
        var traits = TraitReader.Read(Pages.Of("“Go,” Roe said."));
        TraitReader.Rate(traits, new CueLexicon([new(TraitReader.LowerHash("said"), 5), new(TraitReader.LowerHash("“"), 3), new(TraitReader.LowerHash(","), 1)]));
        Assert.Equal([0, 0, 1, 0, 0, 5, 0], traits.Select(t => (int)t.CueRate));
    }
}
