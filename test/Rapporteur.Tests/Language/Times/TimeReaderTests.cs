using Rapporteur.Articles;
using Rapporteur.Language.Times;

namespace Rapporteur.Tests.Language.Times;

/// <summary>Each kind of expression. Unless said otherwise the article is of Monday, March 25, 2024.</summary>
public sealed class TimeReaderTests
{
    private const string Monday = "2024-03-25";

    [Theory]
    [InlineData("The ferry sank on Tuesday.", "Tuesday = 2024-03-19")]
    [InlineData("The ferry will sail on Tuesday.", "Tuesday = 2024-03-26")]
    [InlineData("The council votes on Tuesday.", "Tuesday = 2024-03-26")]
    [InlineData("The ferry has sunk on Tuesday.", "Tuesday = 2024-03-19")]
    [InlineData("The crew agreed to meet on Tuesday.", "Tuesday = 2024-03-26")]
    [InlineData("The crew failed to meet on Tuesday.", "Tuesday = 2024-03-19")]
    [InlineData("The report is due on Tuesday.", "Tuesday = 2024-03-26")]
    [InlineData("The ferry sank on Monday.", "Monday = 2024-03-25")]
    [InlineData("The ferry will sail on Monday.", "Monday = 2024-03-25")]
    [InlineData("The ferry sank last Monday.", "last Monday = 2024-03-18")]
    [InlineData("The ferry will sail next Monday.", "next Monday = 2024-04-01")]
    [InlineData("It rained on Good Friday.", "")]
    public void Fill_DayOfWeek_GoesByTheTense(string text, string expected) => Assert.Equal(expected, TimeText.Values(Monday, text));

    [Theory]
    [InlineData("The mayor quit in December.", "December = 2023-12")]
    [InlineData("The mayor will quit in December.", "December = 2024-12")]
    [InlineData("The mayor quit last May.", "last May = 2023-05")]
    [InlineData("The mayor will quit next May.", "next May = 2024-05")]
    [InlineData("The mayor quit in May 2021.", "May 2021 = 2021-05")]
    [InlineData("The mayor may quit.", "")]
    [InlineData("Protesters march to the quay.", "")]
    [InlineData("The mayor quit on March 3.", "March 3 = 2024-03-03")]
    [InlineData("The mayor quit on Dec. 12.", "Dec. 12 = 2023-12-12")]
    [InlineData("The mayor will quit on 12 December.", "12 December = 2024-12-12")]
    [InlineData("The mayor quit on the 5th of March.", "5th of March = 2024-03-05")]
    [InlineData("The mayor quit on Friday, March 1, 2019.", "Friday, March 1, 2019 = 2019-03-01")]
    [InlineData("The mayor quit on 2019-03-01.", "2019-03-01 = 2019-03-01")]
    [InlineData("The mayor quit on 25/3/2019.", "25/3/2019 = 2019-03-25")]
    [InlineData("The mayor quit on 3/4/2019.", "3/4/2019 = 2019-XX-XX")]
    [InlineData("The mayor will rest at Christmas.", "Christmas = 2024-12-25")]
    public void Fill_MonthsAndDays_GetTheirYear(string text, string expected) => Assert.Equal(expected, TimeText.Values(Monday, text));

    [Theory]
    [InlineData("The port closed in 1996.", "1996 = 1996")]
    [InlineData("The port closed in nineteen ninety-six.", "nineteen ninety-six = 1996")]
    [InlineData("The port employs 2000 dockers.", "")]
    [InlineData("The port cost $1996.", "")]
    [InlineData("The port grew in the 1990s.", "1990s = 199")]
    [InlineData("The port grew in the nineties.", "nineties = 199")]
    [InlineData("The port grew in the 19th century.", "19th century = 18")]
    [InlineData("The port grew in early 1991.", "early 1991 = 1991")]
    [InlineData("The port grew at the end of 1991.", "the end of 1991 = 1991")]
    [InlineData("The port grew in the summer of 1991.", "summer of 1991 = 1991-SU")]
    [InlineData("The port closed last winter.", "last winter = 2023-WI")]
    [InlineData("Sales fell in the third quarter.", "the third quarter = 2023-Q3")]
    [InlineData("Sales fell in the third quarter of 2020.", "the third quarter of 2020 = 2020-Q3")]
    [InlineData("Sales fell in the first half of last year.", "the first half of last year = 2023-H1")]
    public void Fill_YearsAndTheirParts_AreNamed(string text, string expected) => Assert.Equal(expected, TimeText.Values(Monday, text));

    [Theory]
    [InlineData("The crew left yesterday.", "yesterday = 2024-03-24")]
    [InlineData("The crew leaves tomorrow.", "tomorrow = 2024-03-26")]
    [InlineData("The crew left the day before yesterday.", "the day before yesterday = 2024-03-23")]
    [InlineData("The crew left two days ago.", "two days ago = 2024-03-23")]
    [InlineData("The crew left three weeks ago.", "three weeks ago = 2024-W10")]
    [InlineData("The crew left five months ago.", "five months ago = 2023-10")]
    [InlineData("The crew left 20 years ago.", "20 years ago = 2004")]
    [InlineData("The crew left a few days ago.", "a few days ago = PAST_REF")]
    [InlineData("The crew will leave in two weeks.", "two weeks = 2024-W15")]
    [InlineData("The vote is three weeks away.", "three weeks away = 2024-W16")]
    [InlineData("The island is three hours away.", "three hours = PT3H")]
    [InlineData("The crew left last week.", "last week = 2024-W12")]
    [InlineData("The crew will leave next month.", "next month = 2024-04")]
    [InlineData("The crew will leave this year.", "this year = 2024")]
    [InlineData("The crew left over the weekend.", "the weekend = 2024-W12-WE")]
    [InlineData("The crew will leave this weekend.", "this weekend = 2024-W13-WE")]
    [InlineData("The crew left in January and came back the following month.", "January = 2024-01 | the following month = 2024-02")]
    [InlineData("The crew is now at sea.", "now = PRESENT_REF")]
    [InlineData("The crew recently left.", "recently = PAST_REF")]
    [InlineData("In the past, the crew stayed.", "the past = PAST_REF")]
    public void Fill_WordsOfDistance_CountFromPublication(string text, string expected) => Assert.Equal(expected, TimeText.Values(Monday, text));

    [Theory]
    [InlineData("The harbour burned last night.", "last night = 2024-03-24TNI")]
    [InlineData("The harbour burned overnight.", "overnight = 2024-03-24TNI")]
    [InlineData("The harbour burned this morning.", "this morning = 2024-03-25TMO")]
    [InlineData("The harbour burned on Sunday evening.", "Sunday evening = 2024-03-24TEV")]
    [InlineData("The harbour burned yesterday afternoon.", "yesterday afternoon = 2024-03-24TAF")]
    [InlineData("The harbour burned at 10:30 p.m. on Friday.", "10:30 p.m. on Friday = 2024-03-22T22:30")]
    [InlineData("The harbour burned at noon Friday.", "noon Friday = 2024-03-22T12:00")]
    public void Fill_PartsOfTheDay_AreTimes(string text, string expected)
    {
        var document = TimeText.Read(Monday, text);
        Assert.Equal(expected, TimeText.Values(document));
        Assert.Equal(TimeKind.Time, Assert.Single(document.Layers.Times!).Kind);
    }

    [Theory]
    [InlineData("The talks lasted two hours.", "two hours = PT2H")]
    [InlineData("The talks lasted three days.", "three days = P3D")]
    [InlineData("The talks lasted two and a half years.", "two and a half years = P2Y6M")]
    [InlineData("The talks lasted more than four months.", "more than four months = P4M")]
    [InlineData("A 10-day truce began.", "10-day = P10D")]
    [InlineData("They ended the eight-year war.", "eight-year = P8Y")]
    [InlineData("The talks stalled for several years.", "several years = PXY")]
    [InlineData("The talks lasted a decade.", "a decade = P10Y")]
    [InlineData("Prices rose over the past three months.", "the past three months = P3M")]
    [InlineData("Fighting has raged since the war began.", "since the war began = PXX")]
    public void Fill_Lengths_AreDurations(string text, string expected)
    {
        var document = TimeText.Read(Monday, text);
        Assert.Equal(expected, TimeText.Values(document));
        Assert.Equal(TimeKind.Duration, Assert.Single(document.Layers.Times!).Kind);
    }

    [Theory]
    [InlineData("The council meets every Tuesday.", "every Tuesday = XXXX-WXX-2")]
    [InlineData("The council meets on Tuesdays.", "Tuesdays = XXXX-WXX-2")]
    [InlineData("The council meets every two weeks.", "every two weeks = P2W")]
    [InlineData("The council meets each July.", "each July = XXXX-07")]
    [InlineData("The council meets twice a week.", "a week = P1W")]
    [InlineData("The council spends $5 million a year.", "a year = P1Y")]
    public void Fill_WhatComesRound_IsASet(string text, string expected)
    {
        var document = TimeText.Read(Monday, text);
        Assert.Equal(expected, TimeText.Values(document));
        Assert.Equal(TimeKind.Set, Assert.Single(document.Layers.Times!).Kind);
    }

    [Theory]
    [InlineData("The truce has held since Friday.", "2024-03-22..")]
    [InlineData("The truce will hold until Friday.", "..2024-03-29")]
    [InlineData("The truce must start by the end of next week.", "..2024-04-07")]
    [InlineData("The truce ended before March 3.", "..2024-03-02")]
    [InlineData("The truce held between Monday and Thursday.", "2024-03-18..2024-03-18 | 2024-03-21..2024-03-21")]
    [InlineData("The truce will hold from Friday to Tuesday.", "2024-03-29..2024-03-29 | 2024-04-02..2024-04-02")]
    [InlineData("The truce held on March 3-5.", "2024-03-03..2024-03-05")]
    [InlineData("Shells fell overnight.", "2024-03-24..2024-03-25")]
    [InlineData("Ahead of Tuesday's vote, shells fell.", "2024-03-26..2024-03-26")]
    [InlineData("Earlier this month, the truce ended.", "2024-03-01..2024-03-25")]
    [InlineData("Later this month, the truce will end.", "2024-03-25..2024-03-31")]
    [InlineData("Prices rose over the past three months.", "2023-12-25..2024-03-25")]
    [InlineData("Fighting has raged since the war began.", "..2024-03-25")]
    [InlineData("The talks lasted three days.", "..")]
    public void Fill_PrepositionsAndBounds_OpenOrCutTheDays(string text, string expected) => Assert.Equal(expected, TimeText.Days(Monday, text));

    [Theory]
    [InlineData("2024-07-01", "Over the weekend, Lopez said that no berth was closed.", "the weekend = 2024-W26-WE", "2024-06-29..2024-06-30")]
    [InlineData("2024-03-01", "The mayor made it clear last night.", "last night = 2024-02-29TNI", "2024-02-29..2024-02-29")]
    [InlineData("2024-07-04", "Lopez saw the mayor last week.", "last week = 2024-W26", "2024-06-24..2024-06-30")]
    [InlineData("2024-07-05", "The board will decide on Friday.", "Friday = 2024-07-05", "2024-07-05..2024-07-05")]
    [InlineData("2025-01-02", "Gunmen raided the depot on Tuesday.", "Tuesday = 2024-12-31", "2024-12-31..2024-12-31")]
    [InlineData("2025-01-02", "She stepped down in November.", "November = 2024-11", "2024-11-01..2024-11-30")]
    [InlineData("2024-03-02", "Only three days ago, the board backed the plan.", "three days ago = 2024-02-28", "2024-02-28..2024-02-28")]
    public void Fill_KindsOfNews_NameTheirDays(string published, string text, string value, string days)
    {
        Assert.Equal(value, TimeText.Values(published, text));
        Assert.Equal(days, TimeText.Days(published, text));
    }

    [Theory]
    [InlineData("The ferry sank on Tuesday.", "Tuesday = XXXX-WXX-2")]
    [InlineData("The ferry sank in December.", "December = XXXX-12")]
    [InlineData("The ferry sank on March 3.", "March 3 = XXXX-03-03")]
    [InlineData("The ferry sank last summer.", "last summer = XXXX-SU")]
    [InlineData("The ferry sank yesterday.", "yesterday = ?")]
    [InlineData("The ferry sank last week.", "last week = ?")]
    [InlineData("The ferry sank two days ago.", "two days ago = ?")]
    [InlineData("The ferry sank on March 3, 2019.", "March 3, 2019 = 2019-03-03")]
    [InlineData("The ferry sank within two hours.", "two hours = PT2H")]
    public void Fill_PublicationUnknown_LeavesValuesRelative(string text, string expected) => Assert.Equal(expected, TimeText.Values(null, text));

    [Fact]
    public void Fill_PublicationUnknown_GivesNoDays() =>
        Assert.Equal(".. | .. | ..", TimeText.Days(null, "The ferry sank on Tuesday, last week or in December."));

    [Theory]
    [InlineData("2021-01-02", "The crew left last week.", "last week = 2020-W52")]
    [InlineData("2021-01-04", "The crew left last week.", "last week = 2020-W53")]
    [InlineData("2020-12-28", "The crew will leave next week.", "next week = 2021-W01")]
    [InlineData("2023-01-02", "The crew left over the weekend.", "the weekend = 2022-W52-WE")]
    [InlineData("2023-03-01", "The crew left on Feb. 29.", "Feb. 29 = 2024-02-29")]
    [InlineData("2023-12-01", "The crew left on Feb. 29, 2023.", "Feb. 29, 2023 = ?")]
    [InlineData("2024-03-31", "The crew left a month ago.", "a month ago = 2024-02")]
    [InlineData("2024-02-29", "The crew left a year ago.", "a year ago = 2023")]
    public void Fill_EndsOfYearsAndLeapDays_FollowTheCalendar(string published, string text, string expected) =>
        Assert.Equal(expected, TimeText.Values(published, text));

    [Fact]
    public void Fill_HoursFromAKnownInstant_MayLieInTheDayBefore() =>
        Assert.Equal("three hours ago = 2024-03-24T23", TimeText.Values("2024-03-25T02:10:00+02:00", "The harbour burned three hours ago."));

    [Fact]
    public void Fill_HeadlineInThePresent_TellsOfThePast() =>
        Assert.Equal("Friday = 2024-03-22", TimeText.Values(TimeText.Read(Monday, "Ferry sinks on Friday", BlockKind.Title)));

    [Fact]
    public void Fill_YearAgoBesideAQuarter_IsThatQuarterAYearBefore() => Assert.Equal(
        "the fourth quarter = 2023-Q4 | a year ago = 2022-Q4",
        TimeText.Values(Monday, "The yard lost $2 million in the fourth quarter, compared with $1 million a year ago."));

    [Fact]
    public void Fill_WithoutTagsAndTrees_StillGoesByTheTense()
    {
        Assert.Equal("Tuesday = 2024-03-19", TimeText.Values(TimeText.ReadWithoutTrees(Monday, "The ferry sank on Tuesday.")));
        Assert.Equal("Tuesday = 2024-03-26", TimeText.Values(TimeText.ReadWithoutTrees(Monday, "The ferry will sail on Tuesday.")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("... !!! — (?) \"\" ;")]
    [InlineData("'s ’s ' - – %")]
    public void Fill_NoWords_FindsNothing(string text) => Assert.Empty(TimeText.Read(Monday, text).Layers.Times!);

    [Theory]
    [InlineData("The parchment is of 9999-12-31, and that week it was burned.")]
    [InlineData("The parchment is of 0001-01-01, and the previous century was worse.")]
    [InlineData("It will burn in 100000 millennia, 99999 centuries ago and 99999 years later.")]
    [InlineData("It burned 99999999999999999999 years ago, on 99/99/9999 and 31.31.31.")]
    public void Fill_FarEndsOfTheCalendar_DoesNotFail(string text)
    {
        foreach (var published in new[] { "0001-01-01", "9999-12-31", Monday, null })
        {
            Assert.NotNull(TimeText.Read(published, text).Layers.Times);
        }
    }
}
