using NodaTime;

namespace Rapporteur.Language.Times;

/// <summary>Years and longer: "1996", "nineteen ninety-six", "the nineties", "the 20th century".</summary>
internal static class YearGrammar
{
    /// <summary>Reads a year, a decade in words, or a century.</summary>
    public static TimeMatch? Read(TimeScene scene, int at)
    {
        if (PlainYear(scene, at) is { } year)
        {
            return TimeMatch.Date(year.End, CalendarPart.Of(TimeUnit.Year, new LocalDate(year.Year, 1, 1)));
        }

        // "Nineties", "nineteen nineties".
        if (scene.Role(at, TimeRole.Decade) is > 0 and var decade && !scene.Says(at - 1, "his") && !scene.Says(at - 1, "her") && !scene.Says(at - 1, "their"))
        {
            return TimeMatch.Date(at + 1, CalendarPart.Of(TimeUnit.Decade, new LocalDate(1900 + decade, 1, 1)));
        }

        // "20th century", "twentieth century".
        var number = scene[at].Shape == NumberShape.Ordinal ? scene[at].Value : scene.Role(at, TimeRole.Ordinal);
        var unit = scene.AfterHyphen(at + 1);
        return number is > 1 and < 30 && scene.Role(unit, TimeRole.Unit) == (int)TimeUnit.Century && !scene.Has(unit, TimeRole.Plural)
            ? TimeMatch.Date(unit + 1, CalendarPart.Of(TimeUnit.Century, new LocalDate((number - 1) * 100, 1, 1)))
            : null;
    }

    /// <summary>A year of our time that is no other number: "1996".</summary>
    private static (int Year, int End)? PlainYear(TimeScene scene, int at)
    {
        if (NumberGrammar.Year(scene, at) is not { } year || year.Year < 1000)
        {
            return null;
        }

        if (scene[at].Shape != NumberShape.Digits)
        {
            return year;
        }

        var said = scene.Has(at - 1, TimeRole.Preposition) || scene.Has(at - 1, TimeRole.Bound) || scene.Has(at - 1, TimeRole.Fiscal) || scene.Says(at - 1, "year");
        if (year.Year is < 1900 or > 2050)
        {
            // "In 1812" but not "of 1812 people".
            return said && scene.Verbs.Kind(at + 1) is WordKind.Other && scene.Verbs[at + 1] == VerbForm.None ? year : null;
        }

        // "2000 troops" is a number, "the 2000 elections" is none.
        var counts = scene.Verbs.Kind(at + 1) == WordKind.PluralNoun && !scene.Has(at - 1, TimeRole.Determiner);
        return counts || Amount(scene, at) || scene.Has(at + 1, TimeRole.Scale) ? null : year;
    }

    private static bool Amount(TimeScene scene, int at) =>
        scene.Sentence.Contains(at - 1) && scene.Document.Word(at - 1) is "$" or "#" or "£" or "€" or "No." or "no." or "US$" or "C$";
}
