using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Coreference.Mentions;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>
/// Reads sources by the chains of the coreference layer, where there is one: what "it", "they", "we" and descriptions mean,
/// and "he" and "she" where the names and speakers around do not tell.
/// </summary>
internal static class EntityReader
{
    /// <summary>Whom the pronoun at <paramref name="at"/> means; null where the chains do not tell.</summary>
    public static Speaker? Pronoun(Dialogue dialogue, int query, int at) =>
        dialogue.Scene.Entities.OfPronoun(at) is { } chain ? Of(dialogue, query, chain, new TokenRange(at, at + 1)) : null;

    /// <summary>Which person the description <paramref name="phrase"/> with the noun <paramref name="head"/> means by a name; null where the chains have none.</summary>
    public static Speaker? Description(Dialogue dialogue, int query, TokenRange phrase, int head) =>
        dialogue.Scene.Entities.OfDescription(head) is { } chain && (SenseOf(dialogue.Scene.Document, head) & NounSense.Person) != 0
        && Name(dialogue, query, chain) is var name and >= 0 && dialogue.Scene.Chains[name].MayBePerson
            ? SourceReader.Named(dialogue.Scene, name, phrase)
            : null;

    private static Speaker? Of(Dialogue dialogue, int query, EntityChain chain, TokenRange source)
    {
        var scene = dialogue.Scene;
        if (IsSpokenOf(dialogue, query, chain))
        {
            return null;
        }

        if (Name(dialogue, query, chain) is var name and >= 0)
        {
            // "It" is no person, whatever the chain has.
            return scene.Layer.Has(source.Start, WordTraits.Neuter) && scene.Chains[name].Kind == NameKind.Person
                ? null
                : SourceReader.Named(scene, name, source);
        }

        // The nearest description before, else the first, of somebody who can speak; what is said is not who says it.
        EntityMention? best = null;
        foreach (var mention in chain.Mentions)
        {
            if (mention.Kind != MentionKind.Pronoun && !dialogue.IsSaidIn(query, mention.Head) && (best is null || mention.Tokens.Start < source.Start)
                && CanSpeak(scene.Document, mention.Head))
            {
                best = mention;
            }
        }

        return best is { } found ? SourceReader.Described(scene, found.Tokens) with { Name = chain.Name } : null;
    }

    // "The delegation will not leave," it said: whom quoted words name is seldom who speaks them.
    private static bool IsSpokenOf(Dialogue dialogue, int query, EntityChain chain)
    {
        var document = dialogue.Scene.Document;
        foreach (var mention in chain.Mentions)
        {
            if (mention.Kind != MentionKind.Pronoun && dialogue.IsSaidIn(query, mention.Head)
                && document.QuotedPart(document.Tokens[mention.Head].Span.Start) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanSpeak(Document document, int head) =>
        (SenseOf(document, head) & (NounSense.Person | NounSense.Body | NounSense.People)) != 0
        || (Lexicon.OfNoun(document.Word(head)) & WordTraits.Document) != 0;

    private static NounSense SenseOf(Document document, int head) =>
        NounSenses.OfNoun(document.Layers.Tags is { } tags ? tags[head].Lemma : document.Word(head));

    // A name of the chain, as the article's names have it: their fullest form is looked up there.
    private static int Name(Dialogue dialogue, int query, EntityChain chain)
    {
        foreach (var mention in chain.Mentions)
        {
            if (mention.Kind == MentionKind.Name && !dialogue.IsSaidIn(query, mention.Head)
                && dialogue.Scene.NameAt(mention.Head) is var name and >= 0 && dialogue.Scene.Names[name].Kind != NameKind.Group)
            {
                return name;
            }
        }

        return -1;
    }
}
