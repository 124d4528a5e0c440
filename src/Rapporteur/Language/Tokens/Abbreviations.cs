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
        "Del", "Sec", "Insp", "Reps", "Sens", "Drs", "Det", "Spc", "Treas", "Vs", "vs", "v", "Nos", "No", "Art", "Op", "Sr.", "Res",
        "cf", "e.g", "i.e", "al", "ca", "pp", "Vol", "vol", "fig", "Fig", "Ch", "ch",
    ];

    private static readonly string[] Plain =
    [
        "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Bros", "LLC", "PLC", "Assn", "Dept", "Univ", "Esq", "Ph.D", "etc", "approx", "est",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri",
        "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mich", "Minn", "Miss",
        "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Dist", "Ave", "Blvd", "Rd",
        "a.m", "p.m", "A.M", "P.M",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNameSet =
        BeforeName.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlainSet =
        Plain.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where the stop after <paramref name="word"/> (given without it) belongs to the word.</summary>
    public static bool KeepsStop(ReadOnlySpan<char> word) =>
        BeforeNameSet.Contains(word) || PlainSet.Contains(word) || IsInitial(word) || IsAcronym(word);

    /// <summary>True where no sentence ends after <paramref name="word"/> (given without its stop).</summary>
    public static bool NeverEnds(ReadOnlySpan<char> word) => BeforeNameSet.Contains(word) || IsInitial(word);

    /// <summary>"J", but not "I", which ends sentences as a pronoun.</summary>
    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';

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
}
