using Rapporteur.Articles.Containers;

namespace Rapporteur.Tests.Articles.Containers;

public class StoredTimeTests
{
    [Theory]
    [InlineData("Mon, 25 Mar 2024 10:15:30 +0100", "2024-03-25T10:15:30+01:00")]
    [InlineData("Mon, 25 Mar 2024 10:15:30 +0100 (CET)", "2024-03-25T10:15:30+01:00")]
    [InlineData("25 Mar 2024 10:15 GMT", "2024-03-25T10:15:00Z")]
    [InlineData("Monday, 25-Mar-24 10:15:30 UT", "2024-03-25T10:15:30Z")]
    [InlineData("7 Jun 99 09:00 CST", "1999-06-07T09:00:00-06:00")]
    [InlineData("Fri, 7 Jun 2024 09:00 MST", "2024-06-07T09:00:00-07:00")]
    [InlineData("Fri, 7 Jun 2024 09:00 edt", "2024-06-07T09:00:00-04:00")]
    [InlineData("Fri, 7 Sept 2024 09:00 +0530", "2024-09-07T09:00:00+05:30")]
    [InlineData("Sat, 25 May 2024 09:00 CEST", "2024-05-25T09:00:00+02:00")]
    [InlineData("Mon, 25 Mar 2024 10:15:30 -0000", "2024-03-25T10:15:30Z")]
    [InlineData("Mon, 25 Mar 2024 10:15:60 Z", "2024-03-25T10:15:59Z")]
    [InlineData("Mon, 25 Mar 2024 10:15:30", "2024-03-25")]
    [InlineData("Mon, 25 Mar 2024 10:15:30 XYZ", "2024-03-25")]
    [InlineData("Mon, 25 Mar 2024 25:15:30 +0100", "2024-03-25")]
    [InlineData("2024-03-25T10:15:30.5+01:00", "2024-03-25T10:15:30+01:00")]
    [InlineData("2024-03-25 06:30:00", "2024-03-25")]
    [InlineData("20240325", "2024-03-25")]
    [InlineData("1711358130", "2024-03-25T09:15:30Z")]
    [InlineData("1711358130000", "2024-03-25T09:15:30Z")]
    [InlineData("1711358130.25", "2024-03-25T09:15:30Z")]
    [InlineData("March 25, 2024", "2024-03-25")]
    public void Parse_KnownForm_IsRead(string written, string time) => Assert.Equal(time, StoredTime.Parse(written)?.ToString());

    [Theory]
    [InlineData("31 Feb 2024 10:15 GMT")]
    [InlineData("yesterday")]
    [InlineData("2024")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_NoFullDate_GivesNothing(string? written) => Assert.Null(StoredTime.Parse(written));
}
