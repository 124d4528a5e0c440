using System.Collections.Frozen;

namespace Rapporteur.Articles.Html.Blocks;

/// <summary>What the words of an element's class, id and role say of it: one bit for each line of <c>Data/class-words.txt</c>.</summary>
internal static class ClassWords
{
    private const int LongestWord = 24;
    private const int LongestAttribute = 400;

    private static readonly (FrozenDictionary<string, ulong> Bits, string[] Groups) Table = Load();
    private static readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> Bits = Table.Bits.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Names of the groups; bit i stands for the i-th.</summary>
    public static IReadOnlyList<string> Groups => Table.Groups;

    /// <summary>The bit of <paramref name="group"/>.</summary>
    public static ulong Bit(string group) => 1UL << Array.IndexOf(Table.Groups, group);

    /// <summary>The bits of the words in <paramref name="attribute"/>.</summary>
    public static ulong Of(ReadOnlySpan<char> attribute)
    {
        Span<char> word = stackalloc char[LongestWord];
        var bits = 0UL;
        var length = 0;
        var previous = '\0';
        foreach (var c in attribute[..Math.Min(attribute.Length, LongestAttribute)])
        {
            // A capital after a small letter begins a word: articleBody.
            if (!char.IsAsciiLetter(c) || (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(previous)))
            {
                bits |= BitsOf(word, ref length);
            }

            if (char.IsAsciiLetter(c) && length <= LongestWord)
            {
                if (length < LongestWord)
                {
                    word[length] = (char)(c | 0x20);
                }

                length++;
            }

            previous = c;
        }

        return bits | BitsOf(word, ref length);
    }

    private static ulong BitsOf(ReadOnlySpan<char> word, ref int length)
    {
        var bits = length is > 0 and <= LongestWord && Bits.TryGetValue(word[..length], out var found) ? found : 0;
        length = 0;
        return bits;
    }

    private static (FrozenDictionary<string, ulong> Bits, string[] Groups) Load()
    {
        var groups = new List<string>();
        var bits = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Of("Articles.Html.Blocks.Data.class-words.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                bits[word] = bits.GetValueOrDefault(word) | (1UL << groups.Count);
            }

            groups.Add(line[..colon]);
        }

        return (bits.ToFrozenDictionary(StringComparer.Ordinal), [.. groups]);
    }
}
