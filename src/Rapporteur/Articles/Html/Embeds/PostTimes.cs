using System.Globalization;
using NodaTime;

namespace Rapporteur.Articles.Html.Embeds;

/// <summary>When a post was made: what stands in it, made exact by the number that its platform gave it.</summary>
internal static class PostTimes
{
    /// <summary>Twitter counts milliseconds from here, 22 bits up, in all numbers since 4 November 2010.</summary>
    private const long TwitterStart = 1_288_834_974_657;

    /// <summary>Earlier numbers were given one after the other and are far smaller.</summary>
    private const long TwitterFirst = 29_700_859_247;

    /// <summary>
    /// The written time, or the number's instant where only a day or nothing is written and the two agree: the number of
    /// another post (one that is answered, or quoted) must not date this one.
    /// </summary>
    public static ArticleTime? Of(PostAddress? address, ArticleTime? written) =>
        address is not null && written?.Instant is null && InstantOf(address) is { } instant && (written is null || written.Day == instant.Date)
            ? ArticleTime.OfInstant(instant)
            : written;

    // In UTC; to the second, as platforms show it at best.
    private static OffsetDateTime? InstantOf(PostAddress address) =>
        address.Platform == "twitter" && long.TryParse(address.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= TwitterFirst
            ? Instant.FromUnixTimeSeconds(((number >> 22) + TwitterStart) / 1000).WithOffset(Offset.Zero)
            : null;
}
