using NodaTime;

namespace Rapporteur.Language.Times;

/// <summary>Which day is meant by what comes round every week or year: the last one, the one at hand, or the next.</summary>
internal static class Recurrence
{
    // So many days further away may a month be that fits the tense, than one that does not. A verb tells nearly always which
    // "December" is meant; with a day, "was due Nov. 15", the nearer one is right more often.
    private const int AgainstTenseOfMonth = 300;
    private const int AgainstTenseOfDay = 200;

    // "Expects to report a third-quarter loss": what is yet to be told of may have ended lately.
    private const int AgainstTenseOfQuarter = 100;

    // Leap days come every fourth year, and every eighth over most ends of centuries.
    private const int Years = 8;

    /// <summary>The day of the week (1 Monday to 7), the day of publication counted in; null where that is not known.</summary>
    public static LocalDate? Weekday(TimeScene scene, int weekday, Tense tense)
    {
        if (scene.Today is not { } today)
        {
            return null;
        }

        var ahead = (weekday - (int)today.DayOfWeek + 7) % 7;
        return today.PlusDays(ahead == 0 || tense is Tense.Future or Tense.Present ? ahead : ahead - 7);
    }

    /// <summary>The month, in the year that the tense and the distance speak for; null where the publication is not known.</summary>
    public static CalendarPart? Month(TimeScene scene, int month, Tense tense)
    {
        return scene.Today is { } today && Year(today, month, 0, tense, AgainstTenseOfMonth) is { } year
            ? CalendarPart.Of(TimeUnit.Month, new LocalDate(year, month, 1))
            : null;
    }

    /// <summary>The day of a month, in the year that the tense and the distance speak for; null where the publication is not known.</summary>
    public static CalendarPart? Day(TimeScene scene, int month, int day, Tense tense)
    {
        return scene.Today is { } today && Year(today, month, day, tense, AgainstTenseOfDay) is { } year
            ? CalendarPart.Of(TimeUnit.Day, new LocalDate(year, month, day))
            : null;
    }

    /// <summary>The quarter (1 to 4) or half (1, 2): the one that began last, or with a verb of the future the nearest.</summary>
    public static CalendarPart? PartOfYear(TimeScene scene, TimeUnit unit, int number, Tense tense)
    {
        if (scene.Today is not { } today)
        {
            return null;
        }

        var part = PartOfYear(unit, today.Year, number);
        var last = part.From <= today ? part : PartOfYear(unit, today.Year - 1, number);
        var next = PartOfYear(unit, last.From.Year + 1, number);
        return tense == Tense.Future && Cost(today, next.From, next.To, tense, 0) < Cost(today, last.From, last.To, tense, AgainstTenseOfQuarter) ? next : last;
    }

    /// <summary>The season (1 spring to 4): the nearest one that the tense does not speak against.</summary>
    public static CalendarPart? Season(TimeScene scene, int season, Tense tense)
    {
        if (scene.Today is not { } today)
        {
            return null;
        }

        CalendarPart? best = null;
        var least = int.MaxValue;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            var part = CalendarPart.Season(year, season);
            var cost = Cost(today, part.From, part.To, tense, AgainstTenseOfMonth);
            if (cost < least)
            {
                (least, best) = (cost, part);
            }
        }

        return best;
    }

    /// <summary>A quarter or half of a year; null where the unit is another one.</summary>
    public static CalendarPart PartOfYear(TimeUnit unit, int year, int number) =>
        unit == TimeUnit.Quarter ? CalendarPart.Quarter(year, number) : CalendarPart.Half(year, number);

    // Day 0 stands for the whole month.
    private static int? Year(LocalDate today, int month, int day, Tense tense, int against)
    {
        int? best = null;
        var least = int.MaxValue;
        for (var year = today.Year - Years; year <= today.Year + Years; year++)
        {
            var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
            if (day > days)
            {
                continue;
            }

            var cost = Cost(today, new LocalDate(year, month, Math.Max(1, day)), new LocalDate(year, month, day == 0 ? days : day), tense, against);
            if (cost < least)
            {
                (least, best) = (cost, year);
            }
        }

        return best;
    }

    private static int Cost(LocalDate today, LocalDate from, LocalDate to, Tense tense, int against)
    {
        if (from > today)
        {
            return Period.DaysBetween(today, from) + (tense == Tense.Past ? against : 0);
        }

        return to < today ? Period.DaysBetween(to, today) + (tense == Tense.Future ? against : 0) : 0;
    }
}
