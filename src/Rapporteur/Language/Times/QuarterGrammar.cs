using NodaTime;
using static System.FormattableString;

namespace Rapporteur.Language.Times;

/// <summary>What figures are told of: "the third quarter", "fiscal 1989", "the first half of 1990", "the year-ago period", "year-end".</summary>
internal static class QuarterGrammar
{
    /// <summary>Reads a quarter, a half, a fiscal year, or a word for one that was spoken of.</summary>
    public static TimeMatch? Read(TimeScene scene, int at)
    {
        var i = scene.Has(at, TimeRole.Determiner) ? at + 1 : at;
        if (scene[i].Shape == NumberShape.Quarter)
        {
            return Part(scene, at, i + 1, TimeUnit.Quarter, scene[i].Value, null);
        }

        if (scene.Has(i, TimeRole.Fiscal))
        {
            var year = scene.Says(i + 1, "year") ? i + 2 : i + 1;
            if (NumberGrammar.Year(scene, year) is { } fiscal)
            {
                return TimeMatch.Date(fiscal.End, CalendarPart.Of(TimeUnit.Year, new LocalDate(fiscal.Year, 1, 1)));
            }
        }

        // "The 1988 second quarter", "the 1988 period".
        if (scene[i].Digits == 4 && NumberGrammar.Year(scene, i) is { } named && Named(scene, named.End, named.Year) is { } inYear)
        {
            return inYear;
        }

        return Ordinal(scene, at, i, null) ?? YearAgo(scene, i) ?? SpokenOf(scene, at, i) ?? EndOfUnit(scene, i);
    }

    /// <summary>A quarter, half or "period" whose year was told before it; null where none stands there.</summary>
    public static TimeMatch? Named(TimeScene scene, int at, int? year)
    {
        if (Ordinal(scene, at, at, year) is { } quarter)
        {
            return quarter;
        }

        var bare = scene.Has(at, TimeRole.Period) || (scene.Role(at, TimeRole.Unit) == (int)TimeUnit.Quarter && !scene.Has(at, TimeRole.Plural));
        if (!bare || year is not { } known)
        {
            return null;
        }

        var figures = scene.Figures;
        return TimeMatch.Date(at + 1, figures is { Unit: TimeUnit.Quarter or TimeUnit.Half } part
            ? part.Plus(known - part.From.Year, TimeUnit.Year)
            : CalendarPart.Of(TimeUnit.Year, new LocalDate(known, 1, 1)));
    }

    private static TimeMatch? Ordinal(TimeScene scene, int at, int i, int? year)
    {
        var ordinal = scene.Has(i, TimeRole.Fiscal) ? scene.AfterHyphen(i + 1) : i;
        var number = scene.Role(ordinal, TimeRole.Ordinal);
        number = number == 0 && scene[ordinal].Shape == NumberShape.Ordinal ? scene[ordinal].Value : number;
        if (number is < 1 or > 4)
        {
            return null;
        }

        var noun = scene.AfterHyphen(ordinal + 1);
        noun += scene.Has(noun, TimeRole.Fiscal) ? 1 : 0;
        var unit = (TimeUnit)scene.Role(noun, TimeRole.Unit);
        return unit is TimeUnit.Quarter || (unit is TimeUnit.Half && number <= 2)
            ? Part(scene, at, noun + 1, unit, number, year)
            : null;
    }

    // With the year that may follow: "of 1990", "of last year", "this year", "1990".
    private static TimeMatch? Part(TimeScene scene, int at, int end, TimeUnit unit, int number, int? year)
    {
        if (year is null)
        {
            var next = scene.Says(end, "of") || scene.Says(end, "in") || scene.Comma(end) ? end + 1 : end;
            if (NumberGrammar.Year(scene, next) is { } said && (next == end || !scene.Comma(end)))
            {
                (year, end) = (said.Year, said.End);
            }
            else if (scene.Has(next, TimeRole.Deictic) && scene.Role(next + 1, TimeRole.Unit) == (int)TimeUnit.Year)
            {
                var way = scene.Role(next, TimeRole.Deictic);
                year = scene.Today?.Year + (way == 2 ? 0 : way);
                end = next + 2;
            }
        }

        var tense = year is null ? TenseFinder.Of(scene, at, end) : Tense.Unknown;
        var part = year is { } known ? Recurrence.PartOfYear(unit, known, number) : Recurrence.PartOfYear(scene, unit, number, tense);
        // Of a quarter that lies ahead nothing has been reported yet.
        if (year is null && part is { } told && told.From <= scene.Today && (told.To < scene.Today || tense != Tense.Future))
        {
            scene.Figures = part;
        }

        return TimeMatch.Date(end, part, Invariant($"XXXX-{(unit == TimeUnit.Quarter ? 'Q' : 'H')}{number}"));
    }

    // "Year-ago", "year-earlier", with what figures are told of behind it.
    private static TimeMatch? YearAgo(TimeScene scene, int at)
    {
        var word = scene.AfterHyphen(at + 1);
        if (scene.Role(at, TimeRole.Unit) != (int)TimeUnit.Year || scene.Has(at, TimeRole.Plural) || word == at + 1
            || !(scene.Says(word, "ago") || scene.Says(word, "earlier")))
        {
            return null;
        }

        if (Ordinal(scene, word + 1, word + 1, null) is { Part: { } quarter } named)
        {
            return TimeMatch.Date(named.End, quarter.Plus(-1, TimeUnit.Year));
        }

        return TimeMatch.Date(IsFigureNoun(scene, word + 1) ? word + 2 : word + 1, YearBefore(scene));
    }

    // "The latest period", "the quarter", "the same period last year", "the corresponding quarter a year ago".
    private static TimeMatch? SpokenOf(TimeScene scene, int at, int i)
    {
        var same = scene.Says(i, "same") || scene.Says(i, "corresponding") || scene.Says(i, "comparable");
        var noun = same || scene.Has(i, TimeRole.Latest) ? i + 1 : i;
        if (i == at || !IsFigureNoun(scene, noun) || (noun == i && scene.Has(i, TimeRole.Period)))
        {
            return null;
        }

        var end = noun + 1;
        var ago = scene.Has(end, TimeRole.Article) && scene.Says(end + 1, "year") && (scene.Says(end + 2, "ago") || scene.Says(end + 2, "earlier"));
        if (ago || scene.Says(end, "last", "year"))
        {
            return TimeMatch.Date(ago ? end + 3 : end + 2, YearBefore(scene));
        }

        var of = scene.Says(end, "of") || scene.Says(end, "in") ? end + 1 : end;
        if (NumberGrammar.Year(scene, of) is { } year && Named(scene, noun, year.Year) is { } then)
        {
            return then with { End = year.End };
        }

        return same ? TimeMatch.Date(end, YearBefore(scene)) : TimeMatch.Date(end, scene.Figures ?? LastQuarter(scene));
    }

    // "Year-end", "year's end", "month's end".
    private static TimeMatch? EndOfUnit(TimeScene scene, int at)
    {
        var unit = (TimeUnit)scene.Role(at, TimeRole.Unit);
        var link = scene.Possessive(at + 1) || scene.Hyphen(at + 1) ? at + 2 : at + 1;
        return unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Week && !scene.Has(at, TimeRole.Plural) && scene.Says(link, "end")
            ? TimeMatch.Date(link + 1, PeriodGrammar.FromToday(scene, unit, 0))
            : null;
    }

    private static bool IsFigureNoun(TimeScene scene, int at) =>
        scene.Has(at, TimeRole.Period) || (scene.Role(at, TimeRole.Unit) == (int)TimeUnit.Quarter && !scene.Has(at, TimeRole.Plural));

    private static CalendarPart? YearBefore(TimeScene scene) =>
        scene.Figures?.Plus(-1, TimeUnit.Year) ?? PeriodGrammar.FromToday(scene, TimeUnit.Year, -1);

    private static CalendarPart? LastQuarter(TimeScene scene) => PeriodGrammar.FromToday(scene, TimeUnit.Quarter, -1);
}
