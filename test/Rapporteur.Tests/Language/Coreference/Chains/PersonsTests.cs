using Rapporteur.Language;
using Rapporteur.Language.Coreference.Chains;
using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Tests.Language.Coreference.Chains;

public sealed class PersonsTests
{
    [Theory]
    [InlineData(MentionForm.I, MentionForm.You, true)]
    [InlineData(MentionForm.You, MentionForm.He, true)]
    [InlineData(MentionForm.She, MentionForm.I, true)]
    [InlineData(MentionForm.I, MentionForm.I, false)]
    [InlineData(MentionForm.He, MentionForm.She, false)]
    [InlineData(MentionForm.I, MentionForm.Name, false)]
    [InlineData(MentionForm.Name, MentionForm.I, false)]
    [InlineData(MentionForm.We, MentionForm.You, false)]
    [InlineData(MentionForm.He, MentionForm.They, false)]
    internal void Differ_SameSentence_GoesByThePersons(MentionForm form, MentionForm other, bool differ) =>
        Assert.Equal(differ, Persons.Differ(Mention(form), ChainOf(Mention(MentionForm.Name), Mention(other))));

    [Fact]
    public void Differ_AnotherSentence_IsNotSeen() => Assert.False(Persons.Differ(Mention(MentionForm.I), ChainOf(Mention(MentionForm.You, sentence: 4))));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Differ_AnotherQuotation_IsNotSeen(int quotation) =>
        Assert.False(Persons.Differ(Mention(MentionForm.I, quotation: 0), ChainOf(Mention(MentionForm.He, quotation: quotation))));

    [Fact]
    public void Differ_SameQuotation_IsSeenPastOtherMentions() => Assert.True(
        Persons.Differ(Mention(MentionForm.I, quotation: 2), ChainOf(Mention(MentionForm.He, quotation: 2), Mention(MentionForm.Name), Mention(MentionForm.He))));

    private static Mention Mention(MentionForm form, int sentence = 3, int quotation = -1) =>
        new() { Tokens = new TokenRange(0, 1), Head = 0, Form = form, Sentence = sentence, Quotation = quotation };

    private static DraftChain ChainOf(params Mention[] mentions)
    {
        var chain = new DraftChain(0);
        Array.ForEach(mentions, chain.Add);
        return chain;
    }
}
