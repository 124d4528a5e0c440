using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Language;

namespace Rapporteur.Tests.Events;

public sealed class SportsGuardTests
{
    [Theory]
    [InlineData("Peru beat Chile 3-1 in Lima on Sunday.")]
    [InlineData("The goalkeeper held Chile off until the penalty in stoppage time.")]
    [InlineData("Peru won the championship after a second goal.")]
    public void IsGame_SentenceOfSports_IsTrue(string text) => Assert.True(IsGame(text));

    [Theory]
    [InlineData("Peru attacked Chile on Sunday.")]
    [InlineData("The council adopted the resolution in a 13-0 vote and the league won.")]
    [InlineData("Police beat a coach and a striker in Lima.")]
    [InlineData("The 6-3 majority struck the law down.")]
    public void IsGame_OtherSentence_IsFalse(string text) => Assert.False(IsGame(text));

    private static bool IsGame(string text)
    {
        var document = Document.Of(ArticleReader.FromText(text, "test"));
        return SportsGuard.IsGame(document, document.Sentences[0]);
    }
}
