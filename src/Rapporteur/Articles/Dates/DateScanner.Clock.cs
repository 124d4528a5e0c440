using NodaTime;

namespace Rapporteur.Articles.Dates;

internal ref partial struct DateScanner
{
    private static readonly (string Word, char Half)[] Halves =
    [
        ("a.m.", 'a'), ("p.m.", 'p'), ("am", 'a'), ("pm", 'p'), ("a. m.", 'a'), ("p. m.", 'p'), ("a.m", 'a'), ("p.m", 'p'),
        ("π.μ.", 'a'), ("μ.μ.", 'p'), ("πμ", 'a'), ("μμ", 'p'), ("ص", 'a'), ("م", 'p'),
    ];

    private static readonly string[] Hours = ["uhr", "h", "hs", "hrs", "hod", "час", "น."];

    /// <summary>Reads <c>10:15 a.m. EDT</c>, <c>14:30 GMT</c>, <c>9:05PM</c>, <c>14.30 Uhr</c>, <c>14h30</c>.</summary>
    /// <param name="time">The clock time.</param>
    /// <param name="offset">The offset, where it is written or the zone's name has only one meaning.</param>
    public bool TryTime(out LocalTime time, out Offset? offset)
    {
        time = default;
        offset = null;
        var start = Position;
        if (!TryNumber(2, out var hour, out _) || !TakeOne(":.hH：") || !TryNumber(2, out var minute, out var digits) || digits != 2 || DigitFollows)
        {
            Position = start;
            return false;
        }

        // "10.03.2024" and "192.168.10.15" are no times.
        var second = 0;
        if (Rest is ['.', >= '0' and <= '9', ..] || (Rest is [':', >= '0' and <= '9', ..] && !(Take(':') && TryNumber(2, out second, out digits) && digits == 2)))
        {
            Position = start;
            return false;
        }

        if (Rest is ['.', >= '0' and <= '9', ..])
        {
            Take('.');
            TryNumber(9, out _, out _);
        }

        TakeWordOf(Hours);
        var half = TakeHalfOfDay();
        if (minute > 59 || second > 59 || hour > 23 || (half != '\0' && hour == 0 && half != 'a') || (half == 'a' && hour > 12))
        {
            Position = start;
            return false;
        }

        // "13:18 PM" is an afternoon either way.
        hour = half == 'p' && hour < 12 ? hour + 12 : half == 'a' && hour == 12 ? 0 : hour;
        time = new LocalTime(hour, minute, second);
        offset = TakeZone();
        return true;
    }

    private char TakeHalfOfDay()
    {
        foreach (var (half, sign) in Halves)
        {
            if (TakeWord(half))
            {
                return sign;
            }
        }

        return '\0';
    }

    /// <summary>Takes <c>+01:00</c>, <c>-0500</c>, <c>GMT</c>, <c>EDT</c>; null where none stands here, or a name with several meanings.</summary>
    public Offset? TakeZone()
    {
        if (TryOffset(out var written))
        {
            return written;
        }

        // Names with a single meaning among news outlets. CST, IST, BST, ET and others have several.
        foreach (var (zone, hours) in (ReadOnlySpan<(string, int)>)
            [("Z", 0), ("UTC", 0), ("GMT", 0), ("EDT", -4), ("EST", -5), ("CDT", -5), ("MDT", -6), ("PDT", -7), ("PST", -8), ("CEST", 2), ("CET", 1),
             ("MESZ", 2), ("MEZ", 1), ("EEST", 3), ("EET", 2), ("MSK", 3), ("JST", 9), ("AEST", 10), ("AEDT", 11)])
        {
            if (TakeWord(zone))
            {
                return hours == 0 && TryOffset(out written) ? written : Offset.FromHours(hours);
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

        Position = length is >= 2 and <= 5 && !(Rest.Length > length && char.IsLetter(Rest[length])) ? Position + length : start;
        return null;
    }

    /// <summary>Reads <c>+01:00</c>, <c>-0500</c>, <c>+2</c>.</summary>
    private bool TryOffset(out Offset offset)
    {
        offset = default;
        var start = Position;
        SkipSpaces();
        var sign = Take('+') ? 1 : TakeOne("-−") ? -1 : 0;
        if (sign != 0 && TryNumber(2, out var hours, out var digits) && hours <= 14)
        {
            var colon = Take(':');
            if (!TryNumber(2, out var minutes, out var more) ? !colon && (digits == 2 || sign > 0) : more == 2 && digits == 2 && minutes < 60 && !DigitFollows)
            {
                offset = Offset.FromSeconds(sign * ((hours * 3600) + (minutes * 60)));
                return true;
            }
        }

        Position = start;
        return false;
    }
}
