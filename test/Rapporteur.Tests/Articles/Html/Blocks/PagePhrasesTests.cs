using AngleSharp.Html.Parser;
using Rapporteur.Articles.Html.Blocks;

namespace Rapporteur.Tests.Articles.Html.Blocks;

public class PagePhrasesTests
{
    private static bool Opens(string html) => PagePhrases.Opens(BlockWalker.Walk(new HtmlParser().ParseDocument($"<p>{html}</p>").Body!)[0]);

    [Theory]
    [InlineData("Read also:")]
    [InlineData("» Weiterlesen …")]
    [InlineData("LIRE AUSSI : <a href=/x>Le quai sera élargi au printemps</a>")]
    [InlineData("<a href=/x>Lea también: Ampliarán el muelle del norte</a>")]
    [InlineData("Читайте также: <a href=/x>Причал расширят весной</a>")]
    public void Opens_LineThatLeadsElsewhere_IsTold(string html) => Assert.True(Opens(html));

    [Theory]
    [InlineData("Read more books, the mayor told the children of the harbour.")]
    [InlineData("Related problems kept the council busy until the evening.")]
    [InlineData("Teilen will der Bürgermeister die Kosten mit der <a href=/x>Reederei</a>, die ein Drittel zahlt.")]
    [InlineData("Kontakte zur Reederei gibt es seit Jahren.")]
    public void Opens_SentenceOfTheStory_IsNot(string html) => Assert.False(Opens(html));
}
