using NodaTime;
using Rapporteur.Articles.Dates;

namespace Rapporteur.Tests.Articles.Dates;

public class WrittenTimeTests
{
    [Theory]
    [InlineData("2024-03-25T10:15:00Z", "2024-03-25T10:15:00Z")]
    [InlineData("2024-03-25T10:15:00.123+01:00", "2024-03-25T10:15:00+01:00")]
    [InlineData("2024-03-25T10:15:00+0100", "2024-03-25T10:15:00+01:00")]
    [InlineData("2024-03-25T10:15-04:00", "2024-03-25T10:15:00-04:00")]
    [InlineData("2024-03-25T10:15:00-04", "2024-03-25T10:15:00-04:00")]
    [InlineData("2024-03-25 10:15:00 UTC", "2024-03-25T10:15:00Z")]
    [InlineData("Mon, 25 Mar 2024 10:15:00 +0100", "2024-03-25T10:15:00+01:00")]
    [InlineData("Mon, 25 Mar 2024 10:15:00 GMT", "2024-03-25T10:15:00Z")]
    [InlineData("Mon Mar 25 10:15:00 CET 2024", "2024-03-25T10:15:00+01:00")]
    [InlineData("1711361700", "2024-03-25T10:15:00Z")]
    [InlineData("1711361700000", "2024-03-25T10:15:00Z")]
    [InlineData("2024-03-25T10:15:00", "2024-03-25")]
    [InlineData("2024-03-25", "2024-03-25")]
    [InlineData("20240325", "2024-03-25")]
    [InlineData("20240325101500", "2024-03-25")]
    [InlineData("2024/03/25", "2024-03-25")]
    [InlineData("March 25, 2024", "2024-03-25")]
    [InlineData("yesterday", null)]
    [InlineData("2024-13-25", null)]
    [InlineData("2024-03", null)]
    [InlineData("99999999", null)]
    [InlineData("9999999999999", null)]
    [InlineData("", null)]
    public void Parse_Written_IsRead(string text, string? time) => Assert.Equal(time, WrittenTime.Parse(text)?.ToString());

    [Fact]
    public void Parse_NoOffset_KeepsTheClock() => Assert.Equal(new LocalDateTime(2024, 3, 25, 10, 15), WrittenTime.Parse("2024-03-25 10:15:00")?.Local);

    [Theory]
    [InlineData("https://news.example/2024/03/25/quay", "2024-03-25")]
    [InlineData("https://news.example/2024/mar/25/quay", "2024-03-25")]
    [InlineData("https://news.example/quay-2024-03-25.html", "2024-03-25")]
    [InlineData("https://news.example/20240325/quay", "2024-03-25")]
    [InlineData("https://news.example/2024/03/quay", null)]
    [InlineData("https://news.example/2024/13/25/quay", null)]
    [InlineData("https://2024-03-25.example/quay", null)]
    [InlineData("https://news.example/quay?day=2024-03-25", null)]
    [InlineData("https://news.example/id123202403251", null)]
    [InlineData(null, null)]
    public void UrlDate_FullDayInThePath_IsTaken(string? url, string? day) => Assert.Equal(day, UrlDate.Of(url) is { } found ? NodaTime.Text.LocalDatePattern.Iso.Format(found) : null);

    [Theory]
    [InlineData("8 hours ago", "2024-03-24")]
    [InlineData("Posted 3 days ago", "2024-03-22")]
    [InlineData("vor 2 Stunden", "2024-03-25")]
    [InlineData("il y a 2 jours", "2024-03-23")]
    [InlineData("hace 1 semana", "2024-03-18")]
    [InlineData("2 dagar sedan", "2024-03-23")]
    [InlineData("8 hours", null)]
    [InlineData("It took 8 hours to dig what 3 days ago had been a quay", null)]
    public void RelativeTime_Ago_CountsFromTheFetch(string line, string? day) =>
        Assert.Equal(day, RelativeTime.Read(line, Instant.FromUtc(2024, 3, 25, 4, 0))?.ToString());

    [Theory]
    [InlineData("Published ", "Published")]
    [InlineData("Last updated: ", "Modified")]
    [InlineData("Zuletzt aktualisiert am ", "Modified")]
    [InlineData("Zuletzt aktualisiert: ", "Modified")]
    [InlineData("27/11/2017 01:57 | Actualizado a ", "Modified")]
    [InlineData("Seen on ", "None")]
    public void DateLabels_BeforeADate_SayWhatItIs(string before, string label) => Assert.Equal(label, DateLabels.Of(before).ToString());
}
