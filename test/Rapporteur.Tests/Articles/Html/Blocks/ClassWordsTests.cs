using Rapporteur.Articles.Html.Blocks;

namespace Rapporteur.Tests.Articles.Html.Blocks;

public class ClassWordsTests
{
    [Theory]
    [InlineData("articleBody")]
    [InlineData("article-body")]
    [InlineData("c-article__body--wide")]
    [InlineData("article_body2")]
    public void Of_WordsHoweverJoined_AreFound(string attribute) =>
        Assert.Equal(ClassWords.Bit("story") | ClassWords.Bit("body"), ClassWords.Of(attribute));

    [Theory]
    [InlineData("")]
    [InlineData("sc-1qpvwdc-0 dTerhx")]
    [InlineData("particle somebody")]
    public void Of_CiphersAndPartsOfWords_SayNothing(string attribute) => Assert.Equal(0UL, ClassWords.Of(attribute));

    [Fact]
    public void Groups_FitIntoTheBits() => Assert.InRange(ClassWords.Groups.Count, 1, 64);
}
