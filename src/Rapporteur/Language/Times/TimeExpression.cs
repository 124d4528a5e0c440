using NodaTime;

namespace Rapporteur.Language.Times;

/// <summary>Words that say when, how long or how often (TimeML's TIMEX3).</summary>
/// <param name="Tokens">The tokens, the preposition before them left out: "Friday", "two days ago".</param>
/// <param name="Kind">What they say.</param>
/// <param name="Value">As TIMEX3 writes it (ISO 8601 with its additions): <c>2024-03-22</c>, <c>2024-W12</c>, <c>P2D</c>, <c>PRESENT_REF</c>; null where it hangs on an unknown publication date.</param>
public sealed record TimeExpression(TokenRange Tokens, TimeKind Kind, string? Value)
{
    /// <summary>First day meant; null where it is open or not known.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day meant, counted in; null where it is open or not known.</summary>
    public LocalDate? To { get; init; }
}

/// <summary>The types of TIMEX3.</summary>
public enum TimeKind : byte
{
    /// <summary>A day or a longer part of the calendar: "Friday", "last year".</summary>
    Date,

    /// <summary>A part of a day: "last night", "at 5 p.m.".</summary>
    Time,

    /// <summary>"Two weeks".</summary>
    Duration,

    /// <summary>"Every Tuesday".</summary>
    Set,
}
