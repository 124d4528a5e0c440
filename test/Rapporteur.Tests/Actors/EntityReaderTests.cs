using Rapporteur.Language;
using Rapporteur.Language.Coreference;

namespace Rapporteur.Tests.Actors;

/// <summary>Sources of documents that have chains; these are made by hand: each mention is a phrase that the text has once.</summary>
public sealed class EntityReaderTests
{
    [Fact]
    public void Resolve_It_IsWhoTheChainNames() => Assert.Equal(
        ["Norland Transport Agency"],
        Sample.Names(
            "The Norland Transport Agency closed a bridge. A crane had fallen. [It] said {the steel was old}.",
            Chain("Norland Transport Agency", ("The Norland Transport Agency", MentionKind.Name), ("It", MentionKind.Pronoun))));

    [Fact]
    public void Resolve_TheyOfADescription_IsThatDescription() => Assert.Equal(
        ["Two ministers"],
        Sample.Names(
            "Two ministers left the wreck. [They] said {the fog had been thick}.",
            Chain("Two ministers", ("Two ministers", MentionKind.Description), ("They", MentionKind.Pronoun))));

    [Fact]
    public void Resolve_DescriptionInAChainWithAName_IsTheName() => Assert.Equal(
        ["Ana Reed"],
        Sample.Names(
            "Ana Reed walked in. [The tall novelist] said {that the book was done}.",
            Chain("Ana Reed", ("Ana Reed", MentionKind.Name), ("The tall novelist", MentionKind.Description))));

    [Fact]
    public void Resolve_NameOnlyInWhatIsSaid_IsNotWhoSaysIt() => Assert.Equal(
        [null],
        Sample.Names(
            "[It] said {Norland Steel had lied}.", Chain("Norland Steel", ("It", MentionKind.Pronoun), ("Norland Steel", MentionKind.Name))));

    [Fact]
    public void Resolve_WhomQuotedWordsName_IsNotWhoSpeaksThem() => Assert.Equal(
        ["Norland Transport Agency", "Norland Transport Agency"],
        Sample.Names(
            "[The Norland Transport Agency] said {the road was shut for the survey team}. {“The crew will not leave,”} [it] said.",
            Chain("survey team", ("survey team", MentionKind.Description), ("The crew", MentionKind.Description), ("it", MentionKind.Pronoun))));

    [Fact]
    public void Resolve_ChainOfAThing_IsNobodyWhoSpeaks() => Assert.Equal(
        [null],
        Sample.Names(
            "Heavy losses came early. [They] said {the year was bad}.",
            Chain("Heavy losses", ("Heavy losses", MentionKind.Description), ("They", MentionKind.Pronoun))));

    [Fact]
    public void Resolve_ChainOfPronounsAlone_TellsNothing() => Assert.Equal(
        [null], Sample.Names("[It] said {its road was shut}.", Chain("It", ("It", MentionKind.Pronoun), ("its", MentionKind.Pronoun))));

    private static Func<Document, LanguageLayers> Chain(string name, params (string Text, MentionKind Kind)[] mentions) => document =>
        LanguageLayers.None with
        {
            Chains = [new EntityChain(name, [.. mentions.Select(m => MentionOf(document, m.Text, m.Kind))])],
        };

    private static EntityMention MentionOf(Document document, string text, MentionKind kind)
    {
        var at = document.Text.IndexOf(text, StringComparison.Ordinal);
        var tokens = document.TokensOf(new TextSpan(at, at + text.Length)).Tokens;
        return new EntityMention(tokens, tokens.End - 1, kind);
    }
}
