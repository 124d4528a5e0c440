using Rapporteur.Training.Conllu;
using Rapporteur.Training.Names;

namespace Rapporteur.Training.Tests.Names;

public sealed class TreebankNamesTests
{
    [Fact]
    public void Of_PersonWithTitle_IsTheNameAlone() =>
        AssertNames("President/PROPN/(1-person-new-nnnnn-cf1-2,3-sgl Ida/PROPN/_ Holm/PROPN/1) left/VERB/_", "Ida Holm: Person");

    [Fact]
    public void Of_ArticleBeforeAndAppositionBehind_AreLeftOut() =>
        AssertNames(
            "the/DET/(1-organization-new-nnnnn-cf1-3-sgl Labour/PROPN/_ Union/PROPN/_ ,/PUNCT/_ a/DET/(2-organization-new-nnnnn-cf1-2-sgl body/NOUN/2)1)",
            "Labour Union: Organisation");

    [Fact]
    public void Of_NameWithinAName_IsTheOuterOne() =>
        AssertNames("University/PROPN/(1-organization-new-nnnnn-cf1-1,3-sgl of/ADP/_ Oslo/PROPN/(2-place-new-nnnnn-cf1-1-sgl)1)", "University of Oslo: Organisation");

    [Fact]
    public void Of_NumberBehind_IsPartOfTheName() =>
        AssertNames("World/PROPN/(1-event-new-nnnnn-cf1-2-sgl War/PROPN/_ II/NUM/1) ended/VERB/_", "World War II: Other");

    [Fact]
    public void Of_CommonNounsPronounsAndDays_AreNoNames() =>
        AssertNames("she/PRON/(1-person-new-nnnnn-cf1-1-ana) saw/VERB/_ cats/NOUN/(2-animal-new-nnnnn-cf1-1-sgl) Monday/PROPN/(3-time-new-nnnnn-cf1-1-sgl)");

    [Fact]
    public void Of_BracketNeverClosed_IsUnreadable() =>
        Assert.Equal(ErrorCodes.GoldUnreadable, Assert.Throws<RapporteurException>(() => AssertNames("Ida/PROPN/(1-person-new-nnnnn-cf1-1-sgl")).Code);

    // word/tag/entities; every word hangs on the one before.
    private static void AssertNames(string sentence, params string[] names)
    {
        var rows = sentence.Split(' ').Select((word, i) =>
        {
            var f = word.Split('/');
            return $"{i + 1}\t{f[0]}\t_\t{f[1]}\t_\t_\t{i}\t_\t_\t{(f[2] == "_" ? "_" : "Entity=" + f[2])}";
        });
        var document = Assert.Single(ConlluFile.Read(new StringReader(string.Join('\n', rows) + "\n\n"), "a.conllu"));
        var text = TreebankNames.Of(document);
        Assert.Equal(names, text.Names.Select(n => $"{text.Document.Text[text.Document.SpanOf(n.Tokens).Start..text.Document.SpanOf(n.Tokens).End]}: {n.Kind}"));
    }
}
