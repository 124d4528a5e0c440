using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace Rapporteur.Articles.Dates;

/// <summary>
/// Times told by how long ago they were: "8 hours ago", "vor 3 Tagen", "il y a 2 heures". They mean something only where
/// the time of fetching is known. The table is <c>Data/relative-words.txt</c>.
/// </summary>
internal static class RelativeTime
{
    private const int LongestLine = 80;
    private const int MostUnits = 400;

    private static readonly FrozenDictionary<string, Duration> Units = Rows("unit")
        .SelectMany(static row => row.Skip(2).Select(name => (name, LengthOf(row[1]))))
        .DistinctBy(static pair => pair.name)
        .ToFrozenDictionary(static pair => pair.name, static pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Before = [.. Rows("before").SelectMany(static row => row.Skip(1))];
    private static readonly string[] After = [.. Rows("after").SelectMany(static row => row.Skip(1))];

    /// <summary>
    /// The day, marked as derived; null where <paramref name="line"/> holds no such time, or more than <paramref name="most"/>
    /// words besides.
    /// </summary>
    public static ArticleTime? Read(string line, Instant fetched, int most = 4)
    {
        if (line.Length is < 4 or > LongestLine)
        {
            return null;
        }

        var words = line.Split([' ', '\u00A0', '|', '·', ',', ':', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < MostUnits
                && Units.TryGetValue(words[i + 1].TrimEnd('.'), out var unit)
                && (EndsWith(words.AsSpan(0, i), Before) || StartsWith(words.AsSpan(i + 2), After)) && words.Length - 3 <= most)
            {
                return ArticleTime.OfDay((fetched - (unit * count)).InUtc().Date) with { IsDerived = true };
            }
        }

        return null;
    }

    private static bool EndsWith(ReadOnlySpan<string> words, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            var parts = phrase.Split(' ');
            if (words.Length >= parts.Length && words[^parts.Length..].SequenceEqual(parts, StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<string> words, string[] phrases) =>
        words.Length > 0 && phrases.Contains(words[0].TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    private static Duration LengthOf(string unit) => unit switch
    {
        "minute" => Duration.FromMinutes(1),
        "hour" => Duration.FromHours(1),
        "day" => Duration.FromDays(1),
        _ => Duration.FromDays(7),
    };

    private static IEnumerable<string[]> Rows(string kind) => EmbeddedLines.Of("Articles.Dates.Data.relative-words.txt")
        .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Replace('_', ' ')).ToArray())
        .Where(row => row[0] == kind);
}
