using System.Globalization;
using NodaTime;

namespace Rapporteur.Actors.Registers;

/// <summary>A date of the register, as exact as it is known: a year, a month or a day.</summary>
public readonly record struct RegisterDate : IComparable<RegisterDate>
{
    // Year, month and day as one number; a part that is not known is 0.
    private RegisterDate(int digits) => Digits = digits;

    /// <summary>Year, month and day as the decimal digits of one number, 0 for a part that is not known.</summary>
    internal int Digits { get; }

    /// <summary>The year.</summary>
    public int Year => Digits / 10_000;

    /// <summary>The first day that it may mean.</summary>
    public LocalDate First => new(Year, Math.Max(1, Month), Math.Max(1, Day));

    /// <summary>The last day that it may mean.</summary>
    public LocalDate Last
    {
        get
        {
            var month = Month == 0 ? 12 : Month;
            return new LocalDate(Year, month, Day == 0 ? CalendarSystem.Iso.GetDaysInMonth(Year, month) : Day);
        }
    }

    private int Month => Digits / 100 % 100;

    private int Day => Digits % 100;

    /// <summary>Reads <c>2024</c>, <c>2024-03</c> or <c>2024-03-25</c>.</summary>
    /// <returns>False where <paramref name="text"/> is none of them.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out RegisterDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-')
            || !TryNumber(text[..4], out var year)
            || !TryNumber(text.Length > 4 ? text[5..7] : "00", out var month)
            || !TryNumber(text.Length > 7 ? text[8..10] : "00", out var day))
        {
            return false;
        }

        return (text.Length == 4 || month > 0) && (text.Length < 10 || day > 0) && TryOf((year * 10_000) + (month * 100) + day, out date);
    }

    /// <summary>The date whose <see cref="Digits"/> are given.</summary>
    /// <returns>False where there is no such date.</returns>
    internal static bool TryOf(int digits, out RegisterDate date)
    {
        date = new RegisterDate(digits);
        return digits > 0 && date.Year is >= 1000 and <= 9999 && date.Month <= 12 && (date.Day == 0 || date.Month > 0)
            && date.Day <= (date.Month == 0 ? 0 : CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month));
    }

    /// <inheritdoc/>
    public int CompareTo(RegisterDate other) => Digits.CompareTo(other.Digits);

    /// <inheritdoc/>
    public override string ToString() =>
        Day > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}")
        : Month > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}")
        : Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Orders dates by their digits, so that a year comes before its months.</summary>
    public static bool operator <(RegisterDate left, RegisterDate right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(RegisterDate left, RegisterDate right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(RegisterDate left, RegisterDate right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(RegisterDate left, RegisterDate right) => left.CompareTo(right) >= 0;

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
