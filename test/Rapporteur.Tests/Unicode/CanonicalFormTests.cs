using CsCheck;
using Rapporteur.Unicode;

namespace Rapporteur.Tests.Unicode;

public class CanonicalFormTests
{
    private static readonly Gen<string> _texts = Gen.OneOf(
        Gen.Char[(char)0, (char)0x24f],
        Gen.Char[(char)0x300, (char)0x345],
        Gen.Char[(char)0x5b0, (char)0x5ea],
        Gen.Char[(char)0x1100, (char)0x11ff],
        Gen.Char[(char)0xac00, (char)0xd7ff],
        Gen.Char).Array[0, 30].Select(chars => new string(chars));

    // Written as escapes, as an editor may change the characters themselves. Left as typed, right in Form C.
    [Theory]
    [InlineData("Caf\u0065\u0301", "Caf\u00e9")]
    [InlineData("\u0041\u030a and \u212b", "\u00c5 and \u00c5")]
    [InlineData("\u1e0b\u0323", "\u1e0d\u0307")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u0061\u0323\u0302", "\u1ead")]
    [InlineData("\u0061\u0327\u0301", "\u00e1\u0327")]
    [InlineData("<\u0338", "\u226e")]
    [InlineData("\u1112\u1161\u11ab", "\ud55c")]
    [InlineData("\ud558\u11ab", "\ud55c")]
    [InlineData("\ud55c\u11ab", "\ud55c\u11ab")]
    [InlineData("\u0915\u093c", "\u0915\u093c")]
    [InlineData("\u0958", "\u0915\u093c")]
    [InlineData("\uf900", "\u8c48")]
    [InlineData("\ud834\udd5e", "\ud834\udd57\ud834\udd65")]
    [InlineData("\u0f73", "\u0f71\u0f72")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\u0301e", "\u0301e")]
    public void Compose_Text_IsInFormC(string typed, string composed) => Assert.Equal(composed, CanonicalForm.Compose(typed));

    [Theory]
    [InlineData("“It’s over — for now,” she said…")]
    [InlineData("Å, é, ñ, ő, ș: 東京, Київ, ❤️, 👩‍🚀")]
    public void Compose_ComposedText_IsTheSameObject(string text) => Assert.Same(text, CanonicalForm.Compose(text));

    [Fact]
    public void Compose_HalvesOfPairs_AreKept() => Assert.Equal("\ud800\u00e9\udc00", CanonicalForm.Compose("\ud800e\u0301\udc00"));

    [Fact]
    public void Compose_Law_TwiceIsOnce() => _texts.Sample(text =>
    {
        var once = CanonicalForm.Compose(text);
        Assert.Equal(once, CanonicalForm.Compose(once));
    });

    [Fact]
    public void Compose_Law_PlainTextsAreKept() => Gen.OneOf(Gen.Char[(char)0, (char)0x2ff], Gen.Char['\u2010', '\u205e']).Array[0, 30]
        .Select(chars => new string(chars)).Sample(text =>
        {
            Assert.True(CanonicalForm.IsPlain(text));
            Assert.Same(text, CanonicalForm.Compose(text));
        });

    [Fact]
    public void Compose_AHundredThousandMarks_TakesNoLonger()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 50_000));
        Assert.Equal("a" + new string('\u0323', 50_000) + new string('\u0301', 50_000), "a" + CanonicalForm.Compose("x" + marks)[1..]);
    }
}
