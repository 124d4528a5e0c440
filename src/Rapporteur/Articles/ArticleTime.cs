using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace Rapporteur.Articles;

/// <summary>
/// When something was published or posted: an instant with its offset, a local date and time whose offset is not known,
/// or a day where only that is known.
/// </summary>
public sealed record ArticleTime
{
    private ArticleTime(LocalDate day, LocalDateTime? local, OffsetDateTime? instant)
    {
        Day = day;
        Local = local;
        Instant = instant;
    }

    /// <summary>The day as the outlet counts it.</summary>
    public LocalDate Day { get; }

    /// <summary>The day and the time of the outlet's clock, where the time is known, whether the offset is or not.</summary>
    public LocalDateTime? Local { get; }

    /// <summary>The instant, where it is known.</summary>
    public OffsetDateTime? Instant { get; }

    /// <summary>It was not written as such but counted from another time: "8 hours ago" from the time of fetching, the day of a text without a date from that of its last post.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Only the day is known.</summary>
    public static ArticleTime OfDay(LocalDate day) => new(day, null, null);

    /// <summary>The day and the time are known, the offset is not.</summary>
    public static ArticleTime OfLocal(LocalDateTime local) => new(local.Date, local, null);

    /// <summary>The instant is known.</summary>
    public static ArticleTime OfInstant(OffsetDateTime instant) => new(instant.Date, instant.LocalDateTime, instant);

    /// <summary>Reads an RFC 3339 instant or a date (<c>2024-03-25</c>).</summary>
    /// <returns>False where <paramref name="text"/> is neither.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ArticleTime? time)
    {
        time = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        if (LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true } day)
        {
            time = OfDay(day.Value);
        }
        else if (OffsetDateTimePattern.Rfc3339.Parse(text.Trim()) is { Success: true } instant)
        {
            time = OfInstant(instant.Value);
        }

        return time is not null;
    }

    /// <summary>An RFC 3339 instant, or a date where the offset is not known.</summary>
    public override string ToString() =>
        Instant is { } instant ? OffsetDateTimePattern.Rfc3339.Format(instant) : LocalDatePattern.Iso.Format(Day);
}
