using NodaTime;
using NodaTime.Calendars;
using static System.FormattableString;

namespace Rapporteur.Language.Times;

/// <summary>A part of the calendar that has a name in TIMEX3: a day, a week, a quarter, a decade.</summary>
/// <param name="Unit">Which part.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Value">As TIMEX3 writes it.</param>
internal readonly record struct CalendarPart(TimeUnit Unit, LocalDate From, LocalDate To, string Value)
{
    // Leaves room at both ends, so that the parts around a day can always be made.
    private const int FirstYear = 2;
    private const int LastYear = 9900;
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    /// <summary>The part of the calendar, as long as <paramref name="unit"/>, that <paramref name="day"/> lies in.</summary>
    public static CalendarPart Of(TimeUnit unit, LocalDate day)
    {
        switch (unit)
        {
            case TimeUnit.Week or TimeUnit.Fortnight:
                var monday = day.PlusDays(1 - (int)day.DayOfWeek);
                return new(TimeUnit.Week, monday, monday.PlusDays(6), WeekValue(monday));
            case TimeUnit.Weekend:
                var saturday = day.PlusDays(6 - (int)day.DayOfWeek);
                return new(unit, saturday, saturday.PlusDays(1), WeekValue(saturday) + "-WE");
            case TimeUnit.Month:
                var first = new LocalDate(day.Year, day.Month, 1);
                return new(unit, first, first.PlusMonths(1).PlusDays(-1), Invariant($"{day.Year:D4}-{day.Month:D2}"));
            case TimeUnit.Quarter:
                return Quarter(day.Year, ((day.Month - 1) / 3) + 1);
            case TimeUnit.Half:
                return Half(day.Year, ((day.Month - 1) / 6) + 1);
            case TimeUnit.Season:
                return day.Month < 3 ? Season(day.Year - 1, 4) : Season(day.Year, day.Month / 3);
            case TimeUnit.Year:
                return Years(unit, day.Year, 1, Invariant($"{day.Year:D4}"));
            case TimeUnit.Decade:
                return Years(unit, day.Year / 10 * 10, 10, Invariant($"{day.Year / 10:D3}"));
            case TimeUnit.Century:
                return Years(unit, Math.Max(1, day.Year / 100 * 100), 100 - (day.Year < 100 ? 1 : 0), Invariant($"{day.Year / 100:D2}"));
            case TimeUnit.Millennium:
                return Years(unit, Math.Max(1, day.Year / 1000 * 1000), day.Year < 1000 ? 999 : 1000, Invariant($"{day.Year / 1000:D1}"));
            default:
                return new(TimeUnit.Day, day, day, Invariant($"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}"));
        }
    }

    /// <summary>A quarter of the calendar year.</summary>
    public static CalendarPart Quarter(int year, int quarter)
    {
        var first = new LocalDate(year, (quarter * 3) - 2, 1);
        return new(TimeUnit.Quarter, first, first.PlusMonths(3).PlusDays(-1), Invariant($"{year:D4}-Q{quarter}"));
    }

    /// <summary>A half of the calendar year.</summary>
    public static CalendarPart Half(int year, int half)
    {
        var first = new LocalDate(year, (half * 6) - 5, 1);
        return new(TimeUnit.Half, first, first.PlusMonths(6).PlusDays(-1), Invariant($"{year:D4}-H{half}"));
    }

    /// <summary>A season by the months of meteorology in the northern half; the winter of a year is the one that starts in it.</summary>
    public static CalendarPart Season(int year, int season)
    {
        var first = new LocalDate(year, season * 3, 1);
        return new(TimeUnit.Season, first, first.PlusMonths(3).PlusDays(-1), Invariant($"{year:D4}-{Seasons[season - 1]}"));
    }

    /// <summary>How TIMEX3 writes a season (1 spring to 4 winter).</summary>
    public static string SeasonCode(int season) => Seasons[season - 1];

    /// <summary>The part that lies <paramref name="count"/> units on (or back); null where the calendar does not go so far.</summary>
    public CalendarPart? Plus(int count, TimeUnit unit) => Move(From, count, unit) is not { } day ? null : Unit switch
    {
        TimeUnit.Season => Season(day.Year, day.Month / 3),
        _ => Of(Unit, day),
    };

    /// <summary>A day moved; null where the calendar does not go so far.</summary>
    public static LocalDate? Move(LocalDate day, int count, TimeUnit unit)
    {
        var years = count * YearsOf(unit);
        if (day.Year + years is < FirstYear or > LastYear)
        {
            return null;
        }

        return unit switch
        {
            TimeUnit.Week or TimeUnit.Weekend => day.PlusWeeks(count),
            TimeUnit.Fortnight => day.PlusWeeks(2 * count),
            TimeUnit.Month => day.PlusMonths(count),
            TimeUnit.Quarter or TimeUnit.Season => day.PlusMonths(3 * count),
            TimeUnit.Half => day.PlusMonths(6 * count),
            TimeUnit.Year => day.PlusYears(count),
            TimeUnit.Decade => day.PlusYears(10 * count),
            TimeUnit.Century => day.PlusYears(100 * count),
            TimeUnit.Millennium => day.PlusYears(1000 * count),
            _ => day.PlusDays(count),
        };
    }

    private static double YearsOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Millennium => 1000,
        TimeUnit.Century => 100,
        TimeUnit.Decade => 10,
        TimeUnit.Year => 1,
        TimeUnit.Half => 0.5,
        TimeUnit.Quarter or TimeUnit.Season => 0.25,
        TimeUnit.Month => 1 / 12.0,
        TimeUnit.Week or TimeUnit.Weekend => 7 / 365.0,
        TimeUnit.Fortnight => 14 / 365.0,
        _ => 1 / 365.0,
    };

    private static CalendarPart Years(TimeUnit unit, int year, int count, string value) =>
        new(unit, new LocalDate(year, 1, 1), new LocalDate(Math.Min(year + count - 1, 9999), 12, 31), value);

    private static string WeekValue(LocalDate day) =>
        Invariant($"{WeekYearRules.Iso.GetWeekYear(day):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):D2}");
}
