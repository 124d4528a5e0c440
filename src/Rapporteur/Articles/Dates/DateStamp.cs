using NodaTime;

namespace Rapporteur.Articles.Dates;

/// <summary>A line that says when an article was published or changed, and nothing else.</summary>
/// <param name="Time">The instant, or the day.</param>
/// <param name="IsChange">It tells a later change, not the publication.</param>
internal readonly record struct DateStamp(ArticleTime Time, bool IsChange)
{
    private const int LongestLine = 120;

    /// <summary>
    /// Reads <c>Published March 25, 2024 10:15 a.m. EDT</c>, <c>Updated: 25 Mar 2024</c>, <c>Monday, March 25, 2024</c>.
    /// </summary>
    /// <returns>False where the line says more, or less, than that.</returns>
    public static bool TryRead(ReadOnlySpan<char> line, out DateStamp stamp)
    {
        stamp = default;
        if (line.Length is < 8 or > LongestLine)
        {
            return false;
        }

        var scan = new DateScanner(line);
        var change = TakeLabel(ref scan);
        if (!TryMoment(ref scan, out var time))
        {
            return false;
        }

        scan.TakeAny(".,|·-–—/()");
        if (scan.Rest.Length > 0)
        {
            // "Published March 25, 2024 | Updated March 26, 2024": the first moment is the one asked for.
            var before = scan.Position;
            var later = TakeLabel(ref scan);
            if (!later || scan.Position == before || change || !TryMoment(ref scan, out _))
            {
                return false;
            }

            scan.TakeAny(".|()");
            if (scan.Rest.Length > 0)
            {
                return false;
            }
        }

        stamp = new DateStamp(time, change);
        return true;
    }

    private static bool TakeLabel(ref DateScanner scan)
    {
        if (scan.TakeWord("first") || scan.TakeWord("originally") || scan.TakeWord("date"))
        {
            scan.TakeAny([]);
        }

        var change = scan.TakeWord("last updated") || scan.TakeWord("last modified") || scan.TakeWord("updated") || scan.TakeWord("modified");
        if (!change && !scan.TakeWord("published"))
        {
            scan.TakeWord("posted");
        }

        scan.TakeAny(":");
        scan.TakeWord("on");
        scan.TakeWord("at");
        return change;
    }

    /// <summary>A date, with a clock time after or before it where one stands there.</summary>
    private static bool TryMoment(ref DateScanner scan, out ArticleTime time)
    {
        time = null!;
        scan.TakeAny([]);
        var hasTime = scan.TryTime(out var clock, out var offset);
        if (hasTime)
        {
            scan.TakeAny(",·|-–—");
            scan.TakeWord("on");
        }

        if (!scan.TryDate(out var day))
        {
            return false;
        }

        if (!hasTime)
        {
            var before = scan.Position;
            scan.TakeAny(",·|-–—");
            scan.TakeWord("at");
            scan.TakeAny([]);
            hasTime = scan.TryTime(out clock, out offset);
            if (!hasTime)
            {
                scan.Position = before;
            }
        }

        time = hasTime && offset is { } known
            ? ArticleTime.OfInstant((day + clock).WithOffset(known))
            : ArticleTime.OfDay(day);
        return true;
    }
}
