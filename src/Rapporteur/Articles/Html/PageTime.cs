using NodaTime;
using NodaTime.Text;

namespace Rapporteur.Articles.Html;

/// <summary>Times as the metadata of pages writes them. Without an offset no instant can be known, only the day.</summary>
internal static class PageTime
{
    private static readonly OffsetDateTimePattern[] Instants =
    [
        OffsetDateTimePattern.Rfc3339,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<Z+HHmm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HHmm>"),
    ];

    /// <summary>Reads an ISO 8601 time; null where <paramref name="text"/> is none.</summary>
    public static ArticleTime? Parse(string? text)
    {
        text = text?.Trim();
        if (text is null || text.Length is < 10 or > 40)
        {
            return null;
        }

        var iso = text[10..].StartsWith(' ') ? string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11)) : text;
        foreach (var pattern in Instants)
        {
            if (pattern.Parse(iso) is { Success: true } instant)
            {
                return ArticleTime.OfInstant(instant.Value);
            }
        }

        return (text.Length == 10 || text[10] is 'T' or ' ') && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true } day
            ? ArticleTime.OfDay(day.Value)
            : null;
    }

    /// <summary>The first instant; where there is none, the first day.</summary>
    public static ArticleTime? Best(IEnumerable<string?> texts)
    {
        ArticleTime? day = null;
        foreach (var text in texts)
        {
            var time = Parse(text);
            if (time?.Instant is not null)
            {
                return time;
            }

            day ??= time;
        }

        return day;
    }
}
