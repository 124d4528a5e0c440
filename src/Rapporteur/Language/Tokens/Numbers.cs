using System.Collections.Frozen;

namespace Rapporteur.Language.Tokens;

/// <summary>Numbers: amounts, times, dates, telephone numbers; and the units that are written to them.</summary>
internal static class Numbers
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = new[]
    {
        "m", "k", "K", "bn", "mn", "mm", "MM", "mln", "bln", "trn", "tn", "cm", "km", "kg", "mg", "ml", "kms", "kgs", "ft", "lb", "lbs", "oz", "mph", "kph", "kmh",
        "am", "pm", "AM", "PM", "a.m", "p.m", "A.M", "P.M", "hr", "hrs", "min", "mins", "sec", "secs", "yr", "yrs", "gb", "GB", "mb", "MB", "TB", "Hz", "kHz",
        "MHz", "GHz", "kW", "MW", "GW", "kWh", "MWh", "p", "pts", "pp", "percent", "million", "billion", "trillion", "mg/l", "sq", "ha",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MoneyUnits = new[]
    {
        "M", "b", "B", "t", "T", "mil", "bil",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// End of the number that starts at <paramref name="at"/>, and whether it is a token as it stands; where not, letters go on with it
    /// ("3D", "1990s").
    /// </summary>
    public static int End(string text, int at, int limit, out bool whole)
    {
        whole = true;
        var end = at + 1;
        while (end < limit && (char.IsDigit(text[end]) || (text[end] is '.' or ',' or ':' or '/' && end + 1 < limit && char.IsDigit(text[end + 1]))))
        {
            end++;
        }

        if (end >= limit)
        {
            return end;
        }

        if (text[end] == '-')
        {
            return at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '-') ? GroupsEnd(text, at, end, limit) : end;
        }

        if (Writing.IsApostrophe(text[end]))
        {
            return DecadeEnd(text, at, end, limit);
        }

        if (!char.IsLetter(text[end]) || !char.IsAscii(text[end]))
        {
            whole = Writing.WordWidth(text, end, limit) == 0 && text[end] != '_';
            return end;
        }

        var unit = end + 1;
        while (unit < limit && unit - end < 8 && (char.IsAsciiLetter(text[unit]) || (text[unit] == '.' && unit + 1 < limit && char.IsAsciiLetter(text[unit + 1]))))
        {
            unit++;
        }

        whole = (unit >= limit || !char.IsLetterOrDigit(text[unit])) && IsUnit(text, at, end, unit);
        return end;
    }

    private static bool IsUnit(string text, int at, int end, int unit)
    {
        var word = text.AsSpan(end, unit - end);
        return Units.Contains(word)
            || (MoneyUnits.Contains(word) && ((at > 0 && text[at - 1] is '$' or '£' or '€') || text.AsSpan(at, end - at).Contains('.')));
    }

    // "555-0123", "1-800-555-0123", "11-20-2000", but "1969-1970" and "10-12" are ranges of two numbers.
    private static int GroupsEnd(string text, int at, int firstEnd, int limit)
    {
        int end = firstEnd, groups = 1, last = firstEnd - at;
        while (end + 1 < limit && text[end] == '-' && char.IsAsciiDigit(text[end + 1]))
        {
            var group = end + 1;
            while (group < limit && char.IsAsciiDigit(text[group]))
            {
                group++;
            }

            (last, end, groups) = (group - end - 1, group, groups + 1);
        }

        if (end < limit && char.IsLetterOrDigit(text[end]))
        {
            return firstEnd;
        }

        var first = text.AsSpan(at, firstEnd - at);
        if (groups == 2)
        {
            // The last four digits of a telephone number or a postal code; round numbers are rather a range.
            var round = first[^1] == '0' && text[end - 1] == '0' && text[end - 2] == '0';
            var dotted = first.ContainsAny('.', ',', ':');
            return last == 4 && (first.Length is 1 or 3 or 5 || (first.Length == 7 && first[3] == '/')) && !dotted && !round ? end : firstEnd;
        }

        return groups > 2 ? end : firstEnd;
    }

    // "1990's", "60's".
    private static int DecadeEnd(string text, int at, int apostrophe, int limit)
    {
        var decade = apostrophe - at is 2 or 4 && text[apostrophe - 1] == '0' && apostrophe + 1 < limit && text[apostrophe + 1] is 's' or 'S'
            && (apostrophe + 2 == limit || !char.IsLetterOrDigit(text[apostrophe + 2]));
        return decade ? apostrophe + 2 : apostrophe;
    }
}
