using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Articles.Html.Embeds;

namespace Rapporteur.Tests.Articles.Html.Embeds;

/// <summary>What the numbers of posts tell of their time.</summary>
public sealed class PostTimesTests
{
    [Theory]
    [InlineData("twitter", "1770000000000000001", "2024-03-19T08:10:59Z", false)]
    [InlineData("twitter", "20", null, false)] // Before numbers told the time.
    [InlineData("mastodon", "112121295667200000", "2024-03-19T08:00:00Z", true)]
    [InlineData("truthsocial", "112121295667200000", "2024-03-19T08:00:00Z", true)]
    [InlineData("tiktok", "7347981232845619200", "2024-03-19T08:00:00Z", true)]
    [InlineData("bluesky", "3knzvi7v22222", "2024-03-19T08:00:00Z", true)]
    [InlineData("bluesky", "zzzzzzzzzzzzz", null, false)]
    [InlineData("bluesky", "self", null, false)]
    [InlineData("mastodon", "12345", null, false)]
    [InlineData("facebook", "112121295667200000", null, false)]
    public void Of_NumberAlone_TellsTheTimeWhereThePlatformDoes(string platform, string id, string? time, bool derived)
    {
        var posted = PostTimes.Of(new PostAddress(platform, "https://example.com", id), null);
        Assert.Equal(time, posted?.ToString());
        Assert.Equal(derived, posted?.IsDerived == true);
    }

    [Theory]
    [InlineData("twitter", "1770000000000000001", 19, "2024-03-19T08:10:59Z")]
    [InlineData("twitter", "1770000000000000001", 21, "2024-03-21")]
    [InlineData("mastodon", "112121295667200000", 19, "2024-03-19")]
    public void Of_WrittenDay_IsMadeExactOnlyByATweetThatAgrees(string platform, string id, int day, string time) =>
        Assert.Equal(time, PostTimes.Of(new PostAddress(platform, "https://example.com", id), ArticleTime.OfDay(new LocalDate(2024, 3, day)))?.ToString());
}
