using static System.FormattableString;

namespace Rapporteur.Language.Times;

/// <summary>Lengths as TIMEX3 writes them: <c>P3D</c>, <c>PT2H</c>, <c>P2Y6M</c>, <c>PXW</c>.</summary>
internal static class DurationValue
{
    /// <summary>The value of a number of units; X stands for a number that is not known.</summary>
    public static string Of(Quantity quantity, TimeUnit unit)
    {
        var (count, half) = (quantity.Count, quantity.Half);
        if (count == 0 && !half)
        {
            return $"P{Letters(unit).Time}X{Letters(unit).Unit}";
        }

        // Longer units are told in years and weeks.
        if (unit is TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium)
        {
            var years = unit == TimeUnit.Decade ? 10 : unit == TimeUnit.Century ? 100 : 1000;
            (count, half, unit) = ((count * years) + (half ? years / 2 : 0), false, TimeUnit.Year);
        }
        else if (unit == TimeUnit.Fortnight)
        {
            (count, half, unit) = ((count * 2) + (half ? 1 : 0), false, TimeUnit.Week);
        }

        var (time, letters) = Letters(unit);
        if (!half)
        {
            return Invariant($"P{time}{count}{letters}");
        }

        // A half is a whole number of a smaller unit where there is one.
        var part = unit switch
        {
            TimeUnit.Year => "6M",
            TimeUnit.Day => "T12H",
            TimeUnit.Hour => "30M",
            TimeUnit.Minute => "30S",
            _ => "",
        };
        return part.Length == 0 ? Invariant($"P{time}{count}.5{letters}") : count == 0 ? $"P{time}{part}" : Invariant($"P{time}{count}{letters}{part}");
    }

    private static (string Time, string Unit) Letters(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => ("T", "S"),
        TimeUnit.Minute => ("T", "M"),
        TimeUnit.Hour => ("T", "H"),
        TimeUnit.Week or TimeUnit.Fortnight => ("", "W"),
        TimeUnit.Weekend => ("", "WE"),
        TimeUnit.Month => ("", "M"),
        TimeUnit.Quarter or TimeUnit.Season => ("", "Q"),
        TimeUnit.Year => ("", "Y"),
        TimeUnit.Decade => ("", "DE"),
        TimeUnit.Century => ("", "CE"),
        TimeUnit.Millennium => ("", "ML"),
        _ => ("", "D"),
    };
}
