using NodaTime;
using static System.FormattableString;

namespace Rapporteur.Language.Times;

/// <summary>What needs an article to be a time: "the weekend", "the summer", "the fiscal year", "the day before yesterday".</summary>
internal static class DeterminedGrammar
{
    /// <summary>What an article stands before: "weekend", "summer", "year".</summary>
    public static TimeMatch? Read(TimeScene scene, int at)
    {
        var next = scene.Has(at, TimeRole.Filler) || scene.Has(at, TimeRole.Fiscal) ? at + 1 : at;
        next += scene.Has(next, TimeRole.Fiscal) ? 1 : 0;
        if (scene.Has(next, TimeRole.Plural) || scene.Says(next + 1, "of") || scene.Hyphen(next + 1))
        {
            return null;
        }

        if (scene.Role(next, TimeRole.Season) is > 0 and var season && !scene.Has(next + 1, TimeRole.Deictic))
        {
            return TimeMatch.Date(next + 1, Recurrence.Season(scene, season, TenseFinder.Of(scene, at - 1, next + 1)), Invariant($"XXXX-{CalendarPart.SeasonCode(season)}"));
        }

        switch ((TimeUnit)scene.Role(next, TimeRole.Unit))
        {
            case TimeUnit.Day when next == at:
                return BesideDay(scene, at);
            case TimeUnit.Weekend:
                var ahead = TenseFinder.Of(scene, at - 1, next + 1) == Tense.Future || scene.Today is { DayOfWeek: > IsoDayOfWeek.Friday };
                return TimeMatch.Date(next + 1, PeriodGrammar.FromToday(scene, TimeUnit.Weekend, ahead ? 0 : -1));
            case TimeUnit.Year when scene.Says(next + 1, "ended") || scene.Says(next + 1, "ending"):
                return new TimeMatch(next + 1, TimeKind.Duration, "P1Y");
            case TimeUnit.Year when NumberGrammar.Year(scene, next + 1) is { } year:
                return TimeMatch.Date(year.End, CalendarPart.Of(TimeUnit.Year, new LocalDate(year.Year, 1, 1)));
            case var unit and (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) when scene.Has(at - 2, TimeRole.Preposition):
                return TimeMatch.Date(next + 1, PeriodGrammar.FromToday(scene, unit, 0));
            default:
                return null;
        }
    }

    // "The day before yesterday", "the day after March 3".
    private static TimeMatch? BesideDay(TimeScene scene, int at)
    {
        var way = scene.Says(at + 1, "before") ? -1 : scene.Says(at + 1, "after") ? 1 : 0;
        if (way == 0 || (ClockGrammar.Day(scene, at + 2) is not { Part: { Unit: TimeUnit.Day } day } other))
        {
            return null;
        }

        return TimeMatch.Date(other.End, day.Plus(way, TimeUnit.Day));
    }
}
