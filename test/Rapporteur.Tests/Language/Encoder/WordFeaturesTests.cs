using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;

namespace Rapporteur.Tests.Language.Encoder;

public sealed class WordFeaturesTests
{
    private const int Case = 0;
    private const int Quoted = 2;
    private const int Block = 3;
    private const int Boundary = 4;

    [Fact]
    public void Of_Words_TellsHowTheyAreWritten()
    {
        var rows = Rows(Pages.Of("The mayor saw NASA leave."));
        Assert.NotEqual(rows("The", Case), rows("mayor", Case));
        Assert.NotEqual(rows("NASA", Case), rows("The", Case));
        Assert.NotEqual(rows(".", Case), rows("mayor", Case));
        Assert.Equal(rows("saw", Case), rows("leave", Case));
    }

    [Fact]
    public void Of_Quotation_TellsWhereInItWordsStand()
    {
        var rows = Rows(Pages.Of("He said: “We will go on.” Then he left."));
        Assert.Equal(rows("He", Quoted), rows("left", Quoted));
        Assert.Equal(4, new[] { "He", "“", "will", "”" }.Select(w => rows(w, Quoted)).Distinct().Count());
    }

    [Fact]
    public void Of_Boundaries_TellsFirstsOfParagraphsAndSentences()
    {
        var rows = Rows(Pages.Of("Prices rose again. Wages did not.", "Nobody knew why."));
        Assert.Equal(rows("Prices", Boundary), rows("Nobody", Boundary));
        Assert.Equal(3, new[] { "Prices", "Wages", "again" }.Select(w => rows(w, Boundary)).Distinct().Count());
        Assert.Equal(rows("again", Boundary), rows("why", Boundary));
    }

    [Fact]
    public void Of_Title_IsNoParagraph()
    {
        var rows = Rows(Pages.Of((BlockKind.Title, "Bridge closed"), (BlockKind.Paragraph, "It reopens soon.")));
        Assert.Equal(rows("Bridge", Block), rows("closed", Block));
        Assert.NotEqual(rows("Bridge", Block), rows("reopens", Block));
    }

    [Fact]
    public void Of_AnyWords_GivesRowsOfTheTable()
    {
        var document = Pages.Of("“Ça va 😀?” 市长 wrote on http://www.example.org/a_b?c=1 (see [1]).", "‘A’ “b ‘c’ d", "...");
        var rows = WordFeatures.Of(document);
        Assert.Equal(document.Tokens.Count * WordFeatures.PerWord, rows.Length);
        Assert.All(rows, static r => Assert.InRange(r, 0, WordFeatures.Count - 1));
        Assert.DoesNotContain((byte)WordFeatures.Continued, rows);
    }

    // By the text of a word and a feature, its row.
    private static Func<string, int, int> Rows(Document document)
    {
        var rows = WordFeatures.Of(document);
        return (word, feature) => rows[(Enumerable.Range(0, document.Tokens.Count).First(t => document.Word(t).SequenceEqual(word)) * WordFeatures.PerWord) + feature];
    }
}
