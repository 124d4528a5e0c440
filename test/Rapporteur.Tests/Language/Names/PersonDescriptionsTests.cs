using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;

namespace Rapporteur.Tests.Language.Names;

public sealed class PersonDescriptionsTests
{
    [Fact]
    public void Add_TitleUnderTheName_IsTied() =>
        AssertDescribed("Danish/ADJ/3/amod Prime/ADJ/3/amod Minister/PROPN/4/nmod:desc [Ida/PROPN/6/nsubj Holm]/PROPN/4/flat resigned/VERB/0/root", "Danish Prime Minister", "");

    [Fact]
    public void Add_TitleAboveTheName_IsTied() =>
        AssertDescribed("Prime/ADJ/2/amod Minister/PROPN/5/nsubj [Ida/PROPN/2/flat Holm]/PROPN/3/flat resigned/VERB/0/root", "Prime Minister", "");

    [Fact]
    public void Add_TitleWithOf_IsTiedInWhole() =>
        AssertDescribed(
            "Secretary/PROPN/7/nsubj of/ADP/3/case State/PROPN/1/nmod [Ida/PROPN/1/flat van/PROPN/4/flat Holm]/PROPN/4/flat resigned/VERB/0/root",
            "Secretary of State",
            "");

    [Fact]
    public void Add_CommonNoun_IsTitleWithoutItsArticle() =>
        AssertDescribed("The/DET/4/det harbour/NOUN/3/compound pilot/NOUN/4/nmod:desc [Holm]/PROPN/5/nsubj resigned/VERB/0/root", "harbour pilot", "");

    [Fact]
    public void Add_ListOfPersons_TakesTheOtherForNoTitle() =>
        AssertDescribed("Minister/NOUN/5/nsubj and/CCONJ/4/cc President/PROPN/4/nmod:desc [Holm]/PROPN/1/conj resigned/VERB/0/root", "President", "");

    [Fact]
    public void Add_PlaceOrTimeBefore_IsNoTitle()
    {
        AssertDescribed("Norway/PROPN/2/compound [Holm]/PROPN/3/nsubj resigned/VERB/0/root", "", "");
        AssertDescribed("Yesterday/NOUN/3/obl:tmod [Holm]/PROPN/3/nsubj resigned/VERB/0/root", "", "");
    }

    [Fact]
    public void Add_NounWithPrepositionBefore_IsNoTitle() =>
        AssertDescribed("Lawyers/NOUN/4/nsubj of/ADP/3/case [Holm]/PROPN/1/nmod resigned/VERB/0/root", "", "");

    [Fact]
    public void Add_AppositionBehind_IsTiedWithoutItsMarks() =>
        AssertDescribed(
            "[Ida/PROPN/11/nsubj Holm]/PROPN/1/flat ,/PUNCT/6/punct the/DET/6/det Danish/ADJ/6/amod ambassador/NOUN/1/appos to/ADP/9/case the/DET/9/det UN/PROPN/6/nmod ,/PUNCT/6/punct resigned/VERB/0/root",
            "",
            "the Danish ambassador to the UN");

    [Fact]
    public void Add_AppositionWithRelativeClause_EndsBeforeTheClause() =>
        AssertDescribed(
            "[Holm]/PROPN/9/nsubj ,/PUNCT/4/punct a/DET/4/det lawyer/NOUN/1/appos who/PRON/6/nsubj sails/VERB/4/acl:relcl well/ADV/6/advmod ,/PUNCT/4/punct resigned/VERB/0/root",
            "",
            "a lawyer");

    [Fact]
    public void Add_NameSetBesideANoun_IsTiedToIt() =>
        AssertDescribed(
            "The/DET/2/det ambassador/NOUN/7/nsubj to/ADP/4/case Norway/PROPN/2/nmod ,/PUNCT/6/punct [Holm]/PROPN/2/appos resigned/VERB/0/root",
            "",
            "The ambassador to Norway");

    [Fact]
    public void Add_TitleAndApposition_AreBothTied() =>
        AssertDescribed(
            "Judge/PROPN/2/nmod:desc [Holm]/PROPN/7/nsubj ,/PUNCT/5/punct a/DET/5/det sailor/NOUN/2/appos ,/PUNCT/5/punct resigned/VERB/0/root",
            "Judge",
            "a sailor");

    [Fact]
    public void Add_PlaceBehindTheName_IsNoDescription() =>
        AssertDescribed("[Holm]/PROPN/5/nsubj ,/PUNCT/3/punct Norway/PROPN/1/appos ,/PUNCT/3/punct resigned/VERB/0/root", "", "");

    [Fact]
    public void Add_Organisation_HasNoTitle()
    {
        var (document, name) = Parsed("Minister/NOUN/2/nmod:desc [Holm]/PROPN/3/nsubj resigned/VERB/0/root");
        List<EntityName> names = [new EntityName(name, EntityKind.Organisation)];
        PersonDescriptions.Add(document, names);
        Assert.Equal(0, names[0].Title.Length);
    }

    // word/tag/head/relation, heads counted from one; the name in brackets.
    private static void AssertDescribed(string sentence, string title, string apposition)
    {
        var (document, name) = Parsed(sentence);
        List<EntityName> names = [new EntityName(name, EntityKind.Person)];
        PersonDescriptions.Add(document, names);
        Assert.Equal(title, document.Text[document.SpanOf(names[0].Title).Start..document.SpanOf(names[0].Title).End]);
        Assert.Equal(apposition, document.Text[document.SpanOf(names[0].Apposition).Start..document.SpanOf(names[0].Apposition).End]);
    }

    private static (Document Document, TokenRange Name) Parsed(string sentence)
    {
        var words = sentence.Split(' ');
        var (start, end) = (Array.FindIndex(words, static w => w[0] == '['), Array.FindIndex(words, static w => w.Contains(']', StringComparison.Ordinal)));
        var fields = words.Select(static w => w.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('/')).ToArray();
        var document = Pages.Of(string.Join(' ', fields.Select(static f => f[0])));
        Assert.Equal(words.Length, document.Tokens.Count);
        document = document.With(new LanguageLayers
        {
            Tags = [.. fields.Select(static f => new WordTags(UniversalTags.TryParse(f[^3], out var tag) ? tag : UniversalTag.X, "_", "_", f[0]))],
            Trees = new TreeLayer([.. fields.Select(static f => int.Parse(f[^2], System.Globalization.CultureInfo.InvariantCulture) - 1)], [.. fields.Select(static f => f[^1])]),
        });
        return (document, new TokenRange(start, end + 1));
    }
}
