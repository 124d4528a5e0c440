using CsCheck;
using Rapporteur.Cli.Output.Text;
using Spectre.Console;

namespace Rapporteur.Cli.Tests.Output;

public sealed class WordWrapTests
{
    private static readonly Style _bold = new(decoration: Decoration.Bold);

    [Theory]
    [InlineData("one two", "", 7, "one two")]
    [InlineData("one two", "", 6, "one|two")]
    [InlineData("one tw", "o.", 7, "one|two.")]
    [InlineData("one ", "two", 6, "one|two")]
    [InlineData("abcdefgh", "", 3, "abc|def|gh")]
    [InlineData("one\ntwo", "", 20, "one|two")]
    [InlineData("one\n\n", " two ", 20, "one|| two")]
    [InlineData("", "", 20, "")]
    [InlineData("日本語", "", 4, "日本|語")]
    public void Lines_Runs_BreakBetweenWords(string plain, string bold, int width, string lines) =>
        Assert.Equal(lines.Split('|'), Lines(plain, bold, width));

    [Fact]
    public void Lines_AnyRuns_AreWithinTheWidthAndLoseNothingButSpace() =>
        Gen.Select(Gen.String["ab .\n⟦"], Gen.String["ab .\n⟧"], Gen.Int[1, 12]).Sample(t =>
        {
            var lines = Lines(t.Item1, t.Item2, t.Item3);
            Assert.All(lines, line => Assert.True(line.Length <= t.Item3 && line.TrimEnd() == line));
            Assert.Equal(Letters(t.Item1 + t.Item2), Letters(string.Concat(lines)));
        });

    private static string[] Lines(string plain, string bold, int width) =>
        [.. WordWrap.Lines([new StyledRun(plain, Style.Plain), new StyledRun(bold, _bold)], width)
            .Select(line => string.Concat(line.Select(s => s.Text)))];

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
