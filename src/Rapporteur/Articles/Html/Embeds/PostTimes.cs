using System.Globalization;
using NodaTime;

namespace Rapporteur.Articles.Html.Embeds;

/// <summary>When a post was made: what stands in it, and what the number tells that its platform gave it.</summary>
internal static class PostTimes
{
    /// <summary>Twitter counts milliseconds from here, 22 bits up, in all numbers since 4 November 2010.</summary>
    private const long TwitterStart = 1_288_834_974_657;

    /// <summary>Earlier numbers were given one after the other and are far smaller.</summary>
    private const long TwitterFirst = 29_700_859_247;

    private const string TidLetters = "234567abcdefghijklmnopqrstuvwxyz";

    // A number of another kind than is thought tells a time when the platforms were not there.
    private static readonly Instant Earliest = Instant.FromUtc(2006, 3, 21, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <summary>
    /// The written time. Where only a day or nothing is written, that of a tweet's number, if the two agree: the number of
    /// another post (one that is answered, or quoted) must not date this one. Numbers of other platforms, which the programs of
    /// their users can set, are asked only where nothing is written, and what they tell is marked as derived.
    /// </summary>
    public static ArticleTime? Of(PostAddress? address, ArticleTime? written)
    {
        if (address?.Id is not { } id || written?.Instant is not null)
        {
            return written;
        }

        if (address.Platform == "twitter")
        {
            return Tweet(id) is { } instant && (written is null || written.Day == instant.Date) ? ArticleTime.OfInstant(instant) : written;
        }

        return written ?? (address.Platform switch
        {
            "mastodon" or "truthsocial" => Number(id) is { } number ? At(number >> 16) : null,
            "tiktok" => Number(id) is { } number ? At((number >> 32) * 1000) : null,
            "bluesky" => Tid(id),
            _ => null,
        } is { } derived ? ArticleTime.OfInstant(derived) with { IsDerived = true } : null);
    }

    private static OffsetDateTime? Tweet(string id) => Number(id) is >= TwitterFirst and var number ? At((number >> 22) + TwitterStart) : null;

    // A timestamp identifier of the AT protocol: thirteen letters of five bits, microseconds ten bits up.
    private static OffsetDateTime? Tid(string id)
    {
        if (id.Length != 13 || TidLetters.IndexOf(id[0], StringComparison.Ordinal) is < 0 or > 15)
        {
            return null;
        }

        var number = 0L;
        foreach (var letter in id)
        {
            var bits = TidLetters.IndexOf(letter, StringComparison.Ordinal);
            if (bits < 0)
            {
                return null;
            }

            number = (number << 5) | (long)bits;
        }

        return At((number >> 10) / 1000);
    }

    private static long? Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // In UTC; to the second, as platforms show it at best.
    private static OffsetDateTime? At(long milliseconds)
    {
        var seconds = milliseconds / 1000;
        return seconds >= Earliest.ToUnixTimeSeconds() && seconds < Latest.ToUnixTimeSeconds()
            ? Instant.FromUnixTimeSeconds(seconds).WithOffset(Offset.Zero)
            : null;
    }
}
