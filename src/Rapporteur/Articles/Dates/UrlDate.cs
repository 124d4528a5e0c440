using NodaTime;

namespace Rapporteur.Articles.Dates;

/// <summary>The day that an address carries: <c>/2024/03/25/</c>, <c>/2024/mar/25/</c>, <c>-2024-03-25</c>, <c>/20240325/</c>.</summary>
internal static class UrlDate
{
    private const int LongestUrl = 2_000;
    private const int FirstYear = 1990;

    /// <summary>
    /// The day, where year, month and day all stand in the path of <paramref name="url"/>, one after the other; null where
    /// they do not. <c>/2023/12/</c> is no day.
    /// </summary>
    public static LocalDate? Of(string? url)
    {
        if (url is null || url.Length > LongestUrl)
        {
            return null;
        }

        var path = PathOf(url);
        for (var i = 0; i + 8 <= path.Length; i++)
        {
            if (char.IsAsciiDigit(path[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(path[i - 1])) && At(path[i..]) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static LocalDate? At(ReadOnlySpan<char> path)
    {
        var digits = 0;
        while (digits < path.Length && char.IsAsciiDigit(path[digits]))
        {
            digits++;
        }

        ArticleTime? time = null;
        if (digits == 8)
        {
            time = WrittenTime.Parse(path[..8].ToString());
        }
        else if (digits == 4 && path[4] is '/' or '-' or '_')
        {
            var scan = new DateScanner(path[..Math.Min(path.Length, 20)].ToString().Replace('_', '-'));
            time = scan.TryDate(out var day) ? ArticleTime.OfDay(day) : null;
        }

        return time is { Day.Year: >= FirstYear } found ? found.Day : null;
    }

    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal);
        var path = host >= 0 ? url[(host + 3)..] : url;
        var slash = path.IndexOf('/');
        path = slash >= 0 ? path[slash..] : [];
        var end = path.IndexOfAny('?', '#');
        return end >= 0 ? path[..end] : path;
    }
}
