using Rapporteur.Events.Candidates;
using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class CameoSignReaderTests
{
    private static readonly Reader _reader = new(new ReaderOptions { Model = ReadingModel.Fast });

    [Theory]
    [InlineData("Peru agreed to release the prisoners.", "agreed", nameof(CameoSigns.Promised))]
    [InlineData("Peru will release the prisoners.", "release", "Promised, ToCome")]
    [InlineData("Peru said that it would release the prisoners.", "release", nameof(CameoSigns.ToCome))]
    [InlineData("Peru will not release the prisoners.", "release", nameof(CameoSigns.None))]
    [InlineData("Peru released the prisoners.", "released", nameof(CameoSigns.None))]
    [InlineData("Peru attacked Chile.", "attacked", nameof(CameoSigns.None))]
    [InlineData("Peru will attack Chile.", "attack", "Threatened, ToCome")]
    [InlineData("Peru threatened to attack Chile.", "threatened", nameof(CameoSigns.Threatened))]
    [InlineData("A court in Lima convicted the general.", "convicted", nameof(CameoSigns.Convicted))]
    [InlineData("A court in Lima found the general guilty of fraud.", "found", nameof(CameoSigns.Convicted))]
    [InlineData("A court in Lima found the general.", "found", nameof(CameoSigns.None))]
    [InlineData("Peru imposed a blockade on Chile.", "imposed", nameof(CameoSigns.Besieged))]
    [InlineData("Peru lifted the blockade of Chile.", "lifted", nameof(CameoSigns.None))]
    [InlineData("The rebels seized the town.", "seized", nameof(CameoSigns.Besieged))]
    [InlineData("The police seized a ship.", "seized", nameof(CameoSigns.None))]
    [InlineData("Peru reached an agreement with Chile.", "reached", nameof(CameoSigns.Concluded))]
    [InlineData("Peru has not reached an agreement with Chile.", "reached", nameof(CameoSigns.None))]
    [InlineData("Peru deployed 200 peacekeepers in Chad.", "deployed", nameof(CameoSigns.Peacekeeping))]
    public void Of_Clause_FollowsItsWords(string text, string trigger, string expected)
    {
        var document = GivenSpans.OneSentence(text, "test").With([_reader.Layers]);
        var candidate = CandidateFinder.Find(document).First(c => document.Word(c.Trigger).SequenceEqual(trigger));
        Assert.Equal(Enum.Parse<CameoSigns>(expected), CameoSignReader.Of(document, candidate));
    }
}
