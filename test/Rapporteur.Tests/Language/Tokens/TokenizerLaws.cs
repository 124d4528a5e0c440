using System.Diagnostics;
using CsCheck;
using Rapporteur.Language;

namespace Rapporteur.Tests.Language.Tokens;

/// <summary>What holds of the tokens and sentences of every text.</summary>
public sealed class TokenizerLaws
{
    private const int Cases = 20_000;

    [Fact]
    public void Tokenize_AnyText_CoversAllButSpaceOnce() => TokenText.Any.Sample(
        text =>
        {
            var at = 0;
            foreach (var token in TokenText.Tokens(text))
            {
                Assert.True(token.Span.Start >= at && token.Span.Length > 0);
                Assert.True(text.AsSpan(at, token.Span.Start - at).IsWhiteSpace());
                Assert.DoesNotContain(token.Span.Of(text), char.IsWhiteSpace);
                at = token.Span.End;
            }

            Assert.True(text.AsSpan(at).IsWhiteSpace());
        },
        iter: Cases);

    [Fact]
    public void Tokenize_AnyText_KeepsSurrogatePairsTogether() => TokenText.Any.Sample(
        text =>
        {
            foreach (var token in TokenText.Tokens(text))
            {
                Assert.False(token.Span.Start > 0 && char.IsSurrogatePair(text[token.Span.Start - 1], text[token.Span.Start]));
            }
        },
        iter: Cases);

    [Fact]
    public void Split_AnyText_HasEveryTokenInOneSentence() => TokenText.Any.Sample(
        text =>
        {
            var at = 0;
            foreach (var sentence in TokenText.Sentences(text))
            {
                Assert.Equal(at, sentence.Start);
                Assert.True(sentence.Length > 0);
                at = sentence.End;
            }

            Assert.Equal(TokenText.Tokens(text).Count, at);
        },
        iter: Cases);

    // A megabyte each. One step for each pair of characters would take hours, so the limit can be wide.
    [Theory]
    [InlineData("a")]
    [InlineData("\u0301")]
    [InlineData(".")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("a.")]
    [InlineData("a'")]
    [InlineData("n't")]
    [InlineData("1,")]
    [InlineData("A&")]
    [InlineData("@")]
    [InlineData("http://")]
    [InlineData("http://)")]
    [InlineData("\ud83d")]
    [InlineData("\ud83d\ude00")]
    [InlineData("1-")]
    [InlineData("1/")]
    [InlineData("x@")]
    [InlineData("a_")]
    [InlineData("a-")]
    [InlineData("anti-")]
    [InlineData("(:")]
    [InlineData("!.")]
    [InlineData("-=")]
    [InlineData("a\u00ad")]
    [InlineData("\ud83d\ude00\u200d")]
    [InlineData("a.b.c")]
    [InlineData("'s ")]
    [InlineData("。")]
    [InlineData("! \"")]
    [InlineData("Mr. ")]
    [InlineData("\u202e")]
    [InlineData("no spaces at all but here")]
    public void Tokenize_Megabyte_TakesLinearTime(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var clock = Stopwatch.StartNew();
        var tokens = TokenText.Tokens(text);
        var sentences = new List<TokenRange>();
        Rapporteur.Language.Tokens.SentenceSplitter.Split(text, tokens, 0, sentences);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
        Assert.Equal(tokens.Count, sentences[^1].End);
    }
}
