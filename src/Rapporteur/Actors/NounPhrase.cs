using Rapporteur.Language;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>The parts of a source that is a noun phrase.</summary>
/// <param name="All">All of it.</param>
/// <param name="HeadEnd">One past its head: before the first comma, preposition or relative pronoun that is not part of a name.</param>
/// <param name="HeadName">Index of the name that is its head; -1 where it is none.</param>
/// <param name="Apposed">Index of the name behind a comma after the head ("his deputy, Ana Reed,"); -1 where there is none.</param>
/// <param name="Owner">Index of the name it opens with that stands in the genitive ("Reed's office"); -1 where there is none.</param>
/// <param name="Joined">Names joined by "and".</param>
/// <param name="IsDefinite">"the" and nouns up to its end.</param>
/// <param name="IsPlural">More than one is meant.</param>
internal readonly record struct NounPhrase(
    TokenRange All, int HeadEnd, int HeadName, int Apposed, int Owner, bool Joined, bool IsDefinite, bool IsPlural)
{
    /// <summary>Takes <paramref name="source"/> apart.</summary>
    public static NounPhrase Of(Scene scene, TokenRange source)
    {
        var layer = scene.Layer;
        int last = -1, owner = -1, names = 0;
        var and = false;
        var i = source.Start;
        while (i < source.End)
        {
            var name = scene.NameAt(i);
            if (name >= 0)
            {
                var end = Math.Min(scene.Names[name].All.End, source.End);
                last = name;
                names++;
                if (layer.IsGenitive(end) && end < source.End)
                {
                    owner = Opens(layer, source.Start, scene.Names[name].All.Start) ? name : owner;
                    names--;
                }

                i = end;
                continue;
            }

            if (Ends(layer, i) && i > source.Start)
            {
                break;
            }

            and |= (layer[i] & WordTraits.Conjunction) != 0;
            i++;
        }

        var headName = last >= 0 && scene.Names[last].All.End >= i ? last : -1;
        var apposed = headName < 0 ? NameBehindComma(scene, i, source.End) : -1;

        // "Trump aides and Republicans" joins no names.
        var joined = (and && names > 1 && headName >= 0) || (headName >= 0 && GoesOn(scene, i, source.End));
        return new NounPhrase(
            source, i, headName, apposed, owner, joined, IsDefiniteUpTo(layer, source, i), and || Plural(scene, source.Start, i));
    }

    // "his deputy, Ana Reed", "a lawyer for the owners, Ana Reed": a person's name between commas, or up to the end.
    private static int NameBehindComma(Scene scene, int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            if (scene.Layer.Is(i, ',') && scene.NameAt(i + 1) is var name and >= 0
                && scene.Names[name].Kind is NameKind.Person or NameKind.Unknown
                && (i == from || scene.Names[name].Kind == NameKind.Person)
                && (scene.Names[name].All.End == end || (scene.Names[name].All.End < end && scene.Layer.Is(scene.Names[name].All.End, ','))))
            {
                return name;
            }
        }

        return -1;
    }

    // ", and ...": somebody else behind the apposition; "A, B and C".
    private static bool GoesOn(Scene scene, int from, int end)
    {
        var layer = scene.Layer;
        var list = layer.Is(from, ',') && scene.NameAt(from + 1) >= 0;
        for (var i = from; i + 1 < end; i++)
        {
            if (layer.Has(i + 1, WordTraits.Conjunction) && (layer.Is(i, ',') || (list && scene.NameAt(i) >= 0 && scene.NameAt(i + 2) >= 0)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Opens(WordLayer layer, int start, int name) =>
        start == name || (start + 1 == name && layer.Has(start, WordTraits.Determiner));

    // Small words that a noun phrase's head stands before.
    private static bool Ends(WordLayer layer, int i)
    {
        const WordTraits ends = WordTraits.Preposition | WordTraits.Relative | WordTraits.Subordinator | WordTraits.Auxiliary;
        return layer.Is(i, ',') || layer.Is(i, '(') || layer.Is(i, '—') || layer.Is(i, '–') || layer.Has(i, ends);
    }

    private static bool IsDefiniteUpTo(WordLayer layer, TokenRange source, int headEnd)
    {
        const WordTraits demonstrative = WordTraits.Definite | WordTraits.Determiner;
        return headEnd == source.End
            && source.Length >= 2
            && layer.Has(source.Start, demonstrative)
            && !layer.Has(source.Start, WordTraits.Quantity | WordTraits.Plural)
            && (layer.Has(source.Start, WordTraits.Definite) || layer.Document.Word(source.Start) is "this" or "This" or "that" or "That");
    }

    private static bool Plural(Scene scene, int start, int headEnd)
    {
        for (var i = start; i < headEnd - 1; i++)
        {
            if (scene.Layer.Has(i, WordTraits.Quantity | WordTraits.Plural))
            {
                return true;
            }
        }

        if (headEnd <= start || scene.NameAt(headEnd - 1) >= 0)
        {
            return false;
        }

        var word = scene.Document.Word(headEnd - 1);
        return word is "people" or "men" or "women" or "children" or "police" or "some" or "many" or "those" or "others" or "most" or "few"
            || (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'));
    }
}
