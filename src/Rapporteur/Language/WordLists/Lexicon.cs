using System.Collections.Frozen;

namespace Rapporteur.Language.WordLists;

/// <summary>The word lists embedded from <c>Language/WordLists/Data/*.txt</c>.</summary>
internal static class Lexicon
{
    // Longer words are in no list.
    private const int LongestWord = 20;

    private static readonly FrozenDictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> Words =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the lists say of <paramref name="word"/>, and its letters.</summary>
    public static WordTraits Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsLetter(word[0]))
        {
            return WordTraits.None;
        }

        var traits = WordTraits.Letter | Letters(word);
        var bare = word[^1] == '.' ? word[..^1] : word;
        if (bare.Length <= LongestWord && Words.TryGetValue(bare, out var listed))
        {
            traits |= listed;
        }

        return traits;
    }

    /// <summary>
    /// As <see cref="Of"/> for a noun that may be a plural in -s, -es or -ies ("officials"), which then has <see cref="WordTraits.Plural"/>.
    /// </summary>
    public static WordTraits OfNoun(ReadOnlySpan<char> word)
    {
        const WordTraits noun = WordTraits.Role | WordTraits.Institution | WordTraits.Document | WordTraits.Affiliation | WordTraits.Place;
        var traits = Of(word);
        if ((traits & noun) != 0 || word.Length < 4 || word[^1] is not ('s' or 'S'))
        {
            return traits;
        }

        var singular = Of(word[..^1]) & noun;
        if (singular == 0 && word[^2] is 'e' or 'E')
        {
            singular = Of(word[..^2]) & noun;
            if (singular == 0 && word[^3] is 'i' or 'I' && word.Length <= LongestWord)
            {
                Span<char> withY = stackalloc char[LongestWord];
                word[..^2].CopyTo(withY);
                withY[word.Length - 3] = 'y';
                singular = Of(withY[..(word.Length - 2)]) & noun;
            }
        }

        return singular == 0 ? traits : traits | singular | WordTraits.Plural;
    }

    private static WordTraits Letters(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return WordTraits.None;
        }

        if (word.Length == 1 || (word.Length == 2 && word[1] == '.'))
        {
            return WordTraits.Capital | WordTraits.Initial;
        }

        foreach (var c in word[1..])
        {
            if (char.IsLower(c))
            {
                return WordTraits.Capital;
            }
        }

        return WordTraits.Capital | WordTraits.AllCapitals;
    }

    private static FrozenDictionary<string, WordTraits> Load()
    {
        var words = new Dictionary<string, WordTraits>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in EmbeddedLines.In("Language.WordLists.Data.").SelectMany(EmbeddedLines.Of))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var i = 1; i < parts.Length; i++)
            {
                words[parts[0]] = words.GetValueOrDefault(parts[0]) | Enum.Parse<WordTraits>(parts[i], ignoreCase: true);
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
