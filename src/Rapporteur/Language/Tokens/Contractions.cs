using System.Collections.Frozen;

namespace Rapporteur.Language.Tokens;

/// <summary>Words that are cut although neither space nor mark parts them: "can|not", "gon|na", "do|nt", "a|lot".</summary>
internal static class Contractions
{
    /// <summary>Cuts of one word: at most these many.</summary>
    public const int Most = 2;

    private const int Longest = 8;

    // Parts that follow are clitics, save after a comma.
    private static readonly string[] Written =
    [
        "can|not", "gon|na", "wan|na", "got|ta", "out|ta", "lot|ta", "gim|me", "lem|me", "c'm|on", "y'|all", "ya'|ll", "i|'m|a", "du|n|no", "d'|you", "'t|is", "'t|was",
        "do|nt", "does|nt", "did|nt", "ca|nt", "wo|nt", "is|nt", "was|nt", "are|nt", "were|nt", "have|nt", "has|nt", "had|nt", "would|nt", "could|nt",
        "should|nt", "ai|nt", "must|nt", "need|nt", "i|m", "i|ve", "you|re", "you|ll", "you|ve", "they|re", "they|ve", "they|ll", "we|ve", "that|s",
        "what|s", "there|s", "where|s", "it|ll", "he|s", "she|s", "a,lot",
    ];

    private static readonly FrozenDictionary<string, string> Table =
        Written.ToFrozenDictionary(w => w.Replace("|", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words = Table.GetAlternateLookup<ReadOnlySpan<char>>();

    // Between its first and last part a clitic of the table stands: what Clitics asks for.
    private static readonly FrozenSet<string> Joined = Table.Values.Where(w => !w.Contains(',', StringComparison.Ordinal))
        .SelectMany(w => w.Split('|') is var parts ? parts.Zip(parts.Skip(1), static (a, b) => a + "|" + b) : []).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> JoinedPairs = Joined.GetAlternateLookup<ReadOnlySpan<char>>();

    // What follows "its" where it stands for "it's": words that no possessive goes before.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterItIs = new[]
    {
        "a", "an", "the", "not", "been", "just", "too", "going", "gonna", "my", "your", "our", "his", "their", "that", "because", "probably", "in", "on", "to",
        "ok", "okay", "worth", "got", "quite", "really",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes where the word of <paramref name="start"/> to <paramref name="end"/> is cut.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Its first character.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="limit">Where the text to read ends.</param>
    /// <param name="cuts">Takes <see cref="Most"/> offsets, in order.</param>
    /// <returns>How many there are.</returns>
    public static int Cut(string text, int start, int end, int limit, Span<int> cuts)
    {
        var length = end - start;
        if (length > 3 && text[end - 1] is 't' or 'T' && Writing.IsApostrophe(text[end - 2]) && text[end - 3] is 'n' or 'N')
        {
            cuts[0] = end - 3;
            return 1;
        }

        Span<char> folded = stackalloc char[Longest];
        if (length is < 2 or > Longest || !Fold(text.AsSpan(start, length), folded))
        {
            return 0;
        }

        var word = folded[..length];
        if (word is "its")
        {
            cuts[0] = end - 1;
            return IsItIs(text, end, limit) ? 1 : 0;
        }

        if (!Words.TryGetValue(word, out var written) || IsName(text, start, end, word))
        {
            return 0;
        }

        int count = 0, at = start;
        foreach (var c in written)
        {
            if (c is '|' or ',')
            {
                cuts[count++] = at;
            }
            else
            {
                at++;
            }
        }

        return count;
    }

    /// <summary>True where two parts of a word that <see cref="Cut"/> cuts are of one multiword token.</summary>
    public static bool Joins(ReadOnlySpan<char> before, ReadOnlySpan<char> part)
    {
        Span<char> pair = stackalloc char[(2 * Longest) + 1];
        if (before.Length > Longest || part.Length > Longest || !Fold(before, pair) || !Fold(part, pair[(before.Length + 1)..]))
        {
            return false;
        }

        pair[before.Length] = '|';
        return JoinedPairs.Contains(pair[..(before.Length + 1 + part.Length)]);
    }

    // Small letters and straight apostrophes; false where there is anything else.
    private static bool Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsAsciiLetter(c))
            {
                folded[i] = (char)(c | 0x20);
            }
            else if (Writing.IsApostrophe(c))
            {
                folded[i] = '\'';
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsItIs(string text, int at, int limit)
    {
        if (at >= limit || text[at] != ' ')
        {
            return false;
        }

        var end = ++at;
        while (end < limit && end - at < 9 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end < limit && (text[end] is ' ' or '.' or ',') && AfterItIs.Contains(text.AsSpan(at, end - at));
    }

    // Capitals that make another word of it: "IM", "HES" and the like are abbreviations.
    private static bool IsName(string text, int start, int end, ReadOnlySpan<char> word) =>
        word is "im" or "hes" or "shes" or "ive" && end - start > 1 && char.IsAsciiLetterUpper(text[end - 1]);
}
