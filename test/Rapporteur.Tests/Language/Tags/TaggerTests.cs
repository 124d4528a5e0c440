using Rapporteur.Language.Tags;
using static Rapporteur.Language.Tags.WordTag;

namespace Rapporteur.Tests.Language.Tags;

public sealed class TaggerTests
{
    public static TheoryData<string, WordTag[]> Sentences => new()
    {
        { "The senator said she would vote against the bill.", [Determiner, Noun, VerbPast, Pronoun, Modal, VerbBase, Preposition, Determiner, Noun, Stop] },
        { "Officials have repeatedly denied the claim.", [NounPlural, VerbPresent, Adverb, VerbParticiple, Determiner, Noun, Stop] },
        { "He wants to talk to reporters.", [Pronoun, VerbThirdPerson, To, VerbBase, Preposition, NounPlural, Stop] },
        { "Their lawyer, who declined to comment, is leaving.", [PossessivePronoun, Noun, Comma, WhPronoun, VerbPast, To, VerbBase, Comma, VerbThirdPerson, VerbGerund, Stop] },
        { "There are 12 people in Berlin and Paris.", [Existential, VerbPresent, Number, NounPlural, Preposition, ProperNoun, Conjunction, ProperNoun, Stop] },
        { "Smith's spokesman didn't reply; nobody knows why.", [ProperNoun, Possessive, Noun, VerbPast, Adverb, VerbBase, Colon, Noun, VerbThirdPerson, WhAdverb, Stop] },
        { "“We will win,” the mayor told voters.", [Quote, Pronoun, Modal, VerbBase, Comma, Quote, Determiner, Noun, VerbPast, NounPlural, Stop] },
        { "It was a long-term plan (and a good one).", [Pronoun, VerbPast, Determiner, Adjective, Other, Noun, Noun, Bracket, Conjunction, Determiner, Adjective, Noun, Bracket, Stop] },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Tag_PlainSentence_GivesPartsOfSpeech(string text, WordTag[] expected) => Assert.Equal(expected, TagsOf(text));

    [Theory]
    [InlineData("Mayor Says City Will Close Two Schools", "Says", VerbThirdPerson)]
    [InlineData("Mayor Says City Will Close Two Schools", "Schools", NounPlural)]
    [InlineData("MINISTER DENIES REPORTS THAT TAXES WILL RISE", "DENIES", VerbThirdPerson)]
    [InlineData("MINISTER DENIES REPORTS THAT TAXES WILL RISE", "RISE", VerbBase)]
    public void Tag_Headline_SeesVerbsAndNouns(string text, string word, WordTag expected)
    {
        var document = TaggedSentence.Read(text);
        var tags = Tagger.Default.Tag(document);
        Assert.Equal(expected, tags[Enumerable.Range(0, tags.Length).Single(i => document.Word(i).SequenceEqual(word))]);
    }

    [Theory]
    [InlineData(", ; : . ? ! -- - … ( ] “ ” \" « & % $ *", new[]
    {
        Comma, Colon, Colon, Stop, Stop, Stop, Colon, Colon, Colon, Bracket, Bracket, Quote, Quote, Quote, Quote, Conjunction, Noun, Other, Other,
    })]
    public void Tag_MarksAlone_GoByTheMark(string text, WordTag[] expected) => Assert.Equal(expected, TagsOf(text));

    [Fact]
    public void Tag_ApostropheAfterPlural_IsPossessiveUnlessItCloses()
    {
        Assert.Equal(Possessive, TagsOf("The workers’ union met.")[2]);
        Assert.Equal(Quote, TagsOf("They were called ‘the workers’ there.")[6]);
    }

    [Fact]
    public void Tag_EmptyDocument_GivesNone() => Assert.Empty(TagsOf(" \n "));

    [Fact]
    public void Tag_SentenceOfAHundredThousandWords_GivesEachATag()
    {
        var tags = TagsOf(string.Concat(Enumerable.Repeat("nobody said that ", 33_334)));
        Assert.Equal(100_002, tags.Length);
        Assert.DoesNotContain(None, tags);
    }

    [Fact]
    public void Default_TwoThreads_GiveTheSame()
    {
        var document = TaggedSentence.Read("The board met on Monday. Nobody answered questions, the chairman said.");
        var alone = Tagger.Default.Tag(document);
        var together = new WordTag[64][];
        Parallel.For(0, together.Length, i => together[i] = Tagger.Default.Tag(document));
        Assert.All(together, tags => Assert.Equal(alone, tags));
    }

    private static WordTag[] TagsOf(string text) => Tagger.Default.Tag(TaggedSentence.Read(text));
}
