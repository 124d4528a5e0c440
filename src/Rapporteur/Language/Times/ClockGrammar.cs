using NodaTime;
using static System.FormattableString;

namespace Rapporteur.Language.Times;

/// <summary>Parts of a day and times of the clock: "last night", "Tuesday evening", "10 p.m. Wednesday", "noon", "at 10:30 GMT".</summary>
internal static class ClockGrammar
{
    private static readonly string[] Parts = ["", "MO", "MI", "AF", "EV", "NI"];

    /// <summary>Reads a part of a day or a time of the clock, with the day beside it.</summary>
    public static TimeMatch? Read(TimeScene scene, int at)
    {
        if (Clock(scene, at) is { } clock)
        {
            return clock;
        }

        // "This morning", "last night".
        if (scene.Has(at, TimeRole.Deictic) && scene.Has(at + 1, TimeRole.DayPart) && !scene.Has(at + 1, TimeRole.Plural))
        {
            var way = scene.Role(at, TimeRole.Deictic);
            var day = scene.Today is { } today && way is 2 or -1 ? today.PlusDays(way == 2 ? 0 : -1) : (LocalDate?)null;
            return way == 1 ? null : PartOfDay(scene, at + 1, day);
        }

        if (scene.Role(at, TimeRole.NamedDay) is not 0 and var named)
        {
            return NamedDay(scene, at, named);
        }

        // "Mid-afternoon yesterday", "the morning of March 3".
        if (scene.Has(at, TimeRole.DayPart) && !scene.Has(at, TimeRole.Plural))
        {
            var next = scene.Says(at + 1, "of") || scene.Says(at + 1, "on") ? at + 2 : at + 1;
            return Day(scene, next) is { Part: { Unit: TimeUnit.Day } part } day ? PartOfDay(scene, at, part.From) is { } match ? match with { End = day.End } : null : null;
        }

        // "Tuesday night", "Aug. 2 at noon".
        return scene.Has(at, TimeRole.Weekday) || scene.Has(at, TimeRole.Month)
            ? DateGrammar.Read(scene, at) is { } date ? WithDayPart(scene, date) : null
            : null;
    }

    /// <summary>The part of the day at <paramref name="at"/> on a day that may be known.</summary>
    public static TimeMatch? PartOfDay(TimeScene scene, int at, LocalDate? day)
    {
        var code = Code(scene, at);
        return day is { } known && CalendarPart.Of(TimeUnit.Day, known) is var part
            ? new TimeMatch(at + 1, TimeKind.Time, part.Value + "T" + code, part)
            : new TimeMatch(at + 1, TimeKind.Time, "XXXX-XX-XXT" + code);
    }

    /// <summary>How TIMEX3 writes the part of the day at <paramref name="at"/>.</summary>
    public static string Code(TimeScene scene, int at) => Parts[scene.Role(at, TimeRole.DayPart)];

    private static TimeMatch? NamedDay(TimeScene scene, int at, int named)
    {
        if (scene.Has(at, TimeRole.Overnight))
        {
            return Overnight(scene, at);
        }

        CalendarPart? part = scene.Today is { } today ? CalendarPart.Of(TimeUnit.Day, today.PlusDays(named > 0 ? named - 1 : named)) : null;
        if (scene.Has(at, TimeRole.Tonight))
        {
            return new TimeMatch(at + 1, TimeKind.Time, part is { } night ? night.Value + "TNI" : null, part);
        }

        return WithDayPart(scene, TimeMatch.Date(at + 1, part)) ?? TimeMatch.Date(at + 1, part);
    }

    // The night that is over, or with a verb of the future the one to come; it lies in two days.
    private static TimeMatch Overnight(TimeScene scene, int at)
    {
        var night = PeriodGrammar.FromToday(scene, TimeUnit.Day, TenseFinder.Of(scene, at, at + 1) == Tense.Future ? 0 : -1);
        return new TimeMatch(at + 1, TimeKind.Time, night is { } part ? part.Value + "TNI" : null, night) { To = night?.To.PlusDays(1) };
    }

    // A day and the part of it or the time that follows.
    private static TimeMatch? WithDayPart(TimeScene scene, TimeMatch date)
    {
        if (date.Part is { Unit: not TimeUnit.Day })
        {
            return null;
        }

        if (scene.Has(date.End, TimeRole.DayPart) && !scene.Has(date.End, TimeRole.Plural))
        {
            var code = Code(scene, date.End);
            return date with { End = date.End + 1, Kind = TimeKind.Time, Value = date.Value is null ? null : date.Value + "T" + code };
        }

        var next = scene.Says(date.End, "at") ? date.End + 1 : date.End;
        return Time(scene, next) is { } time ? date with { End = time.End, Kind = TimeKind.Time, Value = date.Value is null ? null : date.Value + "T" + time.Text } : null;
    }

    private static TimeMatch? Clock(TimeScene scene, int at)
    {
        if (Time(scene, at) is not { } time)
        {
            return null;
        }

        var next = scene.Comma(time.End) ? time.End + 1 : time.End;
        next = scene.Says(next, "on") ? next + 1 : next;
        if (Day(scene, next) is { } day && (day.Part is { Unit: TimeUnit.Day } || day.Value?.StartsWith("XXXX-", StringComparison.Ordinal) == true))
        {
            return day with { Kind = TimeKind.Time, Value = day.Value + "T" + time.Text };
        }

        var anchor = scene.Last is { Unit: TimeUnit.Day } last ? last : PeriodGrammar.FromToday(scene, TimeUnit.Day, 0);
        return anchor is { } known
            ? new TimeMatch(time.End, TimeKind.Time, known.Value + "T" + time.Text, known)
            : new TimeMatch(time.End, TimeKind.Time, "XXXX-XX-XXT" + time.Text);
    }

    /// <summary>A day at <paramref name="at"/>: "yesterday", "Friday", "March 3".</summary>
    public static TimeMatch? Day(TimeScene scene, int at)
    {
        if (scene.Role(at, TimeRole.NamedDay) is not 0 and var named && !scene.Has(at, TimeRole.Tonight) && !scene.Has(at, TimeRole.Overnight))
        {
            return TimeMatch.Date(at + 1, PeriodGrammar.FromToday(scene, TimeUnit.Day, named > 0 ? named - 1 : named));
        }

        return scene.Has(at, TimeRole.Weekday) ? DateGrammar.Read(scene, at)
            : scene.Has(at, TimeRole.Month) || scene[at].Shape == NumberShape.Digits ? DateGrammar.WithMonth(scene, at)
            : scene.Has(at, TimeRole.Deictic) && scene.Has(at + 1, TimeRole.Weekday) ? PeriodGrammar.Read(scene, at) : null;
    }

    // "22:00" and where it ends, the zone with it.
    private static (string Text, int End)? Time(TimeScene scene, int at)
    {
        var token = scene[at];
        if (scene.Role(at, TimeRole.Clock) is > 0 and var hour)
        {
            return (Invariant($"{hour:D2}:00"), Zone(scene, at + 1));
        }

        if (token.Shape == NumberShape.HalfDay)
        {
            return (Text(token.Value), Zone(scene, at + 1));
        }

        if (token.Shape is not (NumberShape.Digits or NumberShape.Clock or NumberShape.Grouped) || token.Digits > 4)
        {
            return null;
        }

        if (scene.Role(at + 1, TimeRole.HalfDay) is > 0 and var half)
        {
            var value = TimeToken.HalfDayValue(token.Shape == NumberShape.Digits ? token.Value * 100 : token.Value, half == 2);
            return value < 0 ? null : (Text(value), Zone(scene, at + 2));
        }

        if (token.Shape == NumberShape.Digits && token.Value is >= 1 and <= 12 && scene.Has(at + 1, TimeRole.OClock))
        {
            return (Invariant($"{token.Value:D2}:00"), Zone(scene, at + 2));
        }

        // "10:30" alone may be a score or a verse.
        var zone = Zone(scene, at + 1);
        return token.Shape == NumberShape.Clock && (zone > at + 1 || scene.Says(at - 1, "at") || scene.Says(at - 1, "by") || scene.Says(at - 1, "until"))
            ? (Text(token.Value), zone)
            : null;
    }

    private static int Zone(TimeScene scene, int at)
    {
        if (scene.Role(at, TimeRole.Zone) == 2)
        {
            return scene.Says(at + 1, "time") ? at + 2 : at;
        }

        return scene.Has(at, TimeRole.Zone) && char.IsUpper(scene.Document.Word(at)[0]) && char.IsUpper(scene.Document.Word(at)[^1]) ? at + 1 : at;
    }

    private static string Text(int value) => Invariant($"{value / 100:D2}:{value % 100:D2}");
}
