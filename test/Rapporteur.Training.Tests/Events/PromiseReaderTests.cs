using Rapporteur.Events.Candidates;
using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class PromiseReaderTests
{
    private static readonly Reader _reader = new(new ReaderOptions { Model = ReadingModel.Fast });

    [Theory]
    [InlineData("Peru agreed to release the prisoners.", "agreed", true)]
    [InlineData("Peru will release the prisoners.", "release", true)]
    [InlineData("Peru released the prisoners.", "released", false)]
    [InlineData("Peru attacked Chile.", "attacked", false)]
    public void IsPromised_Clause_FollowsItsWords(string text, string trigger, bool expected)
    {
        var document = GivenSpans.OneSentence(text, "test").With([_reader.Layers]);
        var candidate = CandidateFinder.Find(document).First(c => document.Word(c.Trigger).SequenceEqual(trigger));
        Assert.Equal(expected, PromiseReader.IsPromised(document, candidate));
    }
}
