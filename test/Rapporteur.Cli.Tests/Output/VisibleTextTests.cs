using CsCheck;
using Rapporteur.Cli.Output;

namespace Rapporteur.Cli.Tests.Output;

public class VisibleTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("a\u001b[31mred", "a␛[31mred")]
    [InlineData("a\u0000b\u0007c\u007f", "a␀b␇c␡")]
    [InlineData("csi \u009b2J", "csi <U+009B>2J")]
    [InlineData("abc\u202Etxt.exe\u202C", "abc<U+202E>txt.exe<U+202C>")]
    [InlineData("\u2066x\u2069 \u200Fy \u061C", "<U+2066>x<U+2069> <U+200F>y <U+061C>")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth\uFEFF", "softhyphen zerowidth")]
    [InlineData("two\nlines\tand\rmore", "two lines and more")]
    [InlineData("tag \U000E0041", "tag <U+E0041>")]
    [InlineData("Zoë ﷺ 北京 👩‍🚀", "Zoë ﷺ 北京 👩‍🚀")]
    public void OfLine_TextOfAnyKind_ShowsWhatWouldSteer(string text, string shown) =>
        Assert.Equal(shown, VisibleText.OfLine(text));

    // Attributes cannot carry half a pair.
    [Fact]
    public void OfLine_LoneSurrogate_IsReplaced() => Assert.Equal("lone \ufffd half", VisibleText.OfLine("lone \ud800 half"));

    [Fact]
    public void OfLine_AnyText_HoldsNothingThatSteers() =>
        Gen.String.Sample(text => !VisibleText.OfLine(text).Any(c =>
            char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F'));
}
