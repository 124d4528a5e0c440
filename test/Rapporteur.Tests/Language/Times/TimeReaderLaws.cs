using System.Diagnostics;
using CsCheck;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Language.Times;

namespace Rapporteur.Tests.Language.Times;

/// <summary>What holds for every text.</summary>
public sealed class TimeReaderLaws
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.OneOf("the", "a", "last", "next", "this", "past", "early", "later", "end", "of", "in", "on", "since", "until", "every", "about", "more", "than", "and", "to"),
        Gen.OneOf("Tuesday", "Friday", "March", "May", "Dec.", "summer", "weekend", "week", "weeks", "month", "year", "years", "century", "quarter", "third", "night", "p.m.", "noon"),
        Gen.OneOf("2", "31", "1996", "2024-02-30", "3/22/2024", "10:30", "5pm", "1990s", "29", "first", "half", "hundred", "twenty", "ago", "later", "-", ",", "'s", "—"),
        Gen.OneOf("said", "will", "meet", "met", "has", "been", "yesterday", "now", "Christmas", "other", "harbour", "\ud83d\ude00", "e\u0301"));

    private static readonly Gen<string> Text = Word.Array[0, 40].Select(words => string.Join(' ', words));

    private static readonly Gen<LocalDate> Day = Gen.Int[-200_000, 200_000].Select(days => new LocalDate(2000, 1, 1).PlusDays(days));

    [Fact]
    public void Fill_AnyText_GivesOrderedExpressionsThatDoNotOverlap() => Gen.Select(Text, Day).Sample(
        (text, day) =>
        {
            var document = TimeText.ReadWithoutTrees(LocalDatePattern.Iso.Format(day), text);
            var end = 0;
            foreach (var time in document.Layers.Times!)
            {
                Assert.InRange(time.Tokens.Start, end, document.Tokens.Count - 1);
                Assert.True(time.Tokens.Length > 0);
                Assert.True(time.From is null || time.To is null || time.From <= time.To, $"{time} of {text}");
                Assert.True(time.Value is null or { Length: > 0 });
                end = time.Tokens.End;
            }

            Assert.True(end <= document.Tokens.Count);
        },
        iter: 2000);

    [Fact]
    public void Fill_SameText_GivesTheSame() => Text.Sample(
        text => Assert.Equal(
            TimeText.ReadWithoutTrees("2024-03-25", text).Layers.Times!, TimeText.ReadWithoutTrees("2024-03-25", text).Layers.Times!),
        iter: 200);

    [Fact]
    public void Fill_PublishedWholeWeeksLater_MovesDaysOfTheWeekAlike() => Gen.Select(
        Gen.OneOf("The ferry sank on {0}.", "The ferry will sail on {0}.", "The ferry sank last {0}.", "It will sail next {0}.", "It sank {0} night."),
        Gen.OneOf("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        Day,
        Gen.Int[-500, 500]).Sample(
        (form, weekday, day, weeks) =>
        {
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, weekday);
            var time = Assert.Single(TimeText.ReadWithoutTrees(LocalDatePattern.Iso.Format(day), text).Layers.Times!);
            var moved = Assert.Single(TimeText.ReadWithoutTrees(LocalDatePattern.Iso.Format(day.PlusWeeks(weeks)), text).Layers.Times!);
            Assert.Equal(time.From!.Value.PlusWeeks(weeks), moved.From);
            Assert.Equal(time.To!.Value.PlusWeeks(weeks), moved.To);
            Assert.Equal(weekday, time.From!.Value.DayOfWeek.ToString());
        },
        iter: 300);

    [Fact]
    public void Fill_SentenceOfTenThousandWords_TakesLinearTime()
    {
        var text = string.Join(' ', Enumerable.Repeat("the day before last Tuesday early in the first", 1_250));
        var document = TimeText.ReadWithoutTrees("2024-03-25", text);
        Assert.Single(document.Sentences);
        var clock = Stopwatch.StartNew();
        Assert.NotEmpty(TimeReader.Default.Fill(document).Times!);
        // A machine at work takes some hundredths of a second; what grows with the square takes minutes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }
}
