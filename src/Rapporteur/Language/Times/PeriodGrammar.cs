using NodaTime;
using static System.FormattableString;

namespace Rapporteur.Language.Times;

/// <summary>Parts of the calendar that are told by their distance: "last week", "this summer", "next Friday", "the past three months", "the following year".</summary>
internal static class PeriodGrammar
{
    /// <summary>Reads a period.</summary>
    public static TimeMatch? Read(TimeScene scene, int at)
    {
        var determined = scene.Has(at, TimeRole.Determiner);
        var i = determined ? at + 1 : at;

        // "This past week".
        i += scene.Role(i, TimeRole.Deictic) == 2 && scene.Has(i + 1, TimeRole.Span) ? 1 : 0;
        // "That same day".
        i += scene.Role(i, TimeRole.Told) == 2 && scene.Role(i + 1, TimeRole.Told) == 2 ? 1 : 0;
        if (scene.Has(i, TimeRole.Deictic))
        {
            return Deictic(scene, i, determined || i > at);
        }

        if (scene.Has(i, TimeRole.Told) && (determined || scene.Role(i, TimeRole.Told) == 2))
        {
            return Told(scene, i, scene.Role(i, TimeRole.Told), at);
        }

        if (scene.Has(i, TimeRole.Recent) && scene.Has(i + 1, TimeRole.Unit) && scene.Has(i + 1, TimeRole.Plural))
        {
            return Length(scene, i + 2, default, (TimeUnit)scene.Role(i + 1, TimeRole.Unit), -1);
        }

        // "The first nine months", "the nine months".
        var counted = scene.Has(i, TimeRole.Leading) || scene.Has(i, TimeRole.Latest) ? i + 1 : i;
        if (counted > at && NumberGrammar.Read(scene, counted) is { Article: false } quantity
            && DurationGrammar.Unit(scene, quantity, out var end) is var unit and not TimeUnit.None)
        {
            if (unit == TimeUnit.Month && scene.Today is { } today)
            {
                scene.Figures = CalendarPart.Of(TimeUnit.Year, today);
            }

            return new TimeMatch(end, TimeKind.Duration, DurationValue.Of(quantity, unit));
        }

        return determined ? DeterminedGrammar.Read(scene, i) : null;
    }

    /// <summary>A part of the calendar so many of its own lengths from the one that holds the day of publication.</summary>
    public static CalendarPart? FromToday(TimeScene scene, TimeUnit unit, int count) =>
        scene.Today is { } today ? CalendarPart.Of(unit, today).Plus(count, unit) : null;

    // "Last week", "this May", "next Tuesday", "the last two years".
    private static TimeMatch? Deictic(TimeScene scene, int at, bool determined)
    {
        var way = scene.Role(at, TimeRole.Deictic) is 2 ? 0 : scene.Role(at, TimeRole.Deictic);
        var span = scene.Has(at, TimeRole.Span);
        var next = scene.Has(at + 1, TimeRole.Fiscal) ? at + 2 : at + 1;
        if (scene.Role(next, TimeRole.Month) is > 0 and var month)
        {
            return Month(scene, next, month, way);
        }

        if (scene.Role(next, TimeRole.Weekday) is > 0 and var weekday && !scene.Has(next, TimeRole.Plural))
        {
            return DateGrammar.OfWeekday(scene, next + 1, weekday, Weekday(scene, next, weekday, way));
        }

        if (scene.Role(next, TimeRole.Season) is > 0 and var season && !scene.Has(next, TimeRole.Plural))
        {
            return TimeMatch.Date(next + 1, Season(scene, season, way), Invariant($"XXXX-{CalendarPart.SeasonCode(season)}"));
        }

        if (scene.Role(next, TimeRole.Unit) is > 0 and var unit && (TimeUnit)unit != TimeUnit.Half)
        {
            return Unit(scene, at, next, (TimeUnit)unit, way, span, determined);
        }

        if (way != 0 && NumberGrammar.Read(scene, next) is { Article: false } quantity
            && DurationGrammar.Unit(scene, quantity, out var end) is var counted and not TimeUnit.None)
        {
            end = scene.Says(end, "or", "so") ? end + 2 : end;
            return Length(scene, end, quantity, counted, way);
        }

        return null;
    }

    private static TimeMatch? Unit(TimeScene scene, int at, int next, TimeUnit unit, int way, bool span, bool determined)
    {
        var end = next + 1;
        if (scene.Has(next, TimeRole.Plural))
        {
            return Length(scene, end, default, unit, way);
        }

        // Units have capitals in names alone: a programme called "This Week".
        if (unit < TimeUnit.Day || (unit == TimeUnit.Day && way == 0) || (scene.Capital(next) && !scene.Title))
        {
            return null;
        }

        // "The past year", "over the last year" tell how long; "the next day" counts from what was told.
        var within = scene.Says(at - 2, "over") || scene.Says(at - 2, "during") || scene.Says(at - 2, "in") || scene.Says(at - 2, "for") || scene.Says(at - 2, "within");
        if (determined && unit != TimeUnit.Weekend && (span || (way != 0 && within)))
        {
            return Length(scene, scene.Says(end, "or", "so") ? end + 2 : end, new Quantity(1, false, next), unit, way);
        }

        if (unit == TimeUnit.Day)
        {
            return determined && way > 0 ? Told(scene, at, way, at) : null;
        }

        var part = unit == TimeUnit.Weekend ? Weekend(scene, at, end, way) : FromToday(scene, unit, way);
        if (unit == TimeUnit.Year && scene.Possessive(end) && QuarterGrammar.Named(scene, end + 1, part?.From.Year) is { } quarter)
        {
            return quarter;
        }

        if (unit == TimeUnit.Quarter && way < 0)
        {
            scene.Figures = part;
        }

        return TimeMatch.Date(end, part);
    }

    // Told on a Monday, "this weekend" with a verb of the past is the one that has just ended.
    private static CalendarPart? Weekend(TimeScene scene, int at, int end, int way)
    {
        var over = way == 0 && scene.Today is { DayOfWeek: < IsoDayOfWeek.Friday } && TenseFinder.Of(scene, at, end) == Tense.Past;
        return FromToday(scene, TimeUnit.Weekend, over ? -1 : way);
    }

    private static TimeMatch Month(TimeScene scene, int at, int month, int way)
    {
        CalendarPart? part = null;
        if (scene.Today is { } today)
        {
            var year = way == 0 ? today.Year : way < 0 ? today.Year - (month < today.Month ? 0 : 1) : today.Year + (month > today.Month ? 0 : 1);
            part = CalendarPart.Of(TimeUnit.Month, new LocalDate(year, month, 1));
        }

        return TimeMatch.Date(at + 1, part, Invariant($"XXXX-{month:D2}"));
    }

    private static LocalDate? Weekday(TimeScene scene, int at, int weekday, int way)
    {
        if (way == 0 || scene.Today is not { } today)
        {
            return Recurrence.Weekday(scene, weekday, way == 0 ? TenseFinder.Of(scene, at, at + 1) : Tense.Unknown);
        }

        return way < 0 ? today.Previous((IsoDayOfWeek)weekday) : today.Next((IsoDayOfWeek)weekday);
    }

    private static CalendarPart? Season(TimeScene scene, int season, int way)
    {
        if (scene.Today is not { } today)
        {
            return null;
        }

        // "This winter" told in January began the year before.
        var current = CalendarPart.Of(TimeUnit.Season, today);
        if (way == 0)
        {
            return current.Value.EndsWith(CalendarPart.SeasonCode(season), StringComparison.Ordinal) ? current : CalendarPart.Season(today.Year, season);
        }

        for (var year = today.Year - (way < 0 ? 0 : 1); ; year += way)
        {
            var part = CalendarPart.Season(year, season);
            if (way < 0 ? part.To < today : part.From > today)
            {
                return part;
            }
        }
    }

    // "The following month", "that year", "the same day": from the date that was told last.
    private static TimeMatch? Told(TimeScene scene, int at, int way, int start)
    {
        var next = scene.Has(at + 1, TimeRole.Fiscal) ? at + 2 : at + 1;
        var unit = (TimeUnit)scene.Role(next, TimeRole.Unit);
        // From "1987" it cannot be known which day "that day" is.
        var told = scene.Last is null || scene.Last.Value.Unit <= (unit == TimeUnit.None ? TimeUnit.Day : unit);
        var anchor = told ? scene.Last?.From ?? scene.Today : null;
        if (scene.Has(next, TimeRole.DayPart))
        {
            var day = anchor is { } known ? CalendarPart.Move(known, way == 2 ? 0 : way, TimeUnit.Day) : null;
            return ClockGrammar.PartOfDay(scene, next, day);
        }

        if (unit is < TimeUnit.Day or TimeUnit.Half || scene.Has(next, TimeRole.Plural) || (way == 2 && scene.Says(start - 1, "so")))
        {
            return null;
        }

        var last = anchor is { } from ? CalendarPart.Of(unit, from).Plus(way == 2 ? 0 : way, unit) : null;
        return TimeMatch.Date(next + 1, last);
    }

    /// <summary>A length that ends (or starts) on the day of publication.</summary>
    private static TimeMatch Length(TimeScene scene, int end, Quantity quantity, TimeUnit unit, int way)
    {
        var match = new TimeMatch(end, TimeKind.Duration, DurationValue.Of(quantity, unit));
        if (way == 0 || quantity.Count == 0 || unit < TimeUnit.Day || scene.Today is not { } today || CalendarPart.Move(today, way * quantity.Count, unit) is not { } other)
        {
            return match;
        }

        return way < 0 ? match with { From = other, To = today } : match with { From = today, To = other };
    }
}
