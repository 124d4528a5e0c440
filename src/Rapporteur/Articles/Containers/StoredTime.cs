using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.Containers;

/// <summary>Times as feeds, dumps and mail write them.</summary>
internal static partial class StoredTime
{
    /// <summary>
    /// Reads the form of mail (RFC 5322, with the old zones and years of RFC 822, which have a meaning there), else what
    /// <see cref="WrittenTime"/> reads; null where <paramref name="text"/> is none of them.
    /// </summary>
    public static ArticleTime? Parse(string? text)
    {
        text = text?.Trim();
        if (text is null || text.Length is < 8 or > 80)
        {
            return null;
        }

        // JSON: seconds since 1970 with a fraction.
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return Mail(text) ?? WrittenTime.Parse(point >= 10 && !text.AsSpan(0, point).ContainsAnyExceptInRange('0', '9') ? text[..point] : text);
    }

    private static ArticleTime? Mail(string text)
    {
        if (MailForm().Match(text) is not { Success: true } match)
        {
            return null;
        }

        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var year = Number("year");

        // RFC 5322, 4.3: years of two and three digits.
        year += match.Groups["year"].Length switch { 2 => year < 50 ? 2000 : 1900, 3 => 1900, _ => 0 };
        if (!DateScanner.TryMake(year, MonthNames.Of(match.Groups["month"].ValueSpan), Number("day"), out var day))
        {
            return null;
        }

        if (Number("hour") >= 24 || !match.Groups["minute"].Success)
        {
            return ArticleTime.OfDay(day);
        }

        var local = day + new LocalTime(Number("hour"), Number("minute"), Math.Min(Number("second"), 59));
        return OffsetOf(match.Groups["zone"].Value) is { } offset ? ArticleTime.OfInstant(local.WithOffset(offset)) : ArticleTime.OfLocal(local);
    }

    // RFC 5322, 4.3, gives these names a meaning in mail that they do not have elsewhere. It is UTC also where "-0000" says
    // that nothing is known of the zone (3.3).
    private static Offset? OffsetOf(string zone) => zone.ToUpperInvariant() switch
    {
        "UT" => Offset.Zero,
        "CST" => Offset.FromHours(-6),
        "MST" => Offset.FromHours(-7),
        var other => new DateScanner(other).TakeZone(),
    };

    [GeneratedRegex(
        @"^([a-z]{3,9}\.?,?\s{1,3})?(?<day>[0-9]{1,2})[\s-]{1,3}(?<month>[a-z]{3,9})\.?[\s-]{1,3}(?<year>[0-9]{2,4})(,?\s{1,3}(?<hour>[0-9]{1,2}):(?<minute>[0-5][0-9])(:(?<second>[0-6][0-9])(\.[0-9]{1,9})?)?(\s{0,3}(?<zone>[+-][0-9]{2}:?[0-9]{2}|[a-z]{1,5}))?)?(\s{0,3}\([^()]{0,30}\))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MailForm();
}
