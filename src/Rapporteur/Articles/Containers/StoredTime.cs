using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.Containers;

/// <summary>Times as feeds, dumps and mail write them. Without an offset no instant can be known, only the day.</summary>
internal static partial class StoredTime
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// Reads ISO 8601, the form of mail (RFC 5322, with the old zones of RFC 822), seconds or milliseconds since 1970, and a
    /// date in words; null where <paramref name="text"/> is none of them.
    /// </summary>
    public static ArticleTime? Parse(string? text)
    {
        text = text?.Trim();
        if (text is null || text.Length is < 8 or > 80)
        {
            return null;
        }

        return Mail(text) ?? WrittenTime.Parse(text) ?? Compact(text) ?? Unix(text) ?? (DateStamp.TryRead(text, out var stamp) ? stamp.Time : null);
    }

    private static ArticleTime? Mail(string text)
    {
        if (MailForm().Match(text) is not { Success: true } match)
        {
            return null;
        }

        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var year = Number("year");

        // RFC 5322, 4.3: years of two and three digits.
        year += match.Groups["year"].Length switch { 2 => year < 50 ? 2000 : 1900, 3 => 1900, _ => 0 };
        if (month == 0 || DayOf(year, month, Number("day")) is not { } day)
        {
            return null;
        }

        return Number("hour") < 24 && match.Groups["minute"].Success && OffsetOf(match.Groups["zone"].Value) is { } offset
            ? ArticleTime.OfInstant((day + new LocalTime(Number("hour"), Number("minute"), Math.Min(Number("second"), 59))).WithOffset(offset))
            : ArticleTime.OfDay(day);
    }

    private static ArticleTime? Compact(string text) =>
        CompactForm().Match(text) is { Success: true } match
        && DayOf(Whole(match.Groups["year"]), Whole(match.Groups["month"]), Whole(match.Groups["day"])) is { } day
            ? ArticleTime.OfDay(day)
            : null;

    private static int Whole(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static ArticleTime? Unix(string text)
    {
        // Nine digits of seconds start in 1973, twelve of milliseconds as well.
        if (text.Length is < 9 or > 13 || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var seconds = number >= 100_000_000_000 ? (long)(number / 1000) : (long)number;
        return seconds >= 100_000_000 ? ArticleTime.OfInstant(Instant.FromUnixTimeSeconds(seconds).WithOffset(Offset.Zero)) : null;
    }

    private static LocalDate? DayOf(int year, int month, int day) =>
        year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static Offset? OffsetOf(string zone)
    {
        switch (zone.ToUpperInvariant())
        {
            // RFC 5322, 4.3, gives the American names these meanings in mail.
            case "Z" or "UT" or "UTC" or "GMT": return Offset.Zero;
            case "EDT": return Offset.FromHours(-4);
            case "EST" or "CDT": return Offset.FromHours(-5);
            case "CST" or "MDT": return Offset.FromHours(-6);
            case "MST" or "PDT": return Offset.FromHours(-7);
            case "PST": return Offset.FromHours(-8);
            case "CET": return Offset.FromHours(1);
            case "CEST": return Offset.FromHours(2);

            // RFC 5322, 3.3: the time is UTC, and nothing is known of the zone.
            case "-0000": return Offset.Zero;
        }

        if (zone.Length < 5 || zone[0] is not ('+' or '-'))
        {
            return null;
        }

        var digits = zone.Replace(":", "", StringComparison.Ordinal);
        var minutes = (int.Parse(digits.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(digits.AsSpan(3, 2), CultureInfo.InvariantCulture);
        return minutes <= 18 * 60 ? Offset.FromSeconds((zone[0] == '-' ? -60 : 60) * minutes) : null;
    }

    [GeneratedRegex(
        @"^([a-z]{3,9}\.?,?\s{1,3})?(?<day>[0-9]{1,2})[\s-]{1,3}(?<month>[a-z]{3,9})\.?[\s-]{1,3}(?<year>[0-9]{2,4})(,?\s{1,3}(?<hour>[0-9]{1,2}):(?<minute>[0-5][0-9])(:(?<second>[0-6][0-9])(\.[0-9]{1,9})?)?(\s{0,3}(?<zone>[+-][0-9]{2}:?[0-9]{2}|[a-z]{1,5}))?)?(\s{0,3}\([^()]{0,30}\))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MailForm();

    [GeneratedRegex(@"^(?<year>(19|20)[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})(T?[0-9]{6}Z?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CompactForm();
}
