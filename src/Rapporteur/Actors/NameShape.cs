using Rapporteur.Language;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>Tells titles from the name behind them, and guesses from the words what kind of name it is.</summary>
internal static class NameShape
{
    private const int LongestApposition = 10;

    /// <summary>Reads a run of capitalised words; false where it is only a title ("the Prime Minister").</summary>
    public static bool TryRead(WordLayer layer, TokenRange run, int sentence, out Name name)
    {
        var start = NameStart(layer, run, out var strong);
        name = default;
        if (start >= run.End)
        {
            return TryReadSurname(layer, run, sentence, out name);
        }

        var words = new TokenRange(start, run.End);
        var beside = Beside(layer, run);
        var gender = GenderOf(beside);
        var kin = (beside & WordTraits.Kin) != 0;
        if (!strong && HasInstitution(layer, words))
        {
            // "Justice Department": what looked like a title belongs to the name.
            name = new Name(new TokenRange(run.Start, run.Start), run, NameKind.Organisation, true, gender, kin, sentence);
            return true;
        }

        if (start > run.Start)
        {
            for (var i = run.Start; i < start; i++)
            {
                gender = layer.Has(i, WordTraits.Male) ? Gender.Male : layer.Has(i, WordTraits.Female) ? Gender.Female : gender;
            }

            name = new Name(new TokenRange(run.Start, start), words, NameKind.Person, true, gender, kin, sentence);
            return true;
        }

        var affiliations = 0;
        while (affiliations < run.Length && IsAffiliation(layer, run.Start + affiliations))
        {
            affiliations++;
        }

        if (affiliations == run.Length || (affiliations > 0 && layer.Is(run.Start + affiliations, '-')))
        {
            name = new Name(new TokenRange(run.Start, run.Start), run, NameKind.Group, true, gender, kin, sentence);
            return true;
        }

        if (affiliations > 0 && run.Length - affiliations >= 2)
        {
            start = run.Start + affiliations;
            words = new TokenRange(start, run.End);
        }

        var kind = Kind(layer, words, out var sure);
        name = new Name(new TokenRange(run.Start, start), words, kind, sure, gender, kin, sentence);
        return true;
    }

    // "Dean", "Howard Dean": a title with no name behind it may be a surname, where no article, and no word of office, is before it.
    private static bool TryReadSurname(WordLayer layer, TokenRange run, int sentence, out Name name)
    {
        const WordTraits office = WordTraits.Title | WordTraits.Role | WordTraits.Institution | WordTraits.Affiliation | WordTraits.Field
            | WordTraits.Place | WordTraits.PlacePrefix | WordTraits.AllCapitals | WordTraits.Thing;
        name = new Name(new TokenRange(run.Start, run.Start), run, run.Length == 1 ? NameKind.Unknown : NameKind.Person, false, Gender.Unknown, false, sentence);
        if (run.Length > 3 || layer.Has(run.Start - 1, WordTraits.Determiner | WordTraits.Possessive))
        {
            return false;
        }

        for (var i = run.Start; i < run.End - 1; i++)
        {
            if (layer.Has(i, office))
            {
                return false;
            }
        }

        return !layer.Has(run.End - 1, WordTraits.Abbreviation);
    }

    /// <summary>True where the only word of <paramref name="name"/> is a title: it is a name only where a fuller one has it as surname.</summary>
    public static bool NeedsFuller(WordLayer layer, in Name name) =>
        name.Words.Length == 1 && name.Title.Length == 0 && layer.Has(name.Words.Start, WordTraits.Title | WordTraits.Role);

    private static bool IsAffiliation(WordLayer layer, int i) =>
        layer.Has(i, WordTraits.Affiliation) || (Lexicon.OfNoun(layer.Document.Word(i)) & WordTraits.Affiliation) != 0;

    // The noun of role right before ("his wife," "spokeswoman") or in the apposition behind (", his wife,"), as far as it shows a gender.
    private static WordTraits Beside(WordLayer layer, TokenRange run)
    {
        const WordTraits gendered = WordTraits.Male | WordTraits.Female | WordTraits.Kin;
        var before = layer.Is(run.Start - 1, ',') ? run.Start - 2 : run.Start - 1;
        if (layer.Has(before, WordTraits.Role) && layer.Has(before, gendered) && !layer.Has(before, WordTraits.Capital))
        {
            return layer[before];
        }

        if (!layer.Is(run.End, ','))
        {
            return WordTraits.None;
        }

        const WordTraits ends = WordTraits.Preposition | WordTraits.Relative | WordTraits.Auxiliary | WordTraits.Conjunction;
        for (var i = run.End + 1; i < run.End + LongestApposition && (layer[i] != WordTraits.None || layer.IsGenitive(i)) && !layer.Has(i, ends); i++)
        {
            if (layer.Has(i, WordTraits.Role) && layer.Has(i, gendered) && !layer.IsGenitive(i + 1))
            {
                return layer[i];
            }
        }

        return WordTraits.None;
    }

    private static Gender GenderOf(WordTraits traits) =>
        (traits & WordTraits.Male) != 0 ? Gender.Male : (traits & WordTraits.Female) != 0 ? Gender.Female : Gender.Unknown;

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

            if (i == run.End - 1 && IsSurname(layer, run.Start, start, i, strong))
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

    // "Mr. Dean", "Governor Howard Dean", "Angus King": a title at the run's end is a surname behind "Mr." and the like, and behind
    // a first name; without a title before it only where it is also a word of courtesy ("King"), for there "Party Chairman" is meant.
    private static bool IsSurname(WordLayer layer, int first, int start, int i, bool strong)
    {
        const WordTraits office = WordTraits.Affiliation | WordTraits.Institution | WordTraits.Role | WordTraits.Field | WordTraits.Place;
        return strong || (i > start && !layer.Has(i - 1, office) && (start > first || layer.Has(i, WordTraits.Honorific)));
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
                : layer.Has(last, WordTraits.Place) || IsWhere(layer, words.Start) || layer.Document.Word(last)[^1] == '.' ? NameKind.Place
                : NameKind.Unknown;
        }

        if (layer.Has(last, WordTraits.Thing) || layer.Is(words.Start + 1, '-') && layer.Has(words.Start, WordTraits.Initial))
        {
            // "D-Ohio" is no name either.
            sure = true;
            return NameKind.Unknown;
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

        if (!layer.Has(words.Start - 1, WordTraits.Preposition) && IsFollowedAsPerson(layer, words.End))
        {
            sure = true;
            return NameKind.Person;
        }

        // "RT America"
        allCapitals |= layer.Has(words.Start, WordTraits.AllCapitals) && !layer.Has(words.Start, WordTraits.Initial) && layer.Document.Tokens[words.Start].Span.Length < 5;
        return allCapitals || words.Length > 5 ? NameKind.Organisation : NameKind.Person;
    }

    private static bool IsWhere(WordLayer layer, int i) => i > 0 && layer.Document.Word(i - 1) is "in" or "In" or "at" or "near";

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
