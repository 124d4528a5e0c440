namespace Rapporteur.Language.Quotations;

/// <summary>Tells apostrophes from single quotation marks by the letters beside them.</summary>
internal static class Apostrophes
{
    // Words of English that begin with an apostrophe for what is left out.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Clipped =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "em", "tis", "twas", "twere", "twill", "til", "till", "cause", "cos", "cuz", "bout", "round", "n", "nuff",
            "im", "er", "ere", "ood", "hood", "burbs", "tude", "sup", "neath",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    // Words that hardly ever follow a possessive: after "theirs’" they say that the mark closed something.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NotPossessed =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "a", "an", "the", "and", "or", "but", "nor", "is", "are", "was", "were", "be", "been", "has", "have", "had",
            "will", "would", "can", "could", "may", "might", "shall", "should", "must", "do", "does", "did", "to", "of",
            "in", "on", "at", "by", "for", "from", "with", "as", "that", "this", "these", "those", "which", "who", "when",
            "while", "where", "if", "because", "he", "she", "it", "they", "we", "i", "you", "his", "her", "their", "its",
            "said", "says", "after", "before", "during", "than", "into", "over", "about", "not",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where the mark at <paramref name="at"/> begins a clipped word ('em, ’tis) or a decade (’90s).</summary>
    public static bool BeginsClipped(string text, int at, int end)
    {
        var word = WordAt(text, at + 1, end);
        if (word.Length is 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && word[2] is 's' or 'S')
        {
            return true;
        }

        return Clipped.Contains(word);
    }

    /// <summary>True where two digits of a year follow the mark at <paramref name="at"/>, as in "the class of ’68".</summary>
    public static bool BeginsYear(string text, int at, int end) =>
        WordAt(text, at + 1, end) is { Length: 2 } word && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]);

    /// <summary>True where the mark at <paramref name="at"/> is either one of those about the n of "rock ’n’ roll".</summary>
    public static bool IsAboutN(string text, int at, int start, int end) =>
        (at + 2 < end && text[at + 1] is 'n' or 'N' && IsSingle(text[at + 2]) && IsBetweenWords(text, at, at + 2, start, end))
        || (at - 2 >= start && text[at - 1] is 'n' or 'N' && IsSingle(text[at - 2]) && IsBetweenWords(text, at - 2, at, start, end));

    /// <summary>True where the word after the mark at <paramref name="at"/> could be what a possessive owns.</summary>
    public static bool MayOwnNext(string text, int at, int end)
    {
        if (at + 2 >= end || text[at + 1] is not (' ' or '\u00A0'))
        {
            return false;
        }

        var word = WordAt(text, at + 2, end);
        return word.Length > 0 && !NotPossessed.Contains(word);
    }

    /// <summary>True for the marks that serve as apostrophes too.</summary>
    public static bool IsSingle(char c) => c is '\'' or '‘' or '’' or '‛' or '´' or '`' or '＇';

    private static bool IsBetweenWords(string text, int first, int last, int start, int end) =>
        (first == start || text[first - 1] is ' ' or '-' || char.IsLetter(text[first - 1]))
        && (last + 1 == end || text[last + 1] is ' ' or '-' || char.IsLetter(text[last + 1]));

    private static ReadOnlySpan<char> WordAt(string text, int at, int end)
    {
        // No word of the lists is longer; a longer run of letters is none of them.
        const int Longest = 12;
        var stop = at;
        while (stop < end && stop - at < Longest && char.IsLetterOrDigit(text[stop]))
        {
            stop++;
        }

        return text.AsSpan(at, Math.Max(0, stop - at));
    }
}
