using System.Globalization;
using NodaTime;
using static System.FormattableString;

namespace Rapporteur.Language.Times;

/// <summary>Dates that name their place in the calendar: "March 25, 2024", "Tuesday", "the 25th of March", "1996", "the 1990s", "Christmas".</summary>
internal static class DateGrammar
{
    /// <summary>Reads a date.</summary>
    public static TimeMatch? Read(TimeScene scene, int at)
    {
        if (scene.Has(at, TimeRole.Weekday))
        {
            return Weekday(scene, at);
        }

        return WithMonth(scene, at) ?? Digits(scene, at) ?? YearGrammar.Read(scene, at) ?? Season(scene, at) ?? Feast(scene, at);
    }

    /// <summary>A month and what stands beside it: "March", "March 25", "March 2024", "25 March 2024".</summary>
    public static TimeMatch? WithMonth(TimeScene scene, int at)
    {
        // "25 March", "the 25th of March".
        if (DayNumber(scene, at) is > 0 and var number && scene[at].Digits <= 2)
        {
            var of = scene.Says(at + 1, "of") ? at + 2 : at + 1;
            return IsMonth(scene, of) ? Date(scene, at, of + 1, scene.Role(of, TimeRole.Month), number) : null;
        }

        if (!IsMonth(scene, at))
        {
            return null;
        }

        var month = scene.Role(at, TimeRole.Month);
        var next = at + 1;
        if (DayNumber(scene, next) is > 0 and var day && (scene[next].Digits <= 2) && !scene.Has(next + 1, TimeRole.HalfDay))
        {
            return Date(scene, at, next + 1, month, day);
        }

        var yearAt = scene.Comma(next) || scene.Says(next, "of") ? next + 1 : next;
        if (NumberGrammar.Year(scene, yearAt) is { } year)
        {
            return TimeMatch.Date(year.End, CalendarPart.Of(TimeUnit.Month, new LocalDate(year.Year, month, 1)));
        }

        var part = Recurrence.Month(scene, month, TenseFinder.Of(scene, at, next));
        return TimeMatch.Date(next, part, Invariant($"XXXX-{month:D2}"));
    }

    private static TimeMatch? Weekday(TimeScene scene, int at)
    {
        var weekday = scene.Role(at, TimeRole.Weekday);
        if (scene.Has(at, TimeRole.Plural) || (scene.Has(at - 1, TimeRole.NamesDay) && scene.Capital(at - 1)))
        {
            return null;
        }

        // "Tuesday, March 25", "Tue 25 Mar".
        var next = scene.Comma(at + 1) ? at + 2 : at + 1;
        next = scene.Says(next, "the") ? next + 1 : next;
        if ((scene.Has(next, TimeRole.Month) || DayNumber(scene, next) > 0) && WithMonth(scene, next) is { Part.Unit: TimeUnit.Day } date)
        {
            return date;
        }

        // "Sun", "Sat" and "Wed" alone are other words.
        if (scene.Has(at, TimeRole.Short) || !scene.Capital(at))
        {
            return null;
        }

        return OfWeekday(scene, at + 1, weekday, Recurrence.Weekday(scene, weekday, TenseFinder.Of(scene, at, at + 1)));
    }

    /// <summary>A day of the week that may be known.</summary>
    public static TimeMatch OfWeekday(TimeScene scene, int end, int weekday, LocalDate? day) =>
        TimeMatch.Date(end, day is { } known ? CalendarPart.Of(TimeUnit.Day, known) : null, Invariant($"XXXX-WXX-{weekday}"));

    private static TimeMatch? Date(TimeScene scene, int at, int end, int month, int day)
    {
        if (day > CalendarSystem.Iso.GetDaysInMonth(2000, month))
        {
            return null;
        }

        // "March 3-5".
        if (scene.Dash(end) && scene[end + 1].Digits <= 2 && DayNumber(scene, end + 1) is var last && last > day && last <= CalendarSystem.Iso.GetDaysInMonth(2000, month)
            && Date(scene, at, end + 2, month, last) is { Part: { } to } second)
        {
            var from = CalendarPart.Of(TimeUnit.Day, new LocalDate(to.From.Year, month, day));
            return TimeMatch.Date(second.End, from) with { To = to.To };
        }

        var yearAt = scene.Comma(end) || scene.Says(end, "of") ? end + 1 : end;
        if (NumberGrammar.Year(scene, yearAt) is { } year)
        {
            // February 29 of another year than a leap year is no day.
            var exists = day <= CalendarSystem.Iso.GetDaysInMonth(year.Year, month);
            return TimeMatch.Date(year.End, exists ? CalendarPart.Of(TimeUnit.Day, new LocalDate(year.Year, month, day)) : null);
        }

        var part = Recurrence.Day(scene, month, day, TenseFinder.Of(scene, at, end));
        return TimeMatch.Date(end, part, Invariant($"XXXX-{month:D2}-{day:D2}"));
    }

    private static TimeMatch? Digits(TimeScene scene, int at)
    {
        var token = scene[at];
        switch (token.Shape)
        {
            case NumberShape.Iso:
                var day = new LocalDate(token.Value / 10_000, token.Value / 100 % 100, token.Value % 100);
                return IsOfOurTime(day.Year) ? TimeMatch.Date(at + 1, CalendarPart.Of(TimeUnit.Day, day)) : null;
            case NumberShape.Slashed or NumberShape.Dotted:
                return Parts(scene, at, token.Shape == NumberShape.Dotted);
            case NumberShape.Decade:
                var year = token.Digits == 2 ? (token.Value < 30 ? 2000 : 1900) + token.Value : token.Value;
                return !IsOfOurTime(year) ? null : TimeMatch.Date(at + 1, CalendarPart.Of(TimeUnit.Decade, new LocalDate(year, 1, 1)));
            default:
                return null;
        }
    }

    // Which of two small numbers is the month cannot be known; a dotted date has the day first.
    private static TimeMatch? Parts(TimeScene scene, int at, bool dayFirst)
    {
        Span<Range> ranges = stackalloc Range[4];
        var text = scene.Document.Word(at);
        if (text.Split(ranges, dayFirst ? '.' : '/') != 3
            || !int.TryParse(text[ranges[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(text[ranges[1]], NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || !int.TryParse(text[ranges[2]], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        year = year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
        var (month, day) = dayFirst || first > 12 ? (second, first) : (first, second);
        if (month is < 1 or > 12 || !IsOfOurTime(year) || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return null;
        }

        return !dayFirst && first <= 12 && second <= 12 && first != second
            ? new TimeMatch(at + 1, TimeKind.Date, Invariant($"{year:D4}-XX-XX"))
            : TimeMatch.Date(at + 1, CalendarPart.Of(TimeUnit.Day, new LocalDate(year, month, day)));
    }

    // "Summer 1998", "spring of 2022", "in winter".
    private static TimeMatch? Season(TimeScene scene, int at)
    {
        var season = scene.Role(at, TimeRole.Season);
        if (season == 0 || scene.Has(at, TimeRole.Plural))
        {
            return null;
        }

        if (NumberGrammar.Year(scene, scene.Says(at + 1, "of") ? at + 2 : at + 1) is { } year)
        {
            return TimeMatch.Date(year.End, CalendarPart.Season(year.Year, season));
        }

        var said = (TimePreposition)scene.Role(at - 1, TimeRole.Preposition) is TimePreposition.Within or TimePreposition.Since or TimePreposition.Until
            && scene.Verbs.Kind(at) is WordKind.Noun or WordKind.Name && scene.Verbs.Kind(at + 1) is not (WordKind.Noun or WordKind.PluralNoun);
        return said
            ? TimeMatch.Date(at + 1, Recurrence.Season(scene, season, TenseFinder.Of(scene, at, at + 1)), Invariant($"XXXX-{CalendarPart.SeasonCode(season)}"))
            : null;
    }

    private static TimeMatch? Feast(TimeScene scene, int at)
    {
        var feast = scene.Role(at, TimeRole.Feast);
        if (feast == 0 || !scene.Capital(at))
        {
            return null;
        }

        var end = scene.Says(at + 1, "Day") ? at + 2 : at + 1;
        return Date(scene, at, end, feast / 100, feast % 100);
    }

    /// <summary>The number of a day in a month; 0 where there is none.</summary>
    private static int DayNumber(TimeScene scene, int at)
    {
        var token = scene[at];
        return token.Shape is NumberShape.Digits or NumberShape.Ordinal && token.Value is >= 1 and <= 31 ? token.Value : scene.Role(at, TimeRole.Ordinal);
    }

    // "March" and "May" are words, "April" and "June" names of people: then the words around must speak for the month.
    private static bool IsMonth(TimeScene scene, int at)
    {
        if (!scene.Has(at, TimeRole.Month) || !scene.Capital(at) || scene.Verbs[at] == VerbForm.Modal)
        {
            return false;
        }

        // "Mid-March" is never anything else.
        var number = scene[at].Mid || scene[at + 1].Shape is NumberShape.Digits or NumberShape.Ordinal;
        if (scene.Has(at, TimeRole.Short))
        {
            return number || scene.Document.Word(at)[^1] == '.';
        }

        var before = scene.Has(at - 1, TimeRole.Preposition) || scene.Has(at - 1, TimeRole.Bound) || scene.Has(at - 1, TimeRole.Deictic)
            || scene.Has(at - 1, TimeRole.Each) || DayNumber(scene, at - 1) > 0 || scene.Has(at - 1, TimeRole.Month) || scene.Says(at - 1, "and");
        return scene.Role(at, TimeRole.Rare) switch
        {
            0 => true,
            // "The May vote", but "May said".
            1 => number || ((before || (scene.Has(at - 1, TimeRole.Determiner) && scene.Verbs.Kind(at + 1) is WordKind.Noun or WordKind.Adjective))
                && scene.Verbs.Kind(at + 1) != WordKind.Name),
            3 when !number && !before => scene.Verbs.Kind(at) == WordKind.Name && scene.Verbs.Kind(at - 1) != WordKind.Name && scene.Verbs.Kind(at + 1) is not (WordKind.Name or WordKind.Noun),
            _ => number || ((before || scene.Verbs.Kind(at - 1) != WordKind.Name) && scene.Verbs.Kind(at + 1) != WordKind.Name),
        };
    }

    // News does not speak of other years by number, and one can count from these without coming to an end of the calendar.
    private static bool IsOfOurTime(int year) => year is >= 1000 and < 2200;
}
