using NodaTime.Text;

namespace Rapporteur.Language.Times;

/// <summary>How a token with digits is written.</summary>
internal enum NumberShape : byte
{
    /// <summary>No number.</summary>
    None,

    /// <summary>"15".</summary>
    Digits,

    /// <summary>"1,500" or "2.5": never a year or a day.</summary>
    Grouped,

    /// <summary>"15th".</summary>
    Ordinal,

    /// <summary>"1990s", "90s".</summary>
    Decade,

    /// <summary>"10:30".</summary>
    Clock,

    /// <summary>"5pm", "10:30am".</summary>
    HalfDay,

    /// <summary>"3/22/2024".</summary>
    Slashed,

    /// <summary>"22.3.2024".</summary>
    Dotted,

    /// <summary>"Q3".</summary>
    Quarter,

    /// <summary>"1/2".</summary>
    Fraction,

    /// <summary>"2024-03-22"; the value is year, month and day in one number.</summary>
    Iso,
}

/// <summary>A token as the grammar sees it.</summary>
/// <param name="Word">What the table knows of it.</param>
/// <param name="Shape">How it is written as a number.</param>
/// <param name="Value">The number; of a clock hours times 100 and minutes; -1 where it is too large.</param>
/// <param name="Digits">How many digits it has.</param>
/// <param name="Mid">It starts with "mid-", which was not cut off.</param>
internal readonly record struct TimeToken(TimeWord? Word, NumberShape Shape = NumberShape.None, int Value = 0, int Digits = 0, bool Mid = false)
{
    /// <summary>True where it alone may be the heart of an expression.</summary>
    public bool IsHeart => Word is { IsHeart: true }
        || Shape is NumberShape.Decade or NumberShape.HalfDay or NumberShape.Slashed or NumberShape.Dotted or NumberShape.Quarter or NumberShape.Iso
        || (Shape == NumberShape.Digits && Digits == 4);

    /// <summary>Reads <paramref name="text"/>.</summary>
    public static TimeToken Of(ReadOnlySpan<char> text)
    {
        if (char.IsAsciiDigit(text[0]))
        {
            return OfNumber(text);
        }

        // "'90s"
        if (text.Length > 3 && text[0] is '\'' or '’' && char.IsAsciiDigit(text[1]) && OfNumber(text[1..]) is { Shape: NumberShape.Decade } decade)
        {
            return decade;
        }

        if (text.Length == 2 && text[0] is 'Q' or 'q' && text[1] is >= '1' and <= '4')
        {
            return new(null, NumberShape.Quarter, text[1] - '0', 1);
        }

        if (text.Length > 4 && text[3] is '-' or '‐' or '‑' && text[..3].Equals("mid", StringComparison.OrdinalIgnoreCase))
        {
            return Of(text[4..]) with { Mid = true };
        }

        return new(TimeWords.Find(text));
    }

    private static TimeToken OfNumber(ReadOnlySpan<char> text)
    {
        if (text.Length == 10 && text[4] == '-' && LocalDatePattern.Iso.Parse(text.ToString()) is { Success: true, Value: var day })
        {
            return new(null, NumberShape.Iso, (day.Year * 10_000) + (day.Month * 100) + day.Day, 8);
        }

        int at = 0, value = 0, digits = 0, parts = 1;
        var mark = '\0';
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                digits++;
                value = value is < 0 or > 99_999_999 ? -1 : (value * 10) + (c - '0');
            }
            else if (c is ',' or '.' or ':' or '/' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (mark == '\0' || mark == c))
            {
                mark = c;
                parts++;
            }
            else
            {
                break;
            }
        }

        var shape = text[at..] switch
        {
            "" => (mark, parts) switch
            {
                ('\0', _) => NumberShape.Digits,
                (':', 2) when value < 2400 && digits is 3 or 4 => NumberShape.Clock,
                ('/', 3) => NumberShape.Slashed,
                ('.', 3) => NumberShape.Dotted,
                ('/', 2) => NumberShape.Fraction,
                _ => NumberShape.Grouped,
            },
            "st" or "nd" or "rd" or "th" when mark == '\0' => NumberShape.Ordinal,
            "s" or "'s" or "’s" when mark == '\0' && value % 10 == 0 && digits is 2 or 4 => NumberShape.Decade,
            "am" or "pm" or "AM" or "PM" or "a.m." or "p.m." or "a.m" or "p.m" when mark is '\0' or ':' or '.' => NumberShape.HalfDay,
            _ => NumberShape.None,
        };
        if (shape == NumberShape.HalfDay)
        {
            value = HalfDayValue(mark == '\0' ? value * 100 : value, text[at] is 'p' or 'P');
            shape = value < 0 ? NumberShape.None : shape;
        }

        return new(null, shape, value, digits);
    }

    /// <summary>Hours times 100 and minutes on the clock of 24 hours; -1 where there is no such time.</summary>
    public static int HalfDayValue(int value, bool afterNoon) =>
        value < 100 || value >= 1300 || value % 100 > 59 ? -1 : (value % 1200) + (afterNoon ? 1200 : 0);
}
