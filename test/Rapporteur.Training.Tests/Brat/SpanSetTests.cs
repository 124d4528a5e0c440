using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Tests.Brat;

public sealed class SpanSetTests
{
    [Theory]
    [InlineData("ab  cd", "0-2 4-6", "0-6")]
    [InlineData("ab, cd", "0-2 4-6", "0-2 4-6")]
    [InlineData("ab  cd", "4-6 0-2", "0-6")]
    [InlineData(" ab ", "0-4", "1-3")]
    [InlineData("ab  cd", "2-4 1-1", "")]
    [InlineData("abcdef", "0-6 2-4", "0-4")]
    [InlineData("abcdef", "0-3 2-5", "0-5")]
    public void Tidy_Spans_AreTrimmedOrderedAndJoined(string text, string spans, string tidy) =>
        Assert.Equal(Parse(tidy), SpanSet.Tidy(text, Parse(spans)));

    // Python's str.isspace says so of the separators U+001C to U+001F, too.
    [Fact]
    public void Tidy_InformationSeparators_AreSpace() => Assert.Equal(Parse("1-2"), SpanSet.Tidy("\u001ca\u001f", Parse("0-3")));

    private static IEnumerable<TextSpan> Parse(string spans) => spans
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(s => s.Split('-').Select(int.Parse).ToArray())
        .Select(p => new TextSpan(p[0], p[1]));
}
