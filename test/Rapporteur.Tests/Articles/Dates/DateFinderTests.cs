using NodaTime;
using Rapporteur.Articles.Dates;

namespace Rapporteur.Tests.Articles.Dates;

public class DateFinderTests
{
    private static readonly LocalDate Day = new(2024, 3, 25);

    [Theory]
    [InlineData("2024-03-25", "en")]
    [InlineData("2024/03/25", "en")]
    [InlineData("2024.03.25", "ko")]
    [InlineData("25.03.2024", "de")]
    [InlineData("25. 3. 2024", "cs")]
    [InlineData("25.03.24", "de")]
    [InlineData("25/03/2024", "fr")]
    [InlineData("03/25/2024", "en-US")]
    [InlineData("25-03-2024", "nl")]
    [InlineData("March 25, 2024", "en")]
    [InlineData("Mar. 25th, 2024", "en")]
    [InlineData("Monday, 25 March 2024", "en")]
    [InlineData("25-Mar-2024", "en")]
    [InlineData("2024年3月25日", "ja")]
    [InlineData("2024년 3월 25일", "ko")]
    [InlineData("Montag, den 25. März 2024", "de")]
    [InlineData("le 25 mars 2024", "fr")]
    [InlineData("25 de marzo de 2024", "es")]
    [InlineData("25 marzo 2024", "it")]
    [InlineData("25 de março de 2024", "pt")]
    [InlineData("25 maart 2024", "nl")]
    [InlineData("25 marca 2024 r.", "pl")]
    [InlineData("25. března 2024", "cs")]
    [InlineData("25 марта 2024 г.", "ru")]
    [InlineData("25 березня 2024", "uk")]
    [InlineData("25 Mart 2024", "tr")]
    [InlineData("25. marts 2024", "da")]
    [InlineData("den 25 mars 2024", "sv")]
    [InlineData("25. maaliskuuta 2024", "fi")]
    [InlineData("2024. március 25.", "hu")]
    [InlineData("25 Μαρτίου 2024", "el")]
    [InlineData("25 martie 2024", "ro")]
    [InlineData("25 مارس 2024", "ar")]
    [InlineData("٢٥ مارس/آذار ٢٠٢٤", "ar")]
    [InlineData("25 Maret 2024", "id")]
    [InlineData("25 मार्च 2024", "hi")]
    [InlineData("25 במרץ 2024", "he")]
    public void In_EveryForm_FindsTheDay(string line, string language) =>
        Assert.Equal(Day, Assert.Single(DateFinder.In($"x {line} y", language)).Time.Day);

    [Theory]
    [InlineData("March 25, 2024 10:15 a.m.", "2024-03-25T10:15:00")]
    [InlineData("March 25, 2024 at 10:15 PM", "2024-03-25T22:15:00")]
    [InlineData("25.03.2024, 14.30 Uhr", "2024-03-25T14:30:00")]
    [InlineData("25/03/2024 à 14h30", "2024-03-25T14:30:00")]
    [InlineData("25 March 2024 13:18 PM", "2024-03-25T13:18:00")]
    [InlineData("14:30, 25 March 2024", "2024-03-25T14:30:00")]
    [InlineData("25 March 2024 12:05 am", "2024-03-25T00:05:00")]
    public void In_ClockBesideTheDay_IsLocal(string line, string clock) =>
        Assert.Equal(clock, NodaTime.Text.LocalDateTimePattern.ExtendedIso.Format(Assert.Single(DateFinder.In(line, "fr")).Time.Local!.Value));

    [Theory]
    [InlineData("March 25, 2024 10:15 a.m. EDT", "2024-03-25T10:15:00-04:00")]
    [InlineData("25 Mar 2024 10:15 GMT", "2024-03-25T10:15:00Z")]
    [InlineData("2024-03-25 10:15 +09:00", "2024-03-25T10:15:00+09:00")]
    [InlineData("25.03.2024 10:15 MEZ", "2024-03-25T10:15:00+01:00")]
    [InlineData("25 March 2024 10:15 UTC+2", "2024-03-25T10:15:00+02:00")]
    public void In_ZoneWithOneMeaning_IsAnInstant(string line, string instant) => Assert.Equal(instant, Assert.Single(DateFinder.In(line, "en")).Time.ToString());

    [Theory]
    [InlineData("March 25, 2024 10:15 CST")]
    [InlineData("March 25, 2024 10:15 IST")]
    public void In_ZoneWithSeveralMeanings_HasNoInstant(string line) => Assert.Null(Assert.Single(DateFinder.In(line, "en")).Time.Instant);

    [Theory]
    [InlineData("listopada", "pl", 11)]
    [InlineData("listopada", "hr", 10)]
    public void In_SameWordInTwoLanguages_GoesByLanguage(string month, string language, int number) =>
        Assert.Equal(number, Assert.Single(DateFinder.In($"25 {month} 2024", language)).Time.Day.Month);

    [Theory]
    [InlineData("March 2024")]
    [InlineData("25 March")]
    [InlineData("31.02.2024")]
    [InlineData("01.02.2003.04")]
    [InlineData("0221-03-04-2024")]
    [InlineData("In 1815, on 18 June 1815, they met")]
    [InlineData("v. 25.03.2024.1")]
    [InlineData("+49 25 03 2024")]
    [InlineData("A may 20 2024x")]
    public void In_NoFullDate_IsEmpty(string line) => Assert.Empty(DateFinder.In(line, "en"));

    [Fact]
    public void In_TwoDates_FindsBoth() =>
        Assert.Equal([new LocalDate(2017, 11, 27), new LocalDate(2017, 12, 27)], DateFinder.In("27/11/2017 01:57 | Actualizado a 27/12/2017 19:20", "es").Select(d => d.Time.Day));

    [Fact]
    public void In_NumbersInAnyOrder_TellsBothReadings()
    {
        var found = Assert.Single(DateFinder.In("3/4/2024", null));

        Assert.Equal((new LocalDate(2024, 4, 3), new LocalDate(2024, 3, 4)), (found.Time.Day, found.Other!.Day));
    }
}
