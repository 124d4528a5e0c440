using NodaTime;
using static System.FormattableString;

namespace Rapporteur.Language.Times;

/// <summary>Lengths of time, and points that a length leads to: "two weeks", "almost a year ago", "three days later", "an 8-year-old".</summary>
internal static class DurationGrammar
{
    /// <summary>Reads a length, without words of "about".</summary>
    public static TimeMatch? Read(TimeScene scene, int at)
    {
        if (NumberGrammar.Read(scene, at) is { } quantity && Unit(scene, quantity, out var end) is var unit and not TimeUnit.None)
        {
            // "A year and a half".
            if (scene.Says(end, "and", "a") && scene.Says(end + 2, "half"))
            {
                (quantity, end) = (quantity with { Half = true }, end + 3);
            }

            if (Postponed(scene, quantity, unit, end) is { } point)
            {
                return point;
            }

            return IsAhead(scene, at, quantity, unit, end)
                ? Point(scene, end, scene.Today, 1, quantity, unit)
                : new TimeMatch(WithOld(scene, end), TimeKind.Duration, DurationValue.Of(quantity, unit));
        }

        // "Years ago", "weeks or months".
        if (scene.Has(at, TimeRole.Plural) && scene.Role(at, TimeRole.Unit) is var plural and > 0 && (TimeUnit)plural is not TimeUnit.Half)
        {
            var vague = new Quantity(0, false, at);
            var last = scene.Says(at + 1, "or") && scene.Has(at + 2, TimeRole.Unit) && scene.Has(at + 2, TimeRole.Plural) ? at + 3 : at + 1;
            return Postponed(scene, vague, (TimeUnit)plural, last) ?? (IsBareLength(scene, at, last) ? new TimeMatch(last, TimeKind.Duration, DurationValue.Of(vague, (TimeUnit)plural)) : null);
        }

        return null;
    }

    /// <summary>The unit after a quantity, fillers and a hyphen between.</summary>
    public static TimeUnit Unit(TimeScene scene, Quantity quantity, out int end)
    {
        end = scene.AfterHyphen(quantity.End);
        if (scene.Says(end, "or", "so") || scene.Says(end, "of", "the"))
        {
            return TimeUnit.None;
        }

        // "Two to three weeks", "two or three weeks": the first number counts.
        if (!quantity.Article && (scene.Says(end, "to") || scene.Says(end, "or") || scene.Dash(quantity.End)))
        {
            var second = scene.Dash(quantity.End) ? quantity.End + 1 : end + 1;
            if (NumberGrammar.Read(scene, second) is { Article: false } more && scene.Has(scene.AfterHyphen(more.End), TimeRole.Unit))
            {
                end = scene.AfterHyphen(more.End);
            }
        }

        for (var i = 0; i < 2 && scene.Has(end, TimeRole.Filler); i++)
        {
            end++;
        }

        var unit = (TimeUnit)scene.Role(end, TimeRole.Unit);
        // "Three-quarters of the votes".
        var share = unit == TimeUnit.Quarter && scene.Has(end, TimeRole.Plural) && (scene.Hyphen(end - 1) || scene.Says(end + 1, "of"));
        if (unit is TimeUnit.Half || share || (unit == TimeUnit.Second && scene.Has(end, TimeRole.Ordinal) && quantity.Article))
        {
            return TimeUnit.None;
        }

        end++;
        return unit;
    }

    // "52 years old", "8-month-old", "a week long".
    private static int WithOld(TimeScene scene, int end)
    {
        var next = scene.AfterHyphen(end);
        if (scene.Says(next, "old") || scene.Says(next, "olds"))
        {
            return next + 1;
        }

        return scene.Says(end, "or", "so") ? end + 2 : end;
    }

    // Plural units without a number say a length after prepositions alone: "for years", "within weeks", "in months".
    private static bool IsBareLength(TimeScene scene, int at, int end) =>
        (scene.Says(at - 1, "for") || scene.Says(at - 1, "in") || scene.Says(at - 1, "within") || scene.Says(at - 1, "over") || end > at + 1)
        && !scene.Says(end, "of");

    // A length and where it leads: ago, earlier, later, from now.
    private static TimeMatch? Postponed(TimeScene scene, Quantity quantity, TimeUnit unit, int end)
    {
        end = scene.Says(end, "or", "so") ? end + 2 : end;
        var next = scene.AfterHyphen(end);
        if (scene.Says(next, "ago"))
        {
            return Point(scene, next + 1, scene.Today, -1, quantity, unit);
        }

        if (scene.Says(end, "from", "now") || scene.Says(end, "hence"))
        {
            return Point(scene, scene.Says(end, "hence") ? end + 1 : end + 2, scene.Today, 1, quantity, unit);
        }

        // "The vote is two weeks away"; two hours away is rather a place.
        if (scene.Says(end, "away") && unit >= TimeUnit.Day && quantity.Count > 0)
        {
            return Point(scene, end + 1, scene.Today, 1, quantity, unit);
        }

        // "In two weeks' time".
        if (scene.Possessive(end) && scene.Says(end + 1, "time"))
        {
            return Point(scene, end + 2, scene.Today, 1, quantity, unit);
        }

        var direction = scene.Says(next, "earlier") ? -1 : scene.Says(next, "later") ? 1
            : scene.Says(end, "before") && ClosesClause(scene, end + 1) ? -1
            : scene.Says(end, "after") && ClosesClause(scene, end + 1) ? 1 : 0;
        return direction == 0 || (scene.Says(next, "earlier") && scene.Says(next + 1, "than"))
            ? null
            : Point(scene, next + 1, scene.Last?.From ?? (direction < 0 ? scene.Today : null), direction, quantity, unit);
    }

    // "Will vote in two weeks" is a day; "rose in two weeks" is a length.
    private static bool IsAhead(TimeScene scene, int at, Quantity quantity, TimeUnit unit, int end) =>
        scene.Says(at - 1, "in") && quantity.Count > 0 && unit >= TimeUnit.Day && scene.Today is not null && TenseFinder.Of(scene, at, end) == Tense.Future;

    private static bool ClosesClause(TimeScene scene, int at) =>
        !scene.Sentence.Contains(at) || !char.IsLetterOrDigit(scene.Document.Word(at)[0]);

    /// <summary>The point that lies a length from a day: as exact as the unit.</summary>
    private static TimeMatch? Point(TimeScene scene, int end, LocalDate? from, int direction, Quantity quantity, TimeUnit unit)
    {
        if (quantity is { Count: 0, Half: false })
        {
            return from != scene.Today || scene.Today is null
                ? new TimeMatch(end, TimeKind.Duration, DurationValue.Of(quantity, unit))
                : TimeMatch.Date(end, null, direction < 0 ? "PAST_REF" : "FUTURE_REF");
        }

        // Figures of a year ago are told of the quarter that is spoken of.
        if (unit == TimeUnit.Year && !quantity.Half && quantity.Count == 1 && direction < 0 && scene.Figures is { Unit: TimeUnit.Quarter } figures)
        {
            return TimeMatch.Date(end, figures.Plus(-1, TimeUnit.Year));
        }

        var count = quantity.Count * direction;
        if (quantity.Half)
        {
            (count, unit) = unit switch
            {
                TimeUnit.Year => ((quantity.Count * 12 * direction) + (6 * direction), TimeUnit.Month),
                TimeUnit.Decade => ((quantity.Count * 10 * direction) + (5 * direction), TimeUnit.Year),
                TimeUnit.Century => ((quantity.Count * 100 * direction) + (50 * direction), TimeUnit.Year),
                _ => (count + direction, unit),
            };
        }

        if (unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour)
        {
            return Hours(scene, end, from, count, unit);
        }

        if (from is not { } day || CalendarPart.Move(day, count, unit) is not { } moved)
        {
            return TimeMatch.Date(end, null);
        }

        var exact = unit is TimeUnit.Quarter or TimeUnit.Season ? TimeUnit.Month : unit;
        return TimeMatch.Date(end, CalendarPart.Of(exact, moved));
    }

    // Hours from a known hour; else the day is not known either.
    private static TimeMatch Hours(TimeScene scene, int end, LocalDate? from, int count, TimeUnit unit)
    {
        if (from is not { } day || day != scene.Today || scene.Hour is not { } hour)
        {
            return new TimeMatch(end, TimeKind.Time, null);
        }

        var seconds = (long)count * (unit == TimeUnit.Hour ? 3600 : unit == TimeUnit.Minute ? 60 : 1);
        var moved = (day + hour).PlusSeconds(seconds);
        var part = CalendarPart.Of(TimeUnit.Day, moved.Date);
        var value = unit == TimeUnit.Hour ? Invariant($"{part.Value}T{moved.Hour:D2}") : Invariant($"{part.Value}T{moved.Hour:D2}:{moved.Minute:D2}");
        return new TimeMatch(end, TimeKind.Time, value, part);
    }
}
