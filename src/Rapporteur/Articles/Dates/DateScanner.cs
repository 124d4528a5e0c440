using NodaTime;

namespace Rapporteur.Articles.Dates;

/// <summary>
/// Reads full dates and clock times out of a line, word by word. A date counts only where day, month and year all stand
/// there; 3/4/2024 does not, for its order cannot be known.
/// </summary>
internal ref struct DateScanner(ReadOnlySpan<char> line)
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private readonly ReadOnlySpan<char> _line = line;

    /// <summary>Where reading goes on.</summary>
    public int Position { get; set; }

    /// <summary>What is left.</summary>
    public readonly ReadOnlySpan<char> Rest => _line[Position..];

    /// <summary>Reads <c>March 25, 2024</c>, <c>25 Mar. 2024</c>, <c>2024-03-25</c>, with or without a weekday before it.</summary>
    public bool TryDate(out LocalDate day)
    {
        var start = Position;
        SkipWeekday();
        if (TryIso(out day) || TryMonthFirst(out day) || TryDayFirst(out day))
        {
            return true;
        }

        Position = start;
        return false;
    }

    /// <summary>Reads <c>10:15 a.m. EDT</c>, <c>14:30 GMT</c>, <c>9:05PM</c>.</summary>
    /// <param name="time">The clock time.</param>
    /// <param name="offset">The offset, where the zone's name has only one meaning.</param>
    public bool TryTime(out LocalTime time, out Offset? offset)
    {
        time = default;
        offset = null;
        var start = Position;
        if (!TryNumber(2, out var hour, out _) || (!Take(':') && !Take('.')) || !TryNumber(2, out var minute, out var digits) || digits != 2)
        {
            Position = start;
            return false;
        }

        var half = TakeHalfOfDay();
        if (minute > 59 || hour > 23 || (half != '\0' && hour is 0 or > 12 && half != '\0'))
        {
            Position = start;
            return false;
        }

        time = new LocalTime(half == 'p' ? (hour % 12) + 12 : half == 'a' ? hour % 12 : hour, minute);
        offset = TakeZone();
        return true;
    }

    /// <summary>Takes <paramref name="word"/>, whatever its case, where it stands here as a word of its own.</summary>
    public bool TakeWord(string word)
    {
        var start = Position;
        SkipSpaces();
        if (Rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (Rest.Length == word.Length || !char.IsLetterOrDigit(Rest[word.Length])))
        {
            Position += word.Length;
            return true;
        }

        Position = start;
        return false;
    }

    /// <summary>Takes any of <paramref name="marks"/> and white space, as often as they come.</summary>
    public void TakeAny(ReadOnlySpan<char> marks)
    {
        while (Position < _line.Length && (char.IsWhiteSpace(_line[Position]) || marks.Contains(_line[Position])))
        {
            Position++;
        }
    }

    private void SkipSpaces() => TakeAny([]);

    private bool Take(char mark)
    {
        if (Position < _line.Length && _line[Position] == mark)
        {
            Position++;
            return true;
        }

        return false;
    }

    private void SkipWeekday()
    {
        var start = Position;
        SkipSpaces();
        if (NameIn(Weekdays) < 0)
        {
            Position = start;
            return;
        }

        TakeAny(",.");
    }

    private bool TryIso(out LocalDate day)
    {
        day = default;
        var start = Position;
        SkipSpaces();
        if (TryNumber(4, out var year, out var digits) && digits == 4 && Take('-')
            && TryNumber(2, out var month, out _) && Take('-') && TryNumber(2, out var number, out _)
            && !(Rest.Length > 0 && char.IsAsciiDigit(Rest[0])) && TryMake(year, month, number, out day))
        {
            return true;
        }

        Position = start;
        return false;
    }

    private bool TryMonthFirst(out LocalDate day)
    {
        day = default;
        var start = Position;
        SkipSpaces();
        var month = NameIn(Months) + 1;
        if (month > 0)
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
            SkipSpaces();
            var month = NameIn(Months) + 1;
            TakeAny(".");
            if (month > 0 && TryYear(out var year) && TryMake(year, month, number, out day))
            {
                return true;
            }
        }

        Position = start;
        return false;
    }

    private bool TryDayNumber(out int number)
    {
        if (!TryNumber(2, out number, out _))
        {
            return false;
        }

        foreach (var ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (Rest.StartsWith(ending, StringComparison.Ordinal))
            {
                Position += ending.Length;
                break;
            }
        }

        return true;
    }

    private bool TryYear(out int year)
    {
        TakeAny(",");
        return TryNumber(4, out year, out var digits) && digits == 4 && !(Rest.Length > 0 && char.IsLetterOrDigit(Rest[0]));
    }

    private static bool TryMake(int year, int month, int number, out LocalDate day)
    {
        var known = year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && number >= 1
            && number <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        day = known ? new LocalDate(year, month, number) : default;
        return known;
    }

    // A name may be cut to its first three letters or more: Mar, Sept, Thurs.
    private int NameIn(string[] names)
    {
        var length = 0;
        while (length < Rest.Length && char.IsAsciiLetter(Rest[length]))
        {
            length++;
        }

        if (length < 3)
        {
            return -1;
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].AsSpan().StartsWith(Rest[..length], StringComparison.OrdinalIgnoreCase))
            {
                Position += length;
                return i;
            }
        }

        return -1;
    }

    private bool TryNumber(int most, out int number, out int digits)
    {
        number = 0;
        digits = 0;
        while (digits < most && Position < _line.Length && char.IsAsciiDigit(_line[Position]))
        {
            number = (number * 10) + (_line[Position] - '0');
            Position++;
            digits++;
        }

        return digits > 0;
    }

    private char TakeHalfOfDay()
    {
        foreach (var (half, sign) in (ReadOnlySpan<(string, char)>)[("a.m.", 'a'), ("p.m.", 'p'), ("am", 'a'), ("pm", 'p')])
        {
            if (TakeWord(half))
            {
                return sign;
            }
        }

        return '\0';
    }

    // Names with a single meaning among news outlets. CST, IST, BST, ET and others have several.
    private Offset? TakeZone()
    {
        foreach (var (zone, hours) in (ReadOnlySpan<(string, int)>)
            [("UTC", 0), ("GMT", 0), ("EDT", -4), ("EST", -5), ("CDT", -5), ("MDT", -6), ("PDT", -7), ("PST", -8), ("CEST", 2), ("CET", 1)])
        {
            if (TakeWord(zone))
            {
                return Offset.FromHours(hours);
            }
        }

        // A zone that is not certain is passed over, so that the line can still be read to its end.
        var start = Position;
        SkipSpaces();
        var length = 0;
        while (length < Rest.Length && char.IsAsciiLetterUpper(Rest[length]))
        {
            length++;
        }

        Position = length is >= 2 and <= 5 ? Position + length : start;
        return null;
    }
}
