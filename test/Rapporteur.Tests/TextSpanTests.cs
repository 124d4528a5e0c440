using CsCheck;

namespace Rapporteur.Tests;

public sealed class TextSpanTests
{
    // Texts with every kind of white space that articles carry: spaces, breaks, no-break and zero-width ones.
    private static readonly Gen<string> Text = Gen.String[Gen.Char[" \t\n\r\u00a0\u200b\u2028“”aé\ud83d\ude00"], 0, 24];

    private static readonly Gen<TextSpan> Span =
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], (a, b) => new TextSpan(Math.Min(a, b), Math.Max(a, b)));

    private static readonly Gen<(string Text, TextSpan Span)> TextAndSpan = Text.SelectMany(
        text => Gen.Select(
            Gen.Int[0, text.Length],
            Gen.Int[0, text.Length],
            (a, b) => (text, new TextSpan(Math.Min(a, b), Math.Max(a, b)))));

    [Fact]
    public void Of_AnySpan_GivesItsCharacters() => TextAndSpan.Sample(x =>
        x.Span.Of(x.Text) == x.Text.Substring(x.Span.Start, x.Span.Length)
        && x.Span.IsEmpty == (x.Span.Of(x.Text).Length == 0));

    [Fact]
    public void Trim_AnySpan_LeavesWhatStringTrimLeaves() => TextAndSpan.Sample(x =>
    {
        var trimmed = x.Span.Trim(x.Text);
        return trimmed.Of(x.Text) == x.Span.Of(x.Text).Trim()
            && x.Span.Contains(trimmed)
            && trimmed.Trim(x.Text) == trimmed;
    });

    [Fact]
    public void Overlaps_AnyTwoSpans_IsSharingACodeUnit() => Gen.Select(Span, Span).Sample((a, b) =>
    {
        var shared = Units(a).Intersect(Units(b)).Any();

        // Whether an empty span inside another overlaps it is left open; nothing relies on it.
        return a.IsEmpty || b.IsEmpty || (a.Overlaps(b) == shared && b.Overlaps(a) == shared);
    });

    [Fact]
    public void Contains_AnyTwoSpans_IsHoldingEveryCodeUnit() => Gen.Select(Span, Span).Sample((a, b) =>
        b.IsEmpty || a.Contains(b) == Units(b).All(Units(a).Contains));

    [Fact]
    public void CompareTo_AnySpans_OrdersByStartThenEnd() => Gen.Select(Span, Span).Sample((a, b) =>
    {
        var expected = (a.Start, a.End).CompareTo((b.Start, b.End));
        return Math.Sign(a.CompareTo(b)) == Math.Sign(expected)
            && (a < b) == (expected < 0)
            && (a > b) == (expected > 0)
            && (a <= b) == (expected <= 0)
            && (a >= b) == (expected >= 0)
            && (a == b) == (expected == 0);
    });

    [Fact]
    public void Overlaps_Neighbours_AreApart() => Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 5)));

    private static HashSet<int> Units(TextSpan span) => [.. Enumerable.Range(span.Start, span.Length)];
}
