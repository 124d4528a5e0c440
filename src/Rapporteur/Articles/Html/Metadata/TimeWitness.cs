using NodaTime;
using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>What kind of witness tells a time; those of one kind are not independent.</summary>
internal enum TimeSource : byte
{
    /// <summary>schema.org data.</summary>
    Data,

    /// <summary>Meta elements.</summary>
    Meta,

    /// <summary>What readers see.</summary>
    Page,

    /// <summary>The address.</summary>
    Url,

    /// <summary>The feed, dump or archive that the page came from.</summary>
    Feed,
}

/// <summary>What one part of the page says of when the story was published or changed.</summary>
/// <param name="Witness">Which part, in the words of <see cref="Disagreement.Witness"/>.</param>
/// <param name="Source">Its kind.</param>
/// <param name="Weight">How far it is believed where others say otherwise.</param>
/// <param name="Time">What it says.</param>
/// <param name="Other">What it says if the month comes first; null where the order is known.</param>
internal sealed record TimeWitness(string Witness, TimeSource Source, int Weight, ArticleTime Time, ArticleTime? Other = null)
{
    /// <summary>Reads a written time; null where it is none.</summary>
    public static TimeWitness? Read(string witness, TimeSource source, int weight, string? text, string? language) =>
        WrittenTime.Find(text, language) is { } found ? new TimeWitness(witness, source, weight, found.Time, found.Other) : null;
}

/// <summary>Chooses a time among what the parts of a page say.</summary>
internal static class TimeChoice
{
    private static readonly TimeSource[] Sources = Enum.GetValues<TimeSource>();

    /// <summary>
    /// The day for which the witnesses that agree weigh most, the earliest of them first where equal; of what is said of
    /// that day the most exact, the weightiest first.
    /// </summary>
    /// <param name="witnesses">Who says what, the more reliable first.</param>
    /// <param name="latest">Nothing later is believed.</param>
    /// <param name="order">How the page writes dates of numbers.</param>
    public static TimeWitness? Best(List<TimeWitness> witnesses, Instant? latest, DateOrder order)
    {
        var able = Settled(witnesses, order).Where(w => latest is not { } bound || !IsAfter(w.Time, bound)).ToList();
        TimeWitness? best = null;
        var bestWeight = 0;
        foreach (var one in able)
        {
            var weight = Sources.Sum(s => able.Where(w => w.Source == s && Agree(w.Time, one.Time)).Select(w => w.Weight).DefaultIfEmpty(0).Max());
            if (weight > bestWeight)
            {
                (best, bestWeight) = (one, weight);
            }
        }

        if (best is null)
        {
            return null;
        }

        var same = able.Where(w => Agree(w.Time, best.Time)).ToList();
        var chosen = same.Where(w => IsExact(w.Time)).MaxBy(w => w.Weight)
            ?? same.Where(w => w.Time.Instant is not null).MaxBy(w => w.Weight)
            ?? same.Where(w => w.Time.Local is not null).MaxBy(w => w.Weight)
            ?? best;
        return chosen.Time.Instant is { } instant && instant.Offset == Offset.Zero
            ? chosen with { Time = able.Select(w => OnClock(instant, w)).FirstOrDefault(t => t is not null) ?? chosen.Time }
            : chosen;
    }

    // An instant in UTC, and the clock of the page for readers: together they tell the outlet's offset.
    private static ArticleTime? OnClock(OffsetDateTime instant, TimeWitness witness)
    {
        if (witness.Source != TimeSource.Page || witness.Time is not { Instant: null, Local: { } clock } || clock.TimeOfDay == LocalTime.Midnight)
        {
            return null;
        }

        var utc = instant.LocalDateTime;
        var seconds = Period.Between(utc.Date + new LocalTime(utc.Hour, utc.Minute), clock.Date + new LocalTime(clock.Hour, clock.Minute), PeriodUnits.Seconds).Seconds;
        return seconds != 0 && (seconds % 3600 == 0 || seconds is 19_800 or 34_200 or 12_600 or 16_200 or -12_600) && seconds is >= -11 * 3600 and <= 13 * 3600
            ? ArticleTime.OfInstant(instant.WithOffset(Offset.FromSeconds((int)seconds)))
            : null;
    }

    /// <summary>They can both be true: the same instant, or the same day.</summary>
    public static bool Agree(ArticleTime one, ArticleTime other) =>
        one.Instant is { } a && other.Instant is { } b
            ? (a.ToInstant() - b.ToInstant()) is var gap && gap > -Duration.FromHours(14) && gap < Duration.FromHours(14) && (one.Day == other.Day || gap == Duration.Zero)
            : one.Day == other.Day;

    /// <summary>It lies after <paramref name="bound"/> wherever on earth it was written.</summary>
    public static bool IsAfter(ArticleTime time, Instant bound) =>
        time.Instant is { } instant ? instant.ToInstant() > bound + Duration.FromMinutes(15)
        : time.Day.AtMidnight().InUtc().ToInstant() > bound + Duration.FromHours(14);

    // Midnight to the second stands for a day.
    private static bool IsExact(ArticleTime time) => time.Instant is { } instant && instant.TimeOfDay != LocalTime.Midnight;

    // Where the order of day and month is not known, what another witness says decides, else how the page writes its
    // other dates; else it is no evidence.
    private static IEnumerable<TimeWitness> Settled(List<TimeWitness> witnesses, DateOrder order)
    {
        var sure = witnesses.Where(w => w.Other is null).Select(w => w.Time.Day).ToHashSet();
        foreach (var one in witnesses)
        {
            if (one.Other is not { } other)
            {
                yield return one;
            }
            else if (sure.Contains(one.Time.Day) || sure.Contains(other.Day) || order != DateOrder.Unknown)
            {
                var monthFirst = sure.Contains(other.Day) ? !sure.Contains(one.Time.Day) : !sure.Contains(one.Time.Day) && order == DateOrder.MonthFirst;
                yield return one with { Time = monthFirst ? other : one.Time, Other = null };
            }
        }
    }
}
