using CsCheck;
using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Readings;
using Rapporteur.Tests.Readings;

namespace Rapporteur.Ledger.Tests.Storage;

public class EvidencePassageTests
{
    [Theory]
    [InlineData("It rained. Mr. Li left Bergen. Nobody saw it.", "left", "Mr. Li left Bergen.")]
    [InlineData("“It rained.” The U.S. Navy left. She wept.", "left", "The U.S. Navy left.")]
    [InlineData("He spoke at the UN. They left!", "left", "They left!")]
    [InlineData("One line\n\nThey left\n\nThe end", "left", "They left")]
    public void Of_Words_IsTheirSentence(string text, string words, string passage) => Assert.Equal(passage, Of(text, Deeds.At(text, words)));

    [Fact]
    public void Of_LongText_IsBounded()
    {
        var text = string.Concat(Enumerable.Repeat("words and ", 5_000));

        Assert.InRange(Of(text, new TextSpan(25_000, 25_005)).Length, 500, 620);
    }

    [Fact]
    public void Of_AnyReading_HoldsTheWordsThatCarryIt() => ReadingGen.Reading.Sample(
        reading => EventHit.AllOf(reading).All(hit =>
            hit.Event.Trigger.Count == 0 || hit.Evidence.Length <= reading.Article.Text.Length),
        iter: 300);

    private static string Of(string text, TextSpan span)
    {
        var one = new PoliticalEvent { Id = "e1", Type = EventType.Retreat, Trigger = [span], Actors = [], Recipients = [], Status = EventStatus.Occurred, Confidence = 1 };
        var reading = new Reading { Engine = Sample.Engine, Article = new Article { Source = "a.txt", Text = text, Blocks = [] }, Statements = [], Events = [one] };
        return EventHit.AllOf(reading).Single().Evidence;
    }
}
