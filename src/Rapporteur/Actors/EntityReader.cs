using Rapporteur.Language;
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
        dialogue.Scene.Entities.OfPronoun(at) is { } entity ? Of(dialogue, query, entity, new TokenRange(at, at + 1)) : null;

    /// <summary>Which person the description <paramref name="phrase"/> with the noun <paramref name="head"/> means by a name; null where the chains have none.</summary>
    public static Speaker? Description(Dialogue dialogue, int query, TokenRange phrase, int head) =>
        dialogue.Scene.Entities.OfDescription(head) is { } entity && (Entity.SenseOf(dialogue.Scene.Document, head) & NounSense.Person) != 0
        && entity.Name(dialogue, query) is var name and >= 0 && dialogue.Scene.Chains[name].MayBePerson
            ? SourceReader.Named(dialogue.Scene, name, phrase)
            : null;

    private static Speaker? Of(Dialogue dialogue, int query, Entity entity, TokenRange source)
    {
        var scene = dialogue.Scene;
        if (entity.IsSpokenOf(dialogue, query))
        {
            return null;
        }

        if (entity.Name(dialogue, query) is var name and >= 0)
        {
            // "It" is no person, whatever the chain has.
            return scene.Layer.Has(source.Start, WordTraits.Neuter) && scene.Chains[name].Kind == NameKind.Person
                ? null
                : SourceReader.Named(scene, name, source);
        }

        return entity.Speaking(dialogue, query, source.Start) is { } found
            ? SourceReader.Described(scene, found.Tokens) with { Name = entity.Chain.Name }
            : null;
    }
}
