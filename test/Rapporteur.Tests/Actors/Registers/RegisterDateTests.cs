using NodaTime;
using Rapporteur.Actors.Registers;

namespace Rapporteur.Tests.Actors.Registers;

public sealed class RegisterDateTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-03-25", "2023-03-25", "2023-03-25")]
    public void TryParse_Dates_KnowTheirFirstAndLastDay(string text, string first, string last)
    {
        Assert.True(RegisterDate.TryParse(text, out var date));
        Assert.Equal((first, last, text), (date.First.ToString("uuuu-MM-dd", null), date.Last.ToString("uuuu-MM-dd", null), date.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2023-02-29")]
    [InlineData("2023-02-00")]
    [InlineData("2023/02/01")]
    [InlineData("0000")]
    public void TryParse_WhatIsNoDate_IsRefused(string text) => Assert.False(RegisterDate.TryParse(text, out _));

    [Fact]
    public void Holds_PeriodOfYears_CountsBothYears()
    {
        Assert.True(RegisterDate.TryParse("2001", out var from));
        Assert.True(RegisterDate.TryParse("2003", out var to));
        var period = new RegisterPeriod(from, to);
        Assert.True(period.Holds(new LocalDate(2001, 1, 1)) && period.Holds(new LocalDate(2003, 12, 31)));
        Assert.False(period.Holds(new LocalDate(2000, 12, 31)) || period.Holds(new LocalDate(2004, 1, 1)) || period.Holds(null));
        Assert.False(new RegisterPeriod(to, from).IsOrdered);
        Assert.True(new RegisterPeriod(from, null).Holds(null));
    }
}
