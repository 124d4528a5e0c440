using System.Collections.Frozen;

namespace Rapporteur.Language.Tokens;

/// <summary>English abbreviations that keep their full stop.</summary>
internal static class Abbreviations
{
    // Written without the stop. Those before a name never end a sentence; the others may.
    private static readonly string[] BeforeName =
    [
        "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rep", "Sen", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "Maj", "Cmdr", "Adm", "Cpl",
        "Pvt", "Rev", "Fr", "Hon", "Pres", "Amb", "Atty", "Supt", "Msgr", "St", "Ste", "Mt", "Ft", "Messrs", "Mme", "Mlle", "Brig",
        "Del", "Sec", "Insp", "Reps", "Sens", "Drs", "Det", "Spc", "Treas", "Vs", "vs", "v", "Res", "Sts", "Govs", "Gens", "Attn", "Lieut", "Cllr",
        "cf", "e.g", "i.e", "E.g", "I.e", "eg", "ie", "al", "ca", "approx", "esp",
    ];

    private static readonly string[] Plain =
    [
        "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Bros", "LLC", "PLC", "Assn", "Assoc", "Dept", "Univ", "Esq", "Ph.D", "M.Sc", "B.Sc", "etc", "est", "ext",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat",
        "Ala", "Ariz", "Ark", "Calif", "Cal", "Colo", "Conn", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mich", "Minn", "Miss",
        "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Dist", "Ave", "Blvd", "Rd", "Que", "Ont",
        "a.m", "p.m", "A.M", "P.M", "Ed.D", "Psy.D", "Pharm.D", "D.Phil", "M.Phil", "LL.B", "LL.M", "PS", "arr", "arrv", "Arrv", "div", "Hwy", "Pkwy",
    ];

    // Numbers follow these; before anything else the stop ends a sentence or belongs to nothing.
    private static readonly string[] BeforeNumber =
    [
        "No", "no", "NO", "Nos", "nos", "Art", "art", "Op", "op", "pp", "Pp", "p", "Vol", "vol", "Fig", "fig", "Figs", "figs", "Ch", "ch", "Sect", "sec", "para",
        "c", "b", "d", "r", "ed", "Ed", "Ext", "Sun", "Para", "Tel", "tel", "Fax", "Pt", "pt", "Rm",
    ];

    // Degrees have a stop before more than one letter.
    private static readonly string[] Degrees = ["Ph.D", "M.Sc", "B.Sc", "Ed.D", "Psy.D", "Pharm.D", "D.Phil", "M.Phil", "LL.B", "LL.M"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNameSet = SetOf(BeforeName);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlainSet = SetOf(Plain);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumberSet = SetOf(BeforeNumber);

    // In texts in capitals; without those that are words ("ILL", "MISS", "ORE").
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CapitalsSet = SetOf(
        [.. BeforeName[..43].Concat(Plain).Where(w => w.Length > 1 && !w.Contains('.', StringComparison.Ordinal)).Select(w => w.ToUpperInvariant())
            .Except(["ILL", "MISS", "ORE", "IND", "MO", "LA", "PA", "WASH", "CO", "EST", "SAT", "SUN", "MAR", "ARK", "ARR", "FT", "DEL", "RES", "CAL", "ME", "OK"])]);

    /// <summary>True where the stop after <paramref name="word"/> (given without it) may belong to the word.</summary>
    public static bool KeepsStop(ReadOnlySpan<char> word) =>
        BeforeNameSet.Contains(word) || PlainSet.Contains(word) || BeforeNumberSet.Contains(word) || CapitalsSet.Contains(word)
        || IsInitial(word) || IsAcronym(word);

    /// <summary>True where the stop at <paramref name="stop"/>, which no letter follows, belongs to the word that starts at <paramref name="start"/>.</summary>
    public static bool StopBelongs(string text, int start, int stop, int limit)
    {
        var word = text.AsSpan(start, stop - start);

        // Two stops are that of the word and that of the sentence; three are an ellipsis.
        var dots = stop + 1;
        while (dots < limit && dots - stop < 4 && text[dots] == '.')
        {
            dots++;
        }

        if (word.Length > 12 || dots - stop > 2)
        {
            return false;
        }

        if (stop + 1 < limit && char.IsLetter(text[stop + 1]))
        {
            // "U.S.Senate", "J.Smith": written without their space.
            return (IsAcronym(word) || (word.Length == 1 && char.IsUpper(word[0])) || BeforeNameSet.Contains(word)) && char.IsUpper(text[stop + 1]);
        }

        if (char.IsLetter(word[0]) && word.Length < 7 && IsGoneOn(text, stop + 1, limit))
        {
            return true;
        }

        if (BeforeNumberSet.Contains(word))
        {
            return Next(text, stop, limit, out _) is var number && (char.IsDigit(number) || number is '#' or '§');
        }

        if (word is "etc")
        {
            return !char.IsUpper(Next(text, stop, limit, out _)) && !EndsThere(text, stop, limit);
        }

        return BeforeNameSet.Contains(word) || PlainSet.Contains(word) || CapitalsSet.Contains(word) || IsAcronym(word)
            || (word.Length == 1 && char.IsUpper(word[0]) && IsInitialOf(text, start, stop, limit));
    }

    /// <summary>True where the stop at <paramref name="stop"/> is that within a degree: "Ph.D".</summary>
    public static bool IsDegree(string text, int start, int stop, int limit)
    {
        foreach (var degree in Degrees)
        {
            if (text.AsSpan(start, limit - start).StartsWith(degree, StringComparison.Ordinal) && degree[stop - start < degree.Length ? stop - start : 0] == '.')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where no sentence ends after <paramref name="word"/> (given without its stop).</summary>
    public static bool NeverEnds(ReadOnlySpan<char> word) => BeforeNameSet.Contains(word) || BeforeNumberSet.Contains(word) || IsInitial(word);

    /// <summary>"J", but not "I", which ends sentences as a pronoun.</summary>
    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';

    // No sentence has its stop before a comma: the stop is a word's.
    private static bool IsGoneOn(string text, int at, int limit) =>
        at + 1 < limit && text[at] is ',' or ';' or ':' && char.IsWhiteSpace(text[at + 1]);

    // A capital before a name, or after another initial; "I" only within a name.
    private static bool IsInitialOf(string text, int start, int stop, int limit)
    {
        if (start > 0 && char.IsDigit(text[start - 1]))
        {
            return false;
        }

        var next = Next(text, stop, limit, out var at);
        var afterInitial = start > 1 && text[start - 1] is ' ' or '.' && text[start - 1 - (text[start - 1] == ' ' ? 1 : 0)] == '.';
        if (next is ',' or '.' or ')' || EndsThere(text, stop, limit))
        {
            return text[start] != 'I' && (afterInitial || next == ',' || (start > 1 && text[start - 1] == ' ' && IsCapitalized(text, start - 2)));
        }

        return (char.IsLower(next) && text[start] != 'I') || (char.IsUpper(next) && (text[start] != 'I' || (start > 1 && text[start - 1] == ' ' && IsCapitalized(text, start - 2) && !StartsSentences(text, at, limit))));
    }

    // Whether the word that ends at a character starts with a capital and goes on with small letters.
    private static bool IsCapitalized(string text, int last)
    {
        var at = last;
        while (at > 0 && last - at < 20 && char.IsLower(text[at]))
        {
            at--;
        }

        return at < last && char.IsUpper(text[at]);
    }

    private static bool StartsSentences(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && end - at < 8 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(at, end - at) is "The" or "A" or "An" or "He" or "She" or "It" or "They" or "We" or "I" or "But" or "And" or "In" or "On"
            or "At" or "This" or "That" or "These" or "If" or "When" or "While" or "As" or "For" or "His" or "Her" or "Their" or "There" or "You";
    }

    // The character of the next word or mark on the line; a zero where there is none.
    private static char Next(string text, int stop, int limit, out int at)
    {
        at = stop + 1;
        while (at < limit && at - stop < 4 && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < limit ? text[at] : '\0';
    }

    private static bool EndsThere(string text, int stop, int limit)
    {
        var at = stop + 1;
        while (at < limit && at - stop < 6 && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '”' or '’' or '\''))
        {
            at++;
        }

        return at >= limit;
    }

    /// <summary>"U.S", "D.C", "p.m": single letters with stops between.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string[] words) =>
        words.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
}
