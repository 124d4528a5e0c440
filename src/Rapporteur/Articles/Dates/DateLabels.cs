using System.Collections.Frozen;

namespace Rapporteur.Articles.Dates;

/// <summary>What a date is said to be.</summary>
internal enum DateLabel : byte
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>The publication.</summary>
    Published,

    /// <summary>A later change.</summary>
    Modified,
}

/// <summary>Words before a date that say what it is: "Published on", "Zuletzt aktualisiert:". The table is <c>Data/date-labels.txt</c>.</summary>
internal static class DateLabels
{
    private const int LongestLabel = 32;
    private const int MostWords = 4;

    private static readonly FrozenDictionary<string, DateLabel> Labels = Load();
    private static readonly FrozenDictionary<string, DateLabel>.AlternateLookup<ReadOnlySpan<char>> ByLabel = Labels.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The label that ends <paramref name="before"/>, the text before a date.</summary>
    public static DateLabel Of(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" :|-–—(,.：\u00A0");
        if (before.Length > LongestLabel)
        {
            before = before[^LongestLabel..];
        }

        // The last word, then the last two and so on: "Last updated" is found before "updated" would end the search.
        var found = DateLabel.None;
        var words = 0;
        for (var i = before.Length - 1; i >= 0 && words < MostWords; i--)
        {
            if (i == 0 || !char.IsLetter(before[i - 1]))
            {
                if (char.IsLetter(before[i]) && ByLabel.TryGetValue(before[i..], out var label))
                {
                    found = label;
                }

                words += char.IsLetter(before[i]) ? 1 : 0;
            }
        }

        return found;
    }

    private static FrozenDictionary<string, DateLabel> Load()
    {
        var labels = new Dictionary<string, DateLabel>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in EmbeddedLines.Of("Articles.Dates.Data.date-labels.txt"))
        {
            var parts = line.Split(' ');
            var label = Enum.Parse<DateLabel>(parts[0], ignoreCase: true);
            foreach (var words in parts.AsSpan(1))
            {
                labels.TryAdd(words.Replace('_', ' '), label);
            }
        }

        return labels.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
