using Rapporteur.Language;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>Reads "the ministry", "the president", "the statement": finds whom the article has named before by that noun.</summary>
internal static class DefiniteReader
{
    // How far back names and nouns are looked for.
    private const int MostNames = 200;
    private const int MostTokens = 400;
    private const int MostOffices = 200;

    // Sentences within which a name mentioned once may be taken up again.
    private const int Near = 4;

    /// <summary>The speaker; null where the article names none.</summary>
    public static Speaker? Read(Dialogue dialogue, NounPhrase phrase)
    {
        var scene = dialogue.Scene;
        var head = phrase.HeadEnd - 1;
        var noun = Lexicon.OfNoun(scene.Document.Word(head));
        if ((noun & WordTraits.Plural) != 0)
        {
            return null;
        }

        if ((noun & WordTraits.Document) != 0)
        {
            return Issuer(dialogue, head);
        }

        if ((noun & WordTraits.Role) != 0)
        {
            return Holder(scene, phrase.All) ?? Repeated(dialogue, phrase, head);
        }

        if ((noun & WordTraits.Institution) != 0 || phrase.All.Length == 2)
        {
            return Repeated(dialogue, phrase, head) ?? Body(scene, phrase, head) ?? Possessed(scene, phrase, head) ?? LastBody(dialogue, phrase, noun);
        }

        return null;
    }

    // "the statement" after "her office said in a statement": the speaker of the nearest sentence that has the noun.
    private static Speaker? Issuer(Dialogue dialogue, int head)
    {
        var scene = dialogue.Scene;
        var noun = scene.Document.Word(head);
        foreach (var speaker in dialogue.Earlier())
        {
            var sentence = scene.Document.Sentences[Spans.SentenceAt(scene.Document, speaker.Tokens.Start)];
            var end = Math.Min(sentence.End, sentence.Start + MostTokens);
            for (var i = sentence.Start; i < end; i++)
            {
                if (i != head && Same(scene.Document.Word(i), noun))
                {
                    return speaker;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The person to whom the article gave the office of a phrase last; where it gave it to nobody before, the only one to
    /// whom it gives it afterwards.
    /// </summary>
    public static Speaker? Holder(Scene scene, TokenRange phrase)
    {
        var head = phrase.End - 1;
        var next = scene.OfficesBefore(head);
        for (var i = next - 1; i >= 0 && i > next - MostOffices; i--)
        {
            if (Matches(scene, phrase, scene.Offices[i].Words))
            {
                return SourceReader.Named(scene, scene.Offices[i].Actor, phrase);
            }
        }

        Actor? only = null;
        for (var i = next; i < scene.Offices.Count && i < next + MostOffices; i++)
        {
            if (Matches(scene, phrase, scene.Offices[i].Words))
            {
                if (only is not null && only != scene.Offices[i].Actor)
                {
                    return null;
                }

                only = scene.Offices[i].Actor;
            }
        }

        return only is null ? null : SourceReader.Named(scene, only, phrase);
    }

    // The office has the noun and each word before it, and none that changes its rank ("vice president").
    private static bool Matches(Scene scene, TokenRange phrase, TokenRange office)
    {
        var head = phrase.End - 1;
        var at = -1;
        for (var i = office.Start; i < office.End && at < 0; i++)
        {
            at = SameRole(scene, head, i) ? i : -1;
        }

        if (at < 0 || (at + 1 < office.End && scene.Layer.IsGenitive(at + 1)))
        {
            return false;
        }

        var modifiers = new TokenRange(phrase.Start + 1, head);
        for (var i = office.Start; i < at; i++)
        {
            if (Lowers(scene.Document.Word(i)) && !HasModifiers(scene, new TokenRange(i, i + 1), modifiers))
            {
                return false;
            }
        }

        return HasModifiers(scene, modifiers, new TokenRange(office.Start, at));
    }

    private static bool Lowers(ReadOnlySpan<char> word) =>
        Same(word, "vice") || Same(word, "deputy") || Same(word, "assistant") || Same(word, "former") || Same(word, "late") || Same(word, "-");

    // "Sen." is "senator".
    private static bool SameRole(Scene scene, int noun, int title)
    {
        var word = scene.Document.Word(noun);
        var other = scene.Document.Word(title);
        return Same(word, other)
            || (scene.Layer.Has(title, WordTraits.Abbreviation)
                && other.Length > 2
                && word.StartsWith(other[^1] == '.' ? other[..^1] : other, StringComparison.OrdinalIgnoreCase));
    }

    // A speaker before whose description has the same noun and more: "a spokeswoman for the mission", then "the spokeswoman".
    private static Speaker? Repeated(Dialogue dialogue, NounPhrase phrase, int head)
    {
        var scene = dialogue.Scene;
        foreach (var speaker in dialogue.Earlier())
        {
            if (speaker.Head >= 0 && speaker.Head != head && speaker.Name.Length > scene.TextOf(phrase.All).Length && !speaker.Plural
                && Same(scene.Document.Word(speaker.Head), scene.Document.Word(head))
                && HasModifiers(scene, new TokenRange(phrase.All.Start + 1, head), speaker.Tokens))
            {
                return speaker;
            }
        }

        return null;
    }

    private static bool HasModifiers(Scene scene, TokenRange modifiers, TokenRange words)
    {
        for (var m = modifiers.Start; m < modifiers.End; m++)
        {
            var found = false;
            for (var i = words.Start; i < words.End && !found; i++)
            {
                found = Same(scene.Document.Word(i), scene.Document.Word(m));
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    // The last organisation with the noun in its name, where it is near or the article speaks of it more than once.
    private static Speaker? Body(Scene scene, NounPhrase phrase, int head)
    {
        if (phrase.All.Length != 2)
        {
            return null;
        }

        var noun = scene.Document.Word(head);
        var last = scene.NamesBefore(head) - 1;
        var sentence = Spans.SentenceAt(scene.Document, head);
        for (var n = last; n >= 0 && n > last - MostNames; n--)
        {
            var name = scene.Names[n];
            if (name.Kind != NameKind.Organisation || (name.Sentence < sentence - Near && scene.Chains[n].Count < 2))
            {
                continue;
            }

            for (var i = name.Words.Start; i < name.Words.End; i++)
            {
                if (name.Words.Length > 1 && Same(scene.Document.Word(i), noun))
                {
                    return SourceReader.Named(scene, n, phrase.All);
                }
            }
        }

        return null;
    }

    // "the agency": the organisation that spoke last, if that was just now.
    private static Speaker? LastBody(Dialogue dialogue, NounPhrase phrase, WordTraits noun)
    {
        if ((noun & WordTraits.Generic) == 0 || phrase.All.Length != 2)
        {
            return null;
        }

        var sentence = Spans.SentenceAt(dialogue.Scene.Document, phrase.All.Start);
        foreach (var speaker in dialogue.Earlier())
        {
            var distance = sentence - Spans.SentenceAt(dialogue.Scene.Document, speaker.Tokens.Start);
            return distance is >= 0 and <= Near && speaker.Actor is { Kind: NameKind.Organisation } ? speaker : null;
        }

        return null;
    }

    // The same noun right behind a name: "the Haddad campaign", "Haddad's campaign".
    private static Speaker? Possessed(Scene scene, NounPhrase phrase, int head)
    {
        if (phrase.All.Length != 2)
        {
            return null;
        }

        var noun = scene.Document.Word(head);
        for (var i = phrase.All.Start - 1; i > 0 && i > phrase.All.Start - MostTokens; i--)
        {
            if (!Same(scene.Document.Word(i), noun))
            {
                continue;
            }

            var genitive = scene.Layer.IsGenitive(i - 1);
            var name = scene.NameAt(genitive ? i - 2 : i - 1);
            if (name < 0 || scene.Names[name].Kind == NameKind.Group)
            {
                continue;
            }

            var rest = new TokenRange(scene.Names[name].All.End, i + 1);
            var owner = scene.NameOf(scene.Chains[name]);
            var first = scene.Names[name].All.Start;
            first -= scene.Layer.Has(first - 1, WordTraits.Definite) ? 1 : 0;
            var text = genitive ? owner + scene.TextOf(rest) : scene.TextOf(new TokenRange(first, i + 1));
            return SourceReader.Described(scene, phrase.All) with { Name = text };
        }

        return null;
    }

    private static bool Same(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
