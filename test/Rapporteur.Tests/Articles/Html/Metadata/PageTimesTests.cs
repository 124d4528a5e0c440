using NodaTime;
using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Html.Metadata;

public class PageTimesTests
{
    private static string? Published(string head = "", string top = "", string below = "", string lang = "en", ArticleHints? hints = null, string before = "") =>
        Pages.Read(head, top, below, lang, hints, before).Published?.ToString();

    [Fact]
    public void Published_TwoMetas_AreTwoFields()
    {
        var read = Pages.Read("<meta property=\"article:published_time\" content=\"2024-03-25T10:15:00Z\"><meta property=\"article:modified_time\" content=\"2024-03-26T08:00:00Z\">");

        Assert.Equal(("2024-03-25T10:15:00Z", "2024-03-26T08:00:00Z"), (read.Published?.ToString(), read.Modified?.ToString()));
    }

    [Fact]
    public void Published_LocalClockAndInstant_GiveTheInstant() =>
        Assert.Equal("2024-03-25T10:15:00+01:00", Published("<meta name=date content=\"2024-03-25T10:15:00\"><meta property=\"article:published_time\" content=\"2024-03-25T10:15:00+01:00\">"));

    [Fact]
    public void Published_UtcAndTheClockOfThePage_GiveTheOffset() =>
        Assert.Equal("2024-03-25T23:15:00-04:00", Published("<meta property=\"article:published_time\" content=\"2024-03-26T03:15:00Z\">", "<p class=date>March 25, 2024 11:15 pm</p>"));

    [Fact]
    public void Published_NoOffset_IsLocal()
    {
        var time = Pages.Read("<meta property=\"article:published_time\" content=\"2024-03-25T13:18:00\">").Published;

        Assert.Equal(("2024-03-25", new LocalDateTime(2024, 3, 25, 13, 18), null), (time?.ToString(), time?.Local, time?.Instant));
    }

    [Fact]
    public void Published_AfternoonInTokyo_KeepsItsOffset() =>
        Assert.Equal("2024-03-25T13:18:00+09:00", Published("<meta property=\"article:published_time\" content=\"2024-03-25T13:18:00+09:00\">"));

    [Fact]
    public void Published_AbbrWithTitle_IsTheTitle() =>
        Assert.Equal("2011-04-25T00:23:00-04:00", Published(top: "<abbr class=published title=\"2011-04-25T00:23:00-04:00\">12:23:00 AM</abbr>"));

    [Fact]
    public void Published_DayInUrlAndClockElsewhere_Agree()
    {
        var read = Pages.Read(top: "<p>25 March 2024, 10:15</p>", hints: new ArticleHints { Url = "https://news.example/2024/03/25/quay" });

        Assert.Equal(new LocalDateTime(2024, 3, 25, 10, 15), read.Published?.Local);
        Assert.DoesNotContain(read.Disagreements, d => d.Field == "published");
    }

    [Theory]
    [InlineData("https://news.example/2023/12/quay")]
    [InlineData("https://news.example/archive/2023/quay-12")]
    [InlineData("https://news.example/story?d=2023-12-10")]
    public void Published_NoFullDayInUrl_IsNotCompleted(string url) => Assert.Null(Published(hints: new ArticleHints { Url = url }));

    [Fact]
    public void Published_AfterTheFetch_IsNotBelieved()
    {
        var read = Pages.Read("<meta property=\"article:published_time\" content=\"2025-12-09T10:00:00Z\">", "<p>9 September 2025</p>", hints: Pages.Fetched(2025, 9, 10));

        Assert.Equal("2025-09-09", read.Published?.ToString());
        Assert.Contains(new Disagreement("published", "2025-12-09T10:00:00Z", "meta article:published_time"), read.Disagreements);
    }

    [Theory]
    [InlineData("<p>9/2/2025</p>", "<meta property=\"article:published_time\" content=\"2025-09-02\">", "en-US", "2025-09-02")]
    [InlineData("<p>9/2/2025</p>", "<meta property=\"article:published_time\" content=\"2025-02-09\">", "en-GB", "2025-02-09")]
    [InlineData("<p>25/3/2024</p>", "", "en-US", "2024-03-25")]
    [InlineData("<p>3/25/2024</p>", "", "en-GB", "2024-03-25")]
    [InlineData("<p>3.4.2024</p>", "", "de", "2024-04-03")]
    [InlineData("<p>3/4/2024</p>", "", "fr", "2024-04-03")]
    [InlineData("<p>3/4/2024</p>", "", "en-US", "2024-03-04")]
    [InlineData("<p>3/4/2024</p>", "", "en", null)]
    public void Published_OrderOfDayAndMonth_GoesByEvidence(string top, string head, string lang, string? day) => Assert.Equal(day, Published(head, top, lang: lang));

    [Fact]
    public void Published_TextSaysBoth_PublicationIsNotTheUpdate()
    {
        var read = Pages.Read(top: "<p>27/11/2017 01:57 | Actualizado a 27/12/2017 19:20</p>", lang: "es");

        Assert.Equal(("2017-11-27", "2017-12-27"), (read.Published?.ToString(), read.Modified?.ToString()));
    }

    [Fact]
    public void Modified_Itemprop_IsNotThePublication()
    {
        var read = Pages.Read(top: "<time itemprop=datePublished datetime=\"2024-03-25T09:00:00Z\">x</time><time itemprop=dateModified datetime=\"2024-03-27T09:00:00Z\">y</time>");

        Assert.Equal(("2024-03-25T09:00:00Z", "2024-03-27T09:00:00Z"), (read.Published?.ToString(), read.Modified?.ToString()));
    }

    [Fact]
    public void Published_OnlyAnUpdateIsTold_IsUnknown()
    {
        var read = Pages.Read(top: "<p>Last updated: 25 March 2024</p>");

        Assert.Null(read.Published);
        Assert.Equal("2024-03-25", read.Modified?.ToString());
    }

    [Theory]
    [InlineData("<p>Call 0221 03 04 2024 or 03-04-2024-55</p>")]
    [InlineData("<p>Tel. 12/03/2024</p>")]
    [InlineData("<p>§ 12.03.2004 and No. 25/03/2004</p>")]
    [InlineData("<p>Directive 2009/48/EC</p>")]
    [InlineData("<p>© 2019-2024 Harbour News</p>")]
    [InlineData("<p>192.168.10.15</p>")]
    public void Published_NumbersOfOtherThings_AreNoDates(string top) => Assert.Null(Published(top: top));

    [Fact]
    public void Published_CommentsAndOtherStories_AreNotAsked()
    {
        const string Below = "<aside class=related><time datetime=\"2020-01-01\">1 January 2020</time></aside><div id=comments><time datetime=\"2024-04-01\">1 April 2024</time></div>";

        Assert.Equal("2024-03-25", Published(top: "<time datetime=\"2024-03-25\">25 March</time>", below: Below));
        Assert.Null(Published(below: Below));
    }

    [Fact]
    public void Published_DayOfTheVisitAboveTheHeadline_GivesWayToTheStorys() =>
        Assert.Equal("2024-03-25", Published(before: "<div>Friday, 7 June 2024</div>", top: "<p>25 March 2024</p>"));

    [Fact]
    public void Published_HoursAgo_CountsFromTheFetchAndIsMarked()
    {
        var read = Pages.Read(top: "<p class=date>8 hours ago</p>", hints: Pages.Fetched(2024, 3, 25, 4));

        Assert.Equal(ArticleTime.OfDay(new LocalDate(2024, 3, 24)) with { IsDerived = true }, read.Published);
        Assert.Null(Published(top: "<p class=date>8 hours ago</p>"));
    }

    [Fact]
    public void Published_DatelineInAPlaceOfItsOwn_IsTaken() => Assert.Equal("2024-03-25", Published(top: "<p><b>LAGOS, Nigeria</b>, March 25, 2024</p>"));

    [Fact]
    public void Published_DatelineOfAnAgency_IsTakenAndIsNoByline()
    {
        var read = Pages.Read(top: $"<p>NEW HARBOUR, NH/QUAYWIRE/May 7, 2024/ {Texts.Prose}</p>");

        Assert.Equal("2024-05-07", read.Published?.ToString());
        Assert.Empty(read.Byline);
    }

    [Fact]
    public void Published_LabelBelowTheStory_IsTaken() => Assert.Equal("2023-11-01", Published(below: "<footer>Letzte Änderung: 31.10.2023<br>Erschienen am: 01.11.2023</footer>", lang: "de"));

    [Fact]
    public void Published_Feed_IsAWitness() =>
        Assert.Equal("2024-03-25T10:15:00Z", Published(top: "<p>25 March 2024</p>", hints: new ArticleHints { Published = ArticleTime.TryParse("2024-03-25T10:15:00Z", out var time) ? time : null }));
}
