using Rapporteur.Language.WordLists;

namespace Rapporteur.Tests.Language.WordLists;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("Mr.", "Title, Honorific, Male")]
    [InlineData("spokeswoman", "Role, Female")]
    [InlineData("HE", "Pronoun, Male, AllCapitals")]
    [InlineData("ministry", "Institution")]
    [InlineData("the", "Definite")]
    [InlineData("J.", "Initial")]
    public void Of_Word_HasTraits(string word, string names)
    {
        var traits = Enum.Parse<WordTraits>(names);
        Assert.Equal(traits, Lexicon.Of(word) & traits);
    }

    [Theory]
    [InlineData("officials")]
    [InlineData("ministries")]
    [InlineData("coaches")]
    public void OfNoun_Plural_IsPlural(string word) => Assert.NotEqual(WordTraits.None, Lexicon.OfNoun(word) & WordTraits.Plural);

    [Theory]
    [InlineData("census")]
    [InlineData("congress")]
    [InlineData("official")]
    public void OfNoun_Singular_IsNotPlural(string word) => Assert.Equal(WordTraits.None, Lexicon.OfNoun(word) & WordTraits.Plural);
}
