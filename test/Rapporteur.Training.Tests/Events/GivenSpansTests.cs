using Rapporteur.Language;
using Rapporteur.Language.Syntax;
using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class GivenSpansTests
{
    [Theory]
    [InlineData("Ghana has condemned the raid.", "Ghana", "the raid", "condemned")]
    [InlineData("Three ministers were arrested by Togo.", "Togo", "Three ministers", "arrested")]
    [InlineData("Ghana", "Ghana", "Ghana", "Ghana")]
    [InlineData("Ghana has condemned the raid.", "Ghana", null, "condemned")]
    public void Candidate_OfTwoPhrases_HasTheWordThatJoinsThem(string text, string source, string? target, string trigger)
    {
        var document = GivenSpans.OneSentence(text, "test").With([SyntaxReader.Default]);
        var candidate = GivenSpans.Candidate(document, [SpanOf(text, source)], target is null ? [] : [SpanOf(text, target)]);
        Assert.Equal(trigger, document.Word(candidate.Trigger).ToString());
        Assert.Single(candidate.Actors);
    }

    [Fact]
    public void OneSentence_OfTwoSentences_IsOne()
    {
        Document document = GivenSpans.OneSentence("Ghana met Togo. They talked.", "test");
        Assert.Single(document.Sentences);
    }

    private static TextSpan SpanOf(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
