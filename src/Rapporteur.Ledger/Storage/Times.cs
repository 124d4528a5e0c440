using NodaTime.Text;
using Rapporteur.Articles;

namespace Rapporteur.Ledger.Storage;

/// <summary>Times of articles as a ledger keeps them: an instant or a day, beside it the clock and whether it is derived.</summary>
internal static class Times
{
    /// <summary>The outlet's clock, where the offset is not known: what the instant or day leaves out.</summary>
    public static string? Local(ArticleTime? time) =>
        time is { Instant: null, Local: { } clock } ? LocalDateTimePattern.ExtendedIso.Format(clock) : null;

    /// <summary>1 or 0, as text, which the column takes for the number.</summary>
    public static string Derived(ArticleTime? time) => time is { IsDerived: true } ? "1" : "0";

    /// <summary>The time of the three columns; null where the first says nothing.</summary>
    public static ArticleTime? Of(string? written, string? local, long derived)
    {
        if (!ArticleTime.TryParse(written, out var time))
        {
            return null;
        }

        if (local is not null)
        {
            time = ArticleTime.OfLocal(LocalDateTimePattern.ExtendedIso.Parse(local).GetValueOrThrow());
        }

        return derived == 0 ? time : time with { IsDerived = true };
    }
}
