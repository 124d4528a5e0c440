using Rapporteur.Actors;

namespace Rapporteur.Tests.Actors;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("He met Prime Minister Omar Haddad today.", "Prime Minister|Omar Haddad|Person")]
    [InlineData("He met Secretary of State Ana Reed today.", "Secretary of State|Ana Reed|Person")]
    [InlineData("He met Israeli Foreign Minister Ana Reed today.", "Israeli Foreign Minister|Ana Reed|Person")]
    [InlineData("He met Rep. Ana J. Reed today.", "Rep.|Ana J. Reed|Person")]
    [InlineData("He met Jan de Vries and Bashar al-Sadr today.", "|Jan de Vries|Person", "|Bashar al-Sadr|Person")]
    [InlineData("He met Jean-Marc Petit of the Ministry of Health.", "|Jean-Marc Petit|Person", "|Ministry of Health|Organisation")]
    [InlineData("He left the Justice Department on Monday.", "|Justice Department|Organisation")]
    [InlineData("He praised the University of Leeds.", "|University of Leeds|Organisation")]
    [InlineData("He met Angus King today.", "|Angus King|Person")]
    [InlineData("He met the Prime Minister today.")]
    [InlineData("Many voters left. However, they came back.")]
    [InlineData("The plan stalled. Voters left, and so did other voters.")]
    [InlineData("Proponents urged them to stay.")]
    [InlineData("Senator Calls Old Rules Unfair To Small Towns")]
    [InlineData("He praised the Clean Rivers Act.", "|Clean Rivers Act|Unknown")]
    [InlineData("He met Ana Reed, D-Ohio, today.", "|Ana Reed|Person", "|D-Ohio|Unknown")]
    [InlineData("He praised Democrats.", "|Democrats|Group")]
    public void Find_Text_NamesWithTitlesAndKinds(string text, params string[] names)
    {
        var document = Sample.Document(text);
        var scene = new Scene(document);
        Assert.Equal(names, scene.Names.Select(name => $"{scene.TextOf(name.Title)}|{scene.TextOf(name.Words)}|{name.Kind}"));
    }

    [Fact]
    public void Find_OpeningWordThatIsSmallElsewhere_IsNoPartOfTheName()
    {
        var scene = new Scene(Sample.Document("Angry Ana Reed left. She was angry, they said."));
        Assert.Equal("Ana Reed", scene.TextOf(Assert.Single(scene.Names).Words));
    }

    [Fact]
    public void Find_OpeningWordThatIsANameElsewhere_IsPartOfIt()
    {
        var scene = new Scene(Sample.Document("Grace Reed left. They saw Grace again, by the grace of fate."));
        Assert.Equal("Grace Reed", scene.TextOf(scene.Names[0].Words));
    }
}
