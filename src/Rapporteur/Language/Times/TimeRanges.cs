using NodaTime;

namespace Rapporteur.Language.Times;

/// <summary>What the words around an expression do to its ends.</summary>
internal static class TimeRanges
{
    /// <summary>
    /// The days, one end left open by the preposition: "since Monday" has no end, "until Friday" no start. In "after the 1987
    /// crash" the preposition belongs to the noun.
    /// </summary>
    public static (LocalDate? From, LocalDate? To) OpenEnds(TimeScene scene, int start, TimeMatch match)
    {
        var (from, to) = (match.FirstDay, match.LastDay);
        if (from is null || to is null || match.Kind is TimeKind.Duration or TimeKind.Set
            || scene.Verbs.Kind(match.End) is WordKind.Noun or WordKind.PluralNoun or WordKind.Name or WordKind.Adjective)
        {
            return (from, to);
        }

        return (TimePreposition)scene.Role(start - 1, TimeRole.Preposition) switch
        {
            TimePreposition.Since => (from, null),
            TimePreposition.Until => (null, to),
            TimePreposition.Before => (null, from.Value.PlusDays(-1)),
            TimePreposition.After => (to.Value.PlusDays(1), null),
            _ => (from, to),
        };
    }

    /// <summary>
    /// Of "between Monday and Thursday" the first day comes first: where each by itself would not, the first one goes back
    /// (<paramref name="times"/> is changed), or with a verb of the future the second one goes on, by a week.
    /// </summary>
    public static TimeMatch Ordered(TimeScene scene, List<TimeExpression> times, int start, TimeMatch match)
    {
        if (times.Count == 0 || match.Part is not { Unit: TimeUnit.Day } second || !scene.Has(start, TimeRole.Weekday)
            || times[^1] is not { From: { } first } before || first <= second.From || !IsRange(scene, before.Tokens, start))
        {
            return match;
        }

        if (TenseFinder.Of(scene, start, match.End) is Tense.Future or Tense.Present)
        {
            return match with { Part = second.Plus(1, TimeUnit.Week), Value = second.Plus(1, TimeUnit.Week)?.Value };
        }

        var earlier = CalendarPart.Of(TimeUnit.Day, first.PlusWeeks(-1));
        times[^1] = before with { Value = earlier.Value, From = earlier.From, To = earlier.To };
        return match;
    }

    private static bool IsRange(TimeScene scene, TokenRange before, int start)
    {
        var opening = (TimePreposition)scene.Role(before.Start - 1, TimeRole.Preposition);
        return before.Length == 1 && before.End == start - 1 && scene.Has(before.Start, TimeRole.Weekday)
            && ((opening == TimePreposition.Between && scene.Says(before.End, "and"))
                || (opening == TimePreposition.From && (TimePreposition)scene.Role(before.End, TimeRole.Preposition) is TimePreposition.To or TimePreposition.Until));
    }
}
