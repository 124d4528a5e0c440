using Rapporteur.Articles;
using Rapporteur.Statements.Chains;
using Rapporteur.Training.Brat;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Tests.Statements;

public sealed class UnmarkedArticlesTests
{
    private const string Ferry = "The ferry runs again, the harbour master said on Monday, and it will not be put off by the wind.";
    private const string Quay = "Nobody was hurt when the old quay gave way, according to the mayor of the town.";
    private const string German = "Der alte Kai hat nachgegeben, sagte die Bürgermeisterin am Montag, und niemand wurde dabei verletzt.";

    [Fact]
    public void Of_OtherLanguagesAndTextsThatAreThereAlready_AreLeftOut()
    {
        var gold = new BratArticle("g", Article(Quay), []);
        var lexicon = new CueLexicon([KeyValuePair.Create(TraitReader.LowerHash("said"), (byte)90)]);
        var texts = UnmarkedArticles.Of([Article(German), Article(Ferry), Article(Quay), Article(Ferry)], [gold], [], lexicon, new ParallelOptions());
        var text = Assert.Single(texts);
        Assert.Equal(Ferry, text.Document.Text);
        Assert.Empty(text.Gold);
        Assert.All(text.Labels, label => Assert.Equal(ChainLabel.Outside, label));
        Assert.Equal(90, text.Traits.Max(t => t.CueRate));
    }

    private static Article Article(string text) => ArticleReader.FromText(text, "test");
}
