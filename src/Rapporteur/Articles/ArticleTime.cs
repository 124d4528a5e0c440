using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace Rapporteur.Articles;

/// <summary>When something was published or posted: an instant with its offset, or a day where only that is known.</summary>
public sealed record ArticleTime
{
    private ArticleTime(LocalDate day, OffsetDateTime? instant)
    {
        Day = day;
        Instant = instant;
    }

    /// <summary>The day as the outlet counts it.</summary>
    public LocalDate Day { get; }

    /// <summary>The instant, where it is known.</summary>
    public OffsetDateTime? Instant { get; }

    /// <summary>Only the day is known.</summary>
    public static ArticleTime OfDay(LocalDate day) => new(day, null);

    /// <summary>The instant is known.</summary>
    public static ArticleTime OfInstant(OffsetDateTime instant) => new(instant.Date, instant);

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

    /// <summary>An RFC 3339 instant, or a date where only the day is known.</summary>
    public override string ToString() =>
        Instant is { } instant ? OffsetDateTimePattern.Rfc3339.Format(instant) : LocalDatePattern.Iso.Format(Day);
}
