using NodaTime;

namespace Rapporteur.Articles.Dates;

/// <summary>Where a date stands in a line, and what it says.</summary>
/// <param name="Start">Its first character, that of a clock time before it where there is one.</param>
/// <param name="End">One past its last character.</param>
/// <param name="Time">What it says. Where <paramref name="Other"/> is there, with the day first.</param>
/// <param name="Other">What it says with the month first, where the order cannot be told from itself.</param>
/// <param name="Order">The order of day and month, where numbers alone show it.</param>
internal readonly record struct FoundDate(int Start, int End, ArticleTime Time, ArticleTime? Other, DateOrder Order = DateOrder.Unknown);

/// <summary>Which of day and month comes first in a date of numbers.</summary>
internal enum DateOrder : byte
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>The day.</summary>
    DayFirst,

    /// <summary>The month.</summary>
    MonthFirst,
}

/// <summary>Finds full dates in a line of any language, with the clock times beside them.</summary>
internal static class DateFinder
{
    private const int LongestLine = 2_000;

    // Pages are younger than this. Older dates in them are history.
    private const int FirstYear = 1990;

    // Numbers after these are of documents, telephones and rights.
    private static readonly string[] NumberSigns = ["§", "no", "nr", "art", "tel", "fax", "phone", "telefon", "isbn", "issn", "#", "n°", "nº", "№", "isin", "iban"];

    // Between a date and its clock time.
    private static readonly string[] AtClock = ["at", "um", "à", "alle", "ore", "a las", "a la", "às", "as", "kl", "kl.", "klo", "om", "godz", "godz.", "o", "в", "u", "ora", "saat", "pukul"];

    /// <summary>The dates of <paramref name="line"/>, first to last.</summary>
    /// <param name="line">What is read, up to 2,000 characters of it.</param>
    /// <param name="language">BCP 47; null where it is not known.</param>
    public static List<FoundDate> In(ReadOnlySpan<char> line, string? language)
    {
        var found = new List<FoundDate>();
        line = line[..Math.Min(line.Length, LongestLine)];
        var from = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (StartsToken(line, i) && TryAt(line, i, from, language, out var date))
            {
                found.Add(date);
                i = date.End - 1;
                from = date.End;
            }
        }

        return found;
    }

    private static bool StartsToken(ReadOnlySpan<char> line, int i) =>
        char.IsDigit(line[i])
            ? i == 0 || !(char.IsDigit(line[i - 1]) || char.IsAsciiLetter(line[i - 1])
                || (line[i - 1] is '.' or '/' or '-' or ':' or ',' or '+' && i > 1 && char.IsDigit(line[i - 2])))
            : char.IsLetter(line[i]) && (i == 0 || !char.IsLetterOrDigit(line[i - 1]));

    private static bool TryAt(ReadOnlySpan<char> line, int i, int from, string? language, out FoundDate found)
    {
        found = default;
        var scan = new DateScanner(line, language) { Position = i };
        LocalDate day;
        LocalDate? other = null;
        var order = DateOrder.Unknown;
        if (scan.TryNumbers(out var dayFirst, out var monthFirst, out var dots))
        {
            if (IsNumberOfAnother(line[..i]))
            {
                return false;
            }

            day = dayFirst ?? monthFirst!.Value;
            other = dayFirst is null || monthFirst == dayFirst ? null : monthFirst;
            order = dayFirst is null ? DateOrder.MonthFirst : monthFirst is null && !dots ? DateOrder.DayFirst : DateOrder.Unknown;
        }
        else if (!scan.TryDate(out day))
        {
            return false;
        }

        if (day.Year < FirstYear)
        {
            return false;
        }

        var end = scan.Position;
        var start = i;
        if (TryClockAfter(ref scan, out var clock, out var offset))
        {
            end = scan.Position;
        }
        else if (TryClockBefore(line, i, from, out clock, out offset, out var at))
        {
            start = at;
        }

        found = new FoundDate(start, end, Make(day, clock, offset), other is { } swapped ? Make(swapped, clock, offset) : null, order);
        return true;
    }

    private static ArticleTime Make(LocalDate day, LocalTime? clock, Offset? offset) =>
        clock is not { } time ? ArticleTime.OfDay(day)
        : offset is { } known ? ArticleTime.OfInstant((day + time).WithOffset(known))
        : ArticleTime.OfLocal(day + time);

    private static bool TryClockAfter(ref DateScanner scan, out LocalTime? clock, out Offset? offset)
    {
        clock = null;
        var before = scan.Position;
        scan.TakeAny("Tt,·|-–—/•(г.");
        scan.TakeWordOf(AtClock);
        scan.TakeAny(".:");
        if (scan.Rest is [>= '0' and <= '9', ..] && scan.TryTime(out var time, out offset))
        {
            clock = time;
            return true;
        }

        offset = null;
        scan.Position = before;
        return false;
    }

    // "10:15, 25 March 2024": the nearest colon before the date, not far from it.
    private static bool TryClockBefore(ReadOnlySpan<char> line, int date, int from, out LocalTime? clock, out Offset? offset, out int start)
    {
        const int Farthest = 24;
        clock = null;
        offset = null;
        start = date;
        var low = Math.Max(from, date - Farthest);
        var colon = line[low..date].LastIndexOf(':') + low;
        if (colon < low)
        {
            return false;
        }

        start = colon;
        while (start > low && char.IsAsciiDigit(line[start - 1]))
        {
            start--;
        }

        if (start == colon || (start > 0 && line[start - 1] == ':'))
        {
            start -= start == colon ? 0 : 1;
            while (start > low && char.IsAsciiDigit(line[start - 1]))
            {
                start--;
            }
        }

        var scan = new DateScanner(line[..date]) { Position = start };
        if (start == colon || !scan.TryTime(out var time, out offset))
        {
            start = date;
            return false;
        }

        // Only a weekday and marks may stand between.
        var gap = line[scan.Position..date].Trim(" ,·|-–—/•()\u00A0");
        if (gap.IndexOfAny(' ', ':') >= 0 || gap.Length > 12)
        {
            start = date;
            offset = null;
            return false;
        }

        clock = time;
        return true;
    }

    private static bool IsNumberOfAnother(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" .:\u00A0");
        foreach (var sign in NumberSigns)
        {
            if (before.EndsWith(sign, StringComparison.OrdinalIgnoreCase)
                && (before.Length == sign.Length || !char.IsLetter(sign[0]) || !char.IsLetter(before[^(sign.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }
}
