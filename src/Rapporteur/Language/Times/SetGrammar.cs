using static System.FormattableString;

namespace Rapporteur.Language.Times;

/// <summary>What comes round again: "every Tuesday", "each year", "on Mondays", "$5 million a year", "annually".</summary>
internal static class SetGrammar
{
    /// <summary>Reads a set.</summary>
    public static TimeMatch? Read(TimeScene scene, int at)
    {
        if (scene.Has(at, TimeRole.Each))
        {
            return Each(scene, at + 1);
        }

        if (scene.Has(at, TimeRole.Weekday) && scene.Has(at, TimeRole.Plural))
        {
            return Set(at + 1, Invariant($"XXXX-WXX-{scene.Role(at, TimeRole.Weekday)}"));
        }

        // "Monday nights".
        if (scene.Has(at, TimeRole.Weekday) && scene.Has(at + 1, TimeRole.DayPart) && scene.Has(at + 1, TimeRole.Plural))
        {
            return Set(at + 2, Invariant($"XXXX-WXX-{scene.Role(at, TimeRole.Weekday)}T{ClockGrammar.Code(scene, at + 1)}"));
        }

        // "Annually"; as adjectives such words belong to a name ("the annual meeting").
        if (scene.Role(at, TimeRole.Every) is > 0 and var every && scene.Verbs.Kind(at) == WordKind.Adverb)
        {
            return Set(at + 1, DurationValue.Of(new Quantity(1, false, at), (TimeUnit)every));
        }

        return PerUnit(scene, at);
    }

    // "Every week", "every two years", "every other day", "every July", "every Sunday morning".
    private static TimeMatch? Each(TimeScene scene, int at)
    {
        if (scene.Role(at, TimeRole.Weekday) is > 0 and var weekday)
        {
            return scene.Has(at + 1, TimeRole.DayPart)
                ? Set(at + 2, Invariant($"XXXX-WXX-{weekday}T{ClockGrammar.Code(scene, at + 1)}"))
                : Set(at + 1, Invariant($"XXXX-WXX-{weekday}"));
        }

        if (scene.Role(at, TimeRole.Month) is > 0 and var month)
        {
            return Set(at + 1, Invariant($"XXXX-{month:D2}"));
        }

        if (scene.Role(at, TimeRole.Season) is > 0 and var season)
        {
            return Set(at + 1, Invariant($"XXXX-{CalendarPart.SeasonCode(season)}"));
        }

        if (scene.Has(at, TimeRole.DayPart))
        {
            return Set(at + 1, Invariant($"XXXX-XX-XXT{ClockGrammar.Code(scene, at)}"));
        }

        if (scene.Role(at, TimeRole.Unit) is > 0 and var unit && !scene.Has(at, TimeRole.Plural))
        {
            return (TimeUnit)unit switch
            {
                TimeUnit.Half => null,
                TimeUnit.Weekend => Set(at + 1, "XXXX-WXX-WE"),
                _ => Set(at + 1, DurationValue.Of(new Quantity(1, false, at), (TimeUnit)unit)),
            };
        }

        var other = scene.Says(at, "other");
        if ((other ? new Quantity(2, false, at + 1) : NumberGrammar.Read(scene, at)) is { } quantity
            && DurationGrammar.Unit(scene, quantity, out var end) is var counted and not TimeUnit.None)
        {
            return Set(end, DurationValue.Of(quantity, counted));
        }

        return null;
    }

    // "$5 million a year", "twice a week": "a" stands behind what is counted.
    private static TimeMatch? PerUnit(TimeScene scene, int at)
    {
        if (!(scene.Says(at, "a") || scene.Says(at, "an") || scene.Says(at, "per")) || scene.Role(at + 1, TimeRole.Unit) is not (> 0 and var unit)
            || (TimeUnit)unit is TimeUnit.Half or TimeUnit.Quarter || scene.Has(at + 1, TimeRole.Plural) || IsPostponed(scene, at + 2))
        {
            return null;
        }

        var before = scene.Verbs.Kind(at - 1);
        var counted = scene.Sentence.Contains(at - 1)
            && (before is WordKind.Noun or WordKind.PluralNoun or WordKind.Number
                || scene.Says(at - 1, "once") || scene.Says(at - 1, "twice") || scene.Says(at - 1, "%") || scene.Has(at - 1, TimeRole.Scale));
        return counted ? Set(at + 2, DurationValue.Of(new Quantity(1, false, at), (TimeUnit)unit)) : null;
    }

    private static bool IsPostponed(TimeScene scene, int at) =>
        scene.Says(at, "ago") || scene.Says(at, "earlier") || scene.Says(at, "later") || scene.Says(at, "before") || scene.Says(at, "after")
        || scene.Says(at, "and") || scene.Hyphen(at);

    private static TimeMatch Set(int end, string value) => new(end, TimeKind.Set, value);
}
