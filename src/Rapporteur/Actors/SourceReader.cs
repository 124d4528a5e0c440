using Rapporteur.Language;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>Reads the source of one statement: tells pronouns, names, "X's office", "the ministry" and descriptions apart.</summary>
internal static class SourceReader
{
    /// <summary>Finds the speaker of statement <paramref name="query"/> and keeps it in the dialogue.</summary>
    public static Speaker? Read(Dialogue dialogue, int query)
    {
        var source = dialogue.SourceOf(query);
        var speaker = source.Length == 0 ? null : Read(dialogue, query, source)?.At(source);
        dialogue.Add(speaker);
        return speaker;
    }

    private static Speaker? Read(Dialogue dialogue, int query, TokenRange source)
    {
        var scene = dialogue.Scene;
        var layer = scene.Layer;
        if (source.Length > 1 && layer.IsGenitive(source.End - 1))
        {
            source = new TokenRange(source.Start, source.End - 1);
        }

        var first = layer[source.Start];
        if (source.Length == 1 && (first & WordTraits.Relative) != 0)
        {
            return RelativeReader.Read(dialogue, query, source.Start);
        }

        if ((first & WordTraits.Pronoun) != 0 && (scene.NameAt(source.Start) < 0 || source.Length == 1))
        {
            if ((first & WordTraits.Possessive) != 0 && source.Length > 1)
            {
                return OfOwner(dialogue, query, source);
            }

            return source.Length <= 3 ? PronounReader.Read(dialogue, query, source.Start) : Described(scene, source);
        }

        return Phrase(dialogue, query, source);
    }

    /// <summary>Reads a noun phrase that stands for somebody.</summary>
    public static Speaker? Phrase(Dialogue dialogue, int query, TokenRange source)
    {
        var scene = dialogue.Scene;
        var phrase = NounPhrase.Of(scene, source);
        if (phrase.Joined)
        {
            return Joined(scene, source);
        }

        if (phrase.HeadName >= 0 && !scene.Layer.Has(source.Start, WordTraits.Quantity))
        {
            return Named(scene, phrase.HeadName, source);
        }

        if (phrase.Apposed >= 0)
        {
            return Named(scene, phrase.Apposed, source);
        }

        if (phrase.Owner >= 0)
        {
            var owner = scene.Chains[phrase.Owner];
            var rest = scene.TextOf(new TokenRange(scene.Names[phrase.Owner].All.End, source.End));
            return Described(scene, source) with { Name = scene.NameOf(owner) + rest };
        }

        if (phrase.IsDefinite && DefiniteReader.Read(dialogue, phrase) is { } found)
        {
            return found;
        }

        return Unlisted(scene, source) ?? (phrase.IsPlural ? null : EntityReader.Description(dialogue, query, source, phrase.HeadEnd - 1)) ?? Described(scene, source);
    }

    /// <summary>A speaker whose name is the words themselves.</summary>
    public static Speaker Described(Scene scene, TokenRange source)
    {
        var phrase = NounPhrase.Of(scene, source);
        var head = phrase.HeadEnd - 1;
        var noun = head >= source.Start ? Lexicon.OfNoun(scene.Document.Word(head)) : WordTraits.None;
        var gender = (noun & WordTraits.Male) != 0 ? Gender.Male : (noun & WordTraits.Female) != 0 ? Gender.Female : Gender.Unknown;
        var kind = (noun & WordTraits.Role) != 0 ? NameKind.Person
            : (noun & (WordTraits.Institution | WordTraits.Document | WordTraits.Thing)) != 0 ? NameKind.Organisation
            : NameKind.Unknown;
        return new Speaker(scene.TextOf(source), null, kind, gender, phrase.IsPlural, source, head);
    }

    /// <summary>A speaker who is named.</summary>
    public static Speaker Named(Scene scene, int name, TokenRange source)
    {
        if (scene.Names[name].Kind == NameKind.Group)
        {
            return Described(scene, source) with { Kind = NameKind.Group, Plural = true };
        }

        return Named(scene, scene.Chains[name], source);
    }

    /// <summary>A speaker who is named by a chain.</summary>
    public static Speaker Named(Scene scene, Actor actor, TokenRange source) =>
        new(scene.NameOf(actor), actor, actor.Kind, actor.Gender, false, source, actor.Words.End - 1);

    // "his office": the owner's name before the rest.
    private static Speaker? OfOwner(Dialogue dialogue, int query, TokenRange source)
    {
        var scene = dialogue.Scene;
        var rest = new TokenRange(source.Start + 1, source.End);
        var phrase = NounPhrase.Of(scene, rest);
        var named = phrase.HeadName >= 0 ? phrase.HeadName : phrase.Apposed;
        if (named >= 0 && !phrase.Joined)
        {
            return Named(scene, named, source);
        }

        if (scene.Layer.Has(source.Start, WordTraits.First | WordTraits.Second))
        {
            return Described(scene, source);
        }

        return PronounReader.Read(dialogue, query, source.Start) is { } owner
            ? Described(scene, rest) with { Name = $"{owner.Name}{Genitive(scene, owner)} {scene.TextOf(rest)}" }
            : null;
    }

    private static string Genitive(Scene scene, Speaker owner)
    {
        var mark = scene.Document.Apostrophe;
        return owner.Plural && owner.Name.EndsWith('s') ? $"{mark}" : $"{mark}s";
    }

    // "Reed and Haddad": each by the fullest name.
    private static Speaker Joined(Scene scene, TokenRange source)
    {
        var text = scene.Document.Text;
        var joined = new System.Text.StringBuilder();
        var at = scene.Document.Tokens[source.Start].Span.Start;
        for (var i = source.Start; i < source.End; i++)
        {
            var name = scene.NameAt(i);
            if (name < 0 || scene.Names[name].Kind == NameKind.Group || scene.Names[name].All.End > source.End || scene.Names[name].All.Start < i)
            {
                continue;
            }

            var span = scene.Document.SpanOf(scene.Names[name].All);
            joined.Append(text, at, span.Start - at).Append(scene.NameOf(scene.Chains[name]));
            i = scene.Names[name].All.End - 1;

            // The stop of an initial goes with it, though it be the sentence's too: "J." is "J. Reed", not "J. Reed.".
            i += scene.Layer.Has(i, WordTraits.Initial) && i + 1 < source.End && scene.Layer.Is(i + 1, '.') ? 1 : 0;
            at = scene.Document.Tokens[i].Span.End;
        }

        var end = scene.Document.Tokens[source.End - 1].Span.End;
        joined.Append(text, at, end - at);
        return Described(scene, source) with { Name = joined.ToString(), Plural = true };
    }

    // A name where names are not looked for (a headline), or in capitals: by its last word.
    private static Speaker? Unlisted(Scene scene, TokenRange source)
    {
        for (var i = source.Start; i < source.End; i++)
        {
            if (!scene.Layer.Has(i, WordTraits.Capital) || scene.NameAt(i) >= 0)
            {
                return null;
            }
        }

        return source.Length <= 6 && scene.Chains.Find(scene.Document.Word(source.End - 1)) is { } actor && actor.Kind != NameKind.Group
            ? Named(scene, actor, source)
            : null;
    }
}
