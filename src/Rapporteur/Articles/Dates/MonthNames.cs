using System.Collections.Frozen;
using System.Globalization;

namespace Rapporteur.Articles.Dates;

/// <summary>Names of the months in the languages of <c>Data/month-names.txt</c>.</summary>
internal static class MonthNames
{
    private const int LongestName = 16;

    /// <summary>Cut to this many letters or more, an English name is still understood: Octob.</summary>
    private const int FewestLetters = 3;

    private static readonly string[] English =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    // Words that mean another month in another language stand here with that language before them: "hr:listopad".
    private static readonly FrozenDictionary<string, int> Names = Load();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByName = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The month, 1 to 12, that <paramref name="word"/> names in whatever case; 0 where it names none.</summary>
    /// <param name="word">A word without a stop.</param>
    /// <param name="language">BCP 47; null where it is not known.</param>
    public static int Of(ReadOnlySpan<char> word, string? language = null)
    {
        if (word.Length is 0 or > LongestName)
        {
            return 0;
        }

        Span<char> small = stackalloc char[LongestName + 3];
        var length = word.ToLowerInvariant(small[3..]);
        if (length <= 0)
        {
            return 0;
        }

        if (language is { Length: >= 2 })
        {
            small[0] = char.ToLowerInvariant(language[0]);
            small[1] = char.ToLowerInvariant(language[1]);
            small[2] = ':';
            if (ByName.TryGetValue(small[..(length + 3)], out var own))
            {
                return own;
            }
        }

        return ByName.TryGetValue(small.Slice(3, length), out var month) ? month : Shortened(small.Slice(3, length));
    }

    private static int Shortened(ReadOnlySpan<char> word)
    {
        for (var i = 0; word.Length >= FewestLetters && i < English.Length; i++)
        {
            if (English[i].AsSpan().StartsWith(word, StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static FrozenDictionary<string, int> Load()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Of("Articles.Dates.Data.month-names.txt"))
        {
            var parts = line.Split(' ');
            var month = int.Parse(parts[1], CultureInfo.InvariantCulture);
            foreach (var name in parts.AsSpan(2))
            {
                if (!names.TryAdd(name, month) && names[name] != month)
                {
                    names[$"{parts[0]}:{name}"] = month;
                }
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
