using Rapporteur.Language;

namespace Rapporteur.Actors;

/// <summary>Tells titles from the name behind them, and guesses from the words what kind of name it is.</summary>
internal static class NameShape
{
    /// <summary>Reads a run of capitalised words; false where it is only a title ("the Prime Minister").</summary>
    public static bool TryRead(WordLayer layer, TokenRange run, int sentence, out Name name)
    {
        var start = NameStart(layer, run, out var strong);
        name = default;
        if (start >= run.End)
        {
            return false;
        }

        var words = new TokenRange(start, run.End);
        var gender = Gender.Unknown;
        if (!strong && HasInstitution(layer, words))
        {
            // "Justice Department": what looked like a title belongs to the name.
            name = new Name(new TokenRange(run.Start, run.Start), run, NameKind.Organisation, true, gender, sentence);
            return true;
        }

        if (start > run.Start)
        {
            for (var i = run.Start; i < start; i++)
            {
                gender = layer.Has(i, WordTraits.Male) ? Gender.Male : layer.Has(i, WordTraits.Female) ? Gender.Female : gender;
            }

            name = new Name(new TokenRange(run.Start, start), words, NameKind.Person, true, gender, sentence);
            return true;
        }

        var affiliations = 0;
        while (affiliations < run.Length && layer.Has(run.Start + affiliations, WordTraits.Affiliation))
        {
            affiliations++;
        }

        if (affiliations == run.Length || (affiliations > 0 && layer.Is(run.Start + affiliations, '-')))
        {
            name = new Name(new TokenRange(run.Start, run.Start), run, NameKind.Group, true, gender, sentence);
            return true;
        }

        if (affiliations > 0 && run.Length - affiliations >= 2)
        {
            start = run.Start + affiliations;
            words = new TokenRange(start, run.End);
        }

        var kind = Kind(layer, words, out var sure);
        name = new Name(new TokenRange(run.Start, start), words, kind, sure, gender, sentence);
        return true;
    }

    // Past the last title that has a name behind it. Strong: a title of the kind that stands before nothing but persons' names.
    private static int NameStart(WordLayer layer, TokenRange run, out bool strong)
    {
        strong = false;
        var start = run.Start;
        for (var i = run.Start; i < run.End; i++)
        {
            if (!layer.Has(i, WordTraits.Title | WordTraits.Role))
            {
                continue;
            }

            // "Angus King": a surname that is also a title.
            if (i == run.End - 1 && i > start && layer.Has(i, WordTraits.Honorific)
                && !layer.Has(i - 1, WordTraits.Affiliation | WordTraits.Institution | WordTraits.Role))
            {
                break;
            }

            // A title in the middle of a hyphenated word ("Secretary-General") goes with its other half.
            strong = layer.Has(i, WordTraits.Honorific | WordTraits.Abbreviation);
            start = i + 1;
            if (start < run.End && layer.Document.Word(start) is "of" or "for" or "on")
            {
                start++;
                while (start < run.End && (layer.Has(start, WordTraits.Field) || layer.Document.Word(start) is "the" or "and"))
                {
                    start++;
                }
            }
            else if (layer.Is(start, '-'))
            {
                start++;
            }

            i = start - 1;
        }

        return start;
    }

    private static bool HasInstitution(WordLayer layer, TokenRange words)
    {
        for (var i = words.Start; i < words.End; i++)
        {
            if (layer.Has(i, WordTraits.Institution) && layer.Has(i, WordTraits.Capital))
            {
                return true;
            }
        }

        return false;
    }

    private static NameKind Kind(WordLayer layer, TokenRange words, out bool sure)
    {
        sure = false;
        if (HasInstitution(layer, words))
        {
            sure = true;
            return NameKind.Organisation;
        }

        var last = words.End - 1;
        if (words.Length == 1)
        {
            return layer.Has(last, WordTraits.AllCapitals) && layer.Document.Tokens[last].Span.Length > 1 ? NameKind.Organisation
                : layer.Has(last, WordTraits.Place) ? NameKind.Place
                : NameKind.Unknown;
        }

        if (layer.Has(last, WordTraits.Place) || layer.Has(words.Start, WordTraits.PlacePrefix | WordTraits.Place))
        {
            return NameKind.Place;
        }

        var allCapitals = true;
        for (var i = words.Start; i < words.End; i++)
        {
            allCapitals &= layer.Has(i, WordTraits.AllCapitals | WordTraits.Initial);
            if (layer.Has(i, WordTraits.Suffix) || (i > words.Start && i < last && layer.Has(i, WordTraits.Initial)))
            {
                sure = true;
                return NameKind.Person;
            }

            if (layer.Is(i, '&') || layer.Document.Word(i) is "of" or "for")
            {
                return NameKind.Organisation;
            }
        }

        if (IsFollowedAsPerson(layer, words.End))
        {
            sure = true;
            return NameKind.Person;
        }

        return allCapitals || words.Length > 5 ? NameKind.Organisation : NameKind.Person;
    }

    // ", who", ", 44,": the comma and what only persons have behind it.
    private static bool IsFollowedAsPerson(WordLayer layer, int end)
    {
        if (!layer.Is(end, ',') || end + 1 >= layer.Document.Tokens.Count)
        {
            return false;
        }

        var next = layer.Document.Word(end + 1);
        return next is "who" or "whose" || (next.Length == 2 && char.IsAsciiDigit(next[0]) && char.IsAsciiDigit(next[1]) && layer.Is(end + 2, ','));
    }
}
