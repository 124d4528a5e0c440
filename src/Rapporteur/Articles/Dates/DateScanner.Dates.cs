using NodaTime;

namespace Rapporteur.Articles.Dates;

internal ref partial struct DateScanner
{
    private static readonly string[] Weekdays =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    // What may stand between the day, the month and the year, besides spaces and marks.
    private static readonly string[] Between = ["of", "de", "del", "do", "di", "d'", "d’", "den", "tháng", "năm"];

    /// <summary>
    /// Reads <c>March 25, 2024</c>, <c>25 Mar. 2024</c>, <c>le 1er mars 2024</c>, <c>2024. március 25.</c>, <c>2024-03-25</c>,
    /// <c>2024年3月25日</c>, with or without an English weekday before it.
    /// </summary>
    public bool TryDate(out LocalDate day)
    {
        var start = Position;
        SkipWeekday();
        if (TryYearFirst(out day) || TryMonthFirst(out day) || TryDayFirst(out day))
        {
            return true;
        }

        Position = start;
        return false;
    }

    /// <summary>Reads two numbers and a year, <c>3/4/2024</c> or <c>25.03.24</c>, without a view of their order.</summary>
    /// <param name="dayFirst">What it means where the day comes first; null where that is no day.</param>
    /// <param name="monthFirst">What it means where the month comes first; null where that is no day.</param>
    /// <param name="dots">The numbers are parted by dots, which nobody writes with the month first.</param>
    public bool TryNumbers(out LocalDate? dayFirst, out LocalDate? monthFirst, out bool dots)
    {
        dayFirst = monthFirst = null;
        dots = false;
        var start = Position;
        if (TryNumber(2, out var first, out _) && TakeMark(out var mark) && TryNumber(2, out var second, out _) && Take(mark))
        {
            dots = mark == '.';
            SkipSpaces();
            if (TryNumber(4, out var year, out var digits) && (digits == 4 || (digits == 2 && mark != '-')) && !DigitFollows
                && !(Rest is ['.' or '/' or '-', >= '0' and <= '9', ..]))
            {
                year += digits == 2 ? (year < 70 ? 2000 : 1900) : 0;
                dayFirst = TryMake(year, second, first, out var european) ? european : null;
                monthFirst = !dots && TryMake(year, first, second, out var american) ? american : null;
                if (dayFirst is not null || monthFirst is not null)
                {
                    return true;
                }
            }
        }

        Position = start;
        return false;
    }

    private bool TakeMark(out char mark)
    {
        mark = Position < _line.Length ? _line[Position] : '\0';
        if (!TakeOne("./-"))
        {
            return false;
        }

        if (mark == '.')
        {
            SkipSpaces();
        }

        return true;
    }

    private void SkipWeekday()
    {
        var start = Position;
        SkipSpaces();
        var word = Word();
        foreach (var weekday in word.Length >= 3 ? Weekdays : [])
        {
            if (weekday.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                Position += word.Length;
                TakeAny(",.");
                return;
            }
        }

        Position = start;
    }

    private bool TryYearFirst(out LocalDate day)
    {
        day = default;
        var start = Position;
        SkipSpaces();
        if (TryNumber(4, out var year, out var digits) && digits == 4)
        {
            if (TakeOne("-/.") ? TryMonthOfYear(out var month) : TakeCounter("年년") && TryNumber(2, out month, out _) && TakeCounter("月월"))
            {
                TakeAny("-/.");
                if (TryNumber(2, out var number, out _) && !DigitFollows && TryMake(year, month, number, out day))
                {
                    TakeOne("日일号");
                    return true;
                }
            }
        }

        Position = start;
        return false;
    }

    private bool TryMonthOfYear(out int month)
    {
        SkipSpaces();
        return (TryNumber(2, out month, out _) && TakeOne("-/.")) || TryMonth(out month);
    }

    private bool TakeCounter(ReadOnlySpan<char> signs)
    {
        SkipSpaces();
        var taken = TakeOne(signs);
        SkipSpaces();
        return taken;
    }

    private bool TryMonthFirst(out LocalDate day)
    {
        day = default;
        var start = Position;
        SkipSpaces();
        if (TryMonth(out var month))
        {
            TakeAny(".");
            if (TryDayNumber(out var number) && TryYear(out var year) && TryMake(year, month, number, out day))
            {
                return true;
            }
        }

        Position = start;
        return false;
    }

    private bool TryDayFirst(out LocalDate day)
    {
        day = default;
        var start = Position;
        SkipSpaces();
        if (TryDayNumber(out var number))
        {
            TakeBetween();
            if (TryMonth(out var month) && TryYear(out var year) && TryMake(year, month, number, out day))
            {
                return true;
            }
        }

        Position = start;
        return false;
    }

    private bool TryDayNumber(out int number)
    {
        if (!TryNumber(2, out number, out _) || DigitFollows)
        {
            return false;
        }

        foreach (var ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "er", "º", "ª", "η"])
        {
            if (Rest.StartsWith(ending, StringComparison.Ordinal))
            {
                Position += ending.Length;
                break;
            }
        }

        return true;
    }

    private bool TryMonth(out int month)
    {
        var word = Word();
        month = MonthNames.Of(word, language);
        if (month == 0)
        {
            return word.Equals("tháng", StringComparison.OrdinalIgnoreCase) && TakeWord("tháng") && TakeCounter([]) is false && TryNumber(2, out month, out _);
        }

        Position += word.Length;

        // Arabic papers name the month twice, "مارس/آذار", so that all their readers know it.
        if (Rest is ['/', ..] && Rest.Length > 1 && char.IsLetter(Rest[1]))
        {
            Position++;
            Position += Word().Length;
        }

        return true;
    }

    private bool TryYear(out int year)
    {
        TakeBetween();
        return TryNumber(4, out year, out var digits) && digits == 4 && !DigitFollows
            && !(Rest.Length > 0 && char.IsAsciiLetter(Rest[0]) && Rest[0] is not 'T');
    }

    private void TakeBetween()
    {
        TakeAny(".,-/");
        if (TakeWordOf(Between))
        {
            TakeAny([]);
        }
    }

    private readonly ReadOnlySpan<char> Word()
    {
        var length = 0;
        while (length < Rest.Length && (char.IsLetter(Rest[length]) || char.GetUnicodeCategory(Rest[length]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
        {
            length++;
        }

        return Rest[..length];
    }

    /// <summary>Makes the day, where there is such a one and an article can speak of it.</summary>
    public static bool TryMake(int year, int month, int number, out LocalDate day)
    {
        var known = year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && number >= 1
            && number <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        day = known ? new LocalDate(year, month, number) : default;
        return known;
    }
}
