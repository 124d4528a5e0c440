using NodaTime;
using Rapporteur.Language.Times;

namespace Rapporteur.Tests.Language.Times;

public sealed class CalendarPartTests
{
    [Theory]
    [InlineData(nameof(TimeUnit.Day), "2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData(nameof(TimeUnit.Week), "2024-W09", "2024-02-26", "2024-03-03")]
    [InlineData(nameof(TimeUnit.Weekend), "2024-W09-WE", "2024-03-02", "2024-03-03")]
    [InlineData(nameof(TimeUnit.Month), "2024-02", "2024-02-01", "2024-02-29")]
    [InlineData(nameof(TimeUnit.Quarter), "2024-Q1", "2024-01-01", "2024-03-31")]
    [InlineData(nameof(TimeUnit.Half), "2024-H1", "2024-01-01", "2024-06-30")]
    [InlineData(nameof(TimeUnit.Season), "2023-WI", "2023-12-01", "2024-02-29")]
    [InlineData(nameof(TimeUnit.Year), "2024", "2024-01-01", "2024-12-31")]
    [InlineData(nameof(TimeUnit.Decade), "202", "2020-01-01", "2029-12-31")]
    [InlineData(nameof(TimeUnit.Century), "20", "2000-01-01", "2099-12-31")]
    [InlineData(nameof(TimeUnit.Millennium), "2", "2000-01-01", "2999-12-31")]
    public void Of_LeapDay_IsThePartAroundIt(string unit, string value, string from, string to)
    {
        var part = CalendarPart.Of(Enum.Parse<TimeUnit>(unit), new LocalDate(2024, 2, 29));
        Assert.Equal((value, from, to), (part.Value, $"{part.From:yyyy'-'MM'-'dd}", $"{part.To:yyyy'-'MM'-'dd}"));
    }

    [Theory]
    [InlineData(2021, 1, 3, "2020-W53")]
    [InlineData(2021, 1, 4, "2021-W01")]
    [InlineData(2018, 12, 31, "2019-W01")]
    public void Of_WeekOverTheEndOfAYear_HasTheNumberOfItsThursday(int year, int month, int day, string value) =>
        Assert.Equal(value, CalendarPart.Of(TimeUnit.Week, new LocalDate(year, month, day)).Value);

    [Fact]
    public void Plus_OverTheEndOfAYear_NamesTheOtherYear()
    {
        Assert.Equal("2023-Q4", CalendarPart.Quarter(2024, 1).Plus(-1, TimeUnit.Quarter)!.Value.Value);
        Assert.Equal("2023-WI", CalendarPart.Season(2024, 1).Plus(-1, TimeUnit.Season)!.Value.Value);
        Assert.Equal("2020-W53", CalendarPart.Of(TimeUnit.Week, new LocalDate(2021, 1, 4)).Plus(-1, TimeUnit.Week)!.Value.Value);
    }

    [Fact]
    public void Move_BeyondTheCalendar_IsNull()
    {
        Assert.Null(CalendarPart.Move(new LocalDate(2024, 1, 1), 9000, TimeUnit.Year));
        Assert.Null(CalendarPart.Move(new LocalDate(2024, 1, 1), -3, TimeUnit.Millennium));
        Assert.Equal(new LocalDate(2024, 2, 29), CalendarPart.Move(new LocalDate(2024, 1, 31), 1, TimeUnit.Month));
    }
}
