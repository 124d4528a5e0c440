using Rapporteur.Events;
using Rapporteur.Events.Typing;
using Rapporteur.Language.Tags;

namespace Rapporteur.Tests.Events.Typing;

public sealed class EventLexiconTests
{
    [Fact]
    public void Classes_OfTypes_HaveModesOfTheCodebook()
    {
        Assert.Equal(Codebook.Types, EventLexicon.Classes.Select(static c => c.Type).OfType<EventType>().Distinct().Order());
        Assert.All(EventLexicon.Classes, static c => Assert.True(c.Mode is null || Codebook.HasMode(c.Type!.Value, c.Mode), c.Name));
        Assert.Equal(Enumerable.Range(0, EventLexicon.Classes.Count), EventLexicon.Classes.Select(static c => c.Number));
    }

    [Theory]
    [InlineData("expel", UniversalTag.Verb, "SANCTION")]
    [InlineData("ceasefire", UniversalTag.Noun, "RETREAT")]
    [InlineData("arrest", UniversalTag.Verb, "COERCE/arrest")]
    public void Of_AWord_NamesItsClasses(string lemma, UniversalTag tag, string name) =>
        Assert.Contains(name, EventLexicon.Of(lemma, tag).Select(static c => c.Name));

    [Fact]
    public void Of_WhatIsNotListed_IsEmpty()
    {
        Assert.Empty(EventLexicon.Of("teapot", UniversalTag.Noun));
        Assert.Empty(EventLexicon.Of("expel", UniversalTag.Punct));
        Assert.Empty(EventLexicon.OfPair("expel", "teapot"));
    }

    [Fact]
    public void OfPair_AVerbWithWhatGoesWithIt_NamesTheirClass() =>
        Assert.Equal(EventType.Concede, Assert.Single(EventLexicon.OfPair("lift", "ban")).Type);

    [Theory]
    [InlineData("shelled", "shel", UniversalTag.Verb, "shell")]
    [InlineData("shot", "shet", UniversalTag.Verb, "shoot")]
    [InlineData("strafed", "straf", UniversalTag.Verb, "strafe")]
    [InlineData("met", "meet", UniversalTag.Verb, "meet")]
    [InlineData("glorped", "glorp", UniversalTag.Verb, "glorp")]
    public void LemmaOf_AFormOfAListedWord_IsThatWord(string word, string lemma, UniversalTag tag, string expected) =>
        Assert.Equal(expected, EventLexicon.LemmaOf(word, lemma, tag));
}
