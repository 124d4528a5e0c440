using System.Collections.Frozen;
using System.Globalization;

namespace Rapporteur.Language.Times;

/// <summary>The table <c>Data/time-words.txt</c>.</summary>
internal static class TimeWords
{
    private const int Longest = 16;
    private static readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Words =
        Load().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the table has of <paramref name="word"/>, in any case, with or without a stop at its end; null where it has nothing.</summary>
    public static TimeWord? Find(ReadOnlySpan<char> word)
    {
        if (word.Length > 1 && word[^1] == '.')
        {
            word = word[..^1];
        }

        if (word.Length is 0 or > Longest || !char.IsLetter(word[0]))
        {
            return null;
        }

        Span<char> small = stackalloc char[Longest];
        word.ToLowerInvariant(small);
        return Words.TryGetValue(small[..word.Length], out var found) ? found : null;
    }

    private static Dictionary<string, TimeWord> Load()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Of("Language.Times.Data.time-words.txt"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!words.TryGetValue(parts[0], out var word))
            {
                words.Add(parts[0], word = new TimeWord());
            }

            for (var i = 1; i < parts.Length; i += 2)
            {
                word.Add(
                    Enum.Parse<TimeRole>(parts[i].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                    short.Parse(parts[i + 1], CultureInfo.InvariantCulture));
            }
        }

        return words;
    }
}
