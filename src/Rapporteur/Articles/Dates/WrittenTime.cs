using System.Globalization;
using NodaTime;

namespace Rapporteur.Articles.Dates;

/// <summary>Times as programs write them: ISO 8601 and its neighbours, mail dates, digits alone, seconds since 1970.</summary>
internal static class WrittenTime
{
    private const int ShortestText = 8;
    private const int LongestText = 80;

    // 1990 to 2100: other numbers are not times.
    private const long FirstSecond = 631_152_000;
    private const long LastSecond = 4_102_444_800;

    /// <summary>Reads it; null where <paramref name="text"/> holds no full date. What is written without an offset has none.</summary>
    public static ArticleTime? Parse(string? text, string? language = null) => Find(text, language)?.Time;

    /// <inheritdoc cref="Parse"/>
    /// <returns>What it says, and where the order of day and month is not known, what it says the other way.</returns>
    public static FoundDate? Find(string? text, string? language = null)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is < ShortestText or > LongestText)
        {
            return null;
        }

        return !trimmed.ContainsAnyExceptInRange('0', '9') ? OfDigits(trimmed)
            : TryIso(trimmed, out var time) ? new FoundDate(0, trimmed.Length, time, null)
            : TryUnix(trimmed, out time) ? new FoundDate(0, trimmed.Length, time, null)
            : DateFinder.In(trimmed, language) is [var first, ..] ? first
            : null;
    }

    private static FoundDate? OfDigits(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 10 or 13)
        {
            var number = long.Parse(digits, CultureInfo.InvariantCulture);
            var seconds = digits.Length == 13 ? number / 1000 : number;
            return seconds is < FirstSecond or > LastSecond ? null : new FoundDate(0, digits.Length, ArticleTime.OfInstant(Instant.FromUnixTimeSeconds(seconds).WithOffset(Offset.Zero)), null);
        }

        if (digits.Length is not (8 or 12 or 14))
        {
            return null;
        }

        var iso = $"{digits[..4]}-{digits[4..6]}-{digits[6..8]}" + (digits.Length > 8 ? $"T{digits[8..10]}:{digits[10..12]}:{(digits.Length > 12 ? digits[12..] : "00")}" : "");
        return TryIso(iso, out var time) ? new FoundDate(0, digits.Length, time, null) : null;
    }

    // 2024-03-25, with or without T10:15(:30(.123)) and Z, +01:00, +0100, UTC.
    private static bool TryIso(ReadOnlySpan<char> text, out ArticleTime time)
    {
        time = null!;
        var scan = new DateScanner(text);
        if (text.Length < 10 || text[4] is not ('-' or '/' or '.') || !scan.TryDate(out var day) || scan.Position > 10)
        {
            return false;
        }

        time = ArticleTime.OfDay(day);
        scan.TakeAny("Tt");
        if (scan.TryTime(out var clock, out var offset))
        {
            time = offset is { } known ? ArticleTime.OfInstant((day + clock).WithOffset(known)) : ArticleTime.OfLocal(day + clock);
        }

        return scan.Position == 10 || scan.Rest.Length == 0 || time.Local is not null;
    }

    // Mon Mar 25 10:15:00 CET 2024
    private static bool TryUnix(ReadOnlySpan<char> text, out ArticleTime time)
    {
        time = null!;
        if (!int.TryParse(text[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out _) || text.IndexOf(':') is not (> 5 and var colon))
        {
            return false;
        }

        var space = text[..colon].LastIndexOf(' ');
        var clock = new DateScanner(text[..^5]) { Position = space + 1 };
        if (space < 5 || !clock.TryTime(out var at, out var offset))
        {
            return false;
        }

        var date = new DateScanner($"{text[..space]} {text[^4..]}");
        if (!date.TryDate(out var day) || date.Rest.Length > 0)
        {
            return false;
        }

        time = offset is { } known ? ArticleTime.OfInstant((day + at).WithOffset(known)) : ArticleTime.OfLocal(day + at);
        return true;
    }
}
