using Rapporteur.Articles;
using Rapporteur.Events.Encoded;
using Rapporteur.Language;

namespace Rapporteur.Tests.Events.Encoded;

public sealed class PlayerPhrasesTests
{
    private static readonly Reader _reader = new(new ReaderOptions { Model = ReadingModel.Fast });

    [Theory]
    [InlineData("The Chadian army attacked two villages.", "Chadian army", "The Chadian army")]
    [InlineData("The ministers of Peru and Chile met.", "ministers", "ministers")]
    [InlineData("Peru and Chile met.", "Peru|Chile", "Peru|Chile")]
    [InlineData("Peru signed the pact.", "signed", "")]
    [InlineData("Peru , Chile met.", ",", "")]
    public void Of_TokensWithScores_ArePhrases(string text, string likely, string expected)
    {
        var document = _reader.Analyse(ArticleReader.FromText(text, "test") with { Language = "en" });
        var words = likely.Split('|').SelectMany(static part => part.Split(' ')).ToHashSet();
        var scores = Enumerable.Range(0, document.Tokens.Count).Select(i => words.Contains(document.Word(i).ToString()) ? 1f : -1f).ToArray();
        var phrases = new PlayerPhrases(document).Of(new TokenRange(0, document.Tokens.Count), scores);
        Assert.Equal(expected, string.Join('|', phrases.Select(p => text[document.SpanOf(p.Tokens).Start..document.SpanOf(p.Tokens).End])));
    }

    [Fact]
    public void Around_LongSentence_IsCut()
    {
        Assert.Equal(new TokenRange(920, 1080), PlayerPhrases.Around(new TokenRange(0, 100_000), 1000));
        Assert.Equal(new TokenRange(3, 9), PlayerPhrases.Around(new TokenRange(3, 9), 5));
    }
}
