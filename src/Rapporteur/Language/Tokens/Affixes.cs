using System.Buffers;
using System.Collections.Frozen;

namespace Rapporteur.Language.Tokens;

/// <summary>
/// Hyphens that do not part words. Treebanks of Universal Dependencies for English cut compounds at their hyphens ("long - term")
/// and leave prefixes and suffixes that are no words of their own where they are ("anti-war", "career-wise").
/// </summary>
internal static class Affixes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = new[]
    {
        "anti", "ante", "arch", "bi", "co", "counter", "cross", "cyber", "de", "e", "ex", "extra", "hyper", "infra", "inter", "intra", "macro",
        "mega", "meta", "micro", "mid", "mini", "mis", "mono", "multi", "non", "over", "para", "peri", "post", "pre", "pro", "proto",
        "pseudo", "psycho", "re", "semi", "socio", "sub", "super", "tele", "trans", "tri", "ultra", "un", "uni",
        "uh", "um", "mm", "hm", "nuh",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes = new[]
    {
        "esque", "ette", "fest", "itis", "ish", "less", "ness", "rama", "wise",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> VowelsAndDigits = SearchValues.Create("aeiouyAEIOUY0123456789");

    /// <summary>True where the word that started at <paramref name="start"/> goes on behind the hyphen at <paramref name="hyphen"/>.</summary>
    public static bool Joins(string text, int start, int hyphen, int limit)
    {
        if (hyphen + 1 >= limit || !char.IsLetterOrDigit(text[hyphen + 1]))
        {
            return false;
        }

        var first = start == 0 || text[start - 1] is not ('-' or '–');
        if (first && hyphen - start < 12 && Prefixes.Contains(text.AsSpan(start, hyphen - start)))
        {
            return true;
        }

        var end = hyphen + 1;
        while (end < limit && end - hyphen < 8 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return (end >= limit || !char.IsLetterOrDigit(text[end])) && Suffixes.Contains(text.AsSpan(hyphen + 1, end - hyphen - 1));
    }

    /// <summary>True where <paramref name="part"/>, set before a hyphen, is no word of its own: "anti", "pro".</summary>
    public static bool IsPrefix(ReadOnlySpan<char> part) => part.Length < 12 && Prefixes.Contains(part);

    /// <summary>True where the word was broken off at the hyphen, as speakers do: "th- that".</summary>
    public static bool BreaksOff(string text, int start, int hyphen, int limit)
    {
        if (hyphen - start > 4 || (hyphen + 1 < limit && !char.IsWhiteSpace(text[hyphen + 1]) && text[hyphen + 1] is not (',' or '.' or '?')))
        {
            return false;
        }

        var consonants = !text.AsSpan(start, hyphen - start).ContainsAny(VowelsAndDigits);
        var small = hyphen - start == 1 ? char.IsAsciiLetter(text[start]) : consonants && char.IsAsciiLetterLower(text[hyphen - 1]);
        return small && (start == 0 || char.IsWhiteSpace(text[start - 1]));
    }
}
