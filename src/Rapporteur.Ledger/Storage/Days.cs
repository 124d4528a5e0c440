using NodaTime;
using NodaTime.Text;
using Rapporteur.Articles;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Storage;

/// <summary>Days as a ledger keeps them: ISO text to read, days since 1970-01-01 to compare.</summary>
internal static class Days
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Number(LocalDate day) => Period.DaysBetween(Epoch, day);

    public static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static LocalDate Parse(string day) => LocalDatePattern.Iso.Parse(day).GetValueOrThrow();

    /// <summary>When a statement was made: its own date, else the day on which the article was published.</summary>
    public static (int First, int Last)? Of(DateRange? date, ArticleTime? published)
    {
        if (date is not null)
        {
            return (Number(date.From), Number(date.To));
        }

        return published is null ? null : (Number(published.Day), Number(published.Day));
    }
}
