using NodaTime;

namespace Rapporteur.Language.Times;

/// <summary>What a rule found at a token.</summary>
/// <param name="End">One past the last token.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Value">The value of TIMEX3.</param>
/// <param name="Part">The part of the calendar meant, where it is known: later expressions may count from it.</param>
internal readonly record struct TimeMatch(int End, TimeKind Kind, string? Value, CalendarPart? Part = null)
{
    /// <summary>First day, where it is not that of <see cref="Part"/>.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day, where it is not that of <see cref="Part"/>.</summary>
    public LocalDate? To { get; init; }

    /// <summary>First day meant.</summary>
    public LocalDate? FirstDay => From ?? Part?.From;

    /// <summary>Last day meant.</summary>
    public LocalDate? LastDay => To ?? Part?.To;

    /// <summary>The one that reaches further; the first where both reach as far.</summary>
    public static TimeMatch? Longer(TimeMatch? first, TimeMatch? second) =>
        first is null || second?.End > first.Value.End ? second : first;

    /// <summary>A day or more of the calendar.</summary>
    public static TimeMatch Date(int end, CalendarPart? part, string? otherwise = null) => new(end, TimeKind.Date, part?.Value ?? otherwise, part);
}
