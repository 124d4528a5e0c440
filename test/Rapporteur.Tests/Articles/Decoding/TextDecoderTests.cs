using System.Text;
using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Decoding;

public class TextDecoderTests
{
    private const string Story = "Ministra Núñez sagte: “Nein” — 5 € für Ötzi.\r\nMore words, so that there is something to count.\n";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false }, { "utf-32", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_UnicodeWithAndWithoutMark_KeepsTheTextExactly(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Story)];

        Assert.Equal(Story, Texts.Read(bytes).Text);
    }

    [Fact]
    public void Read_Windows1252_DecodesQuotationMarksAndEuro()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Story);

        Assert.Equal(Story, Texts.Read(bytes).Text);
    }

    [Fact]
    public void Read_Utf16ScriptWithoutSpaces_IsToldWithoutMark()
    {
        var story = string.Concat(Enumerable.Repeat("総理大臣は火曜日に声明を発表した。\n", 20));

        Assert.Equal(story, Texts.Read(Encoding.Unicode.GetBytes(story)).Text);
        Assert.Equal(story, Texts.Read(Encoding.BigEndianUnicode.GetBytes(story)).Text);
    }

    [Fact]
    public void Read_Utf8CutInACharacter_StaysUtf8()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("“Né à Nîmes” ", 10)) + "é");

        var text = Texts.Read(bytes[..^1]).Text;

        Assert.StartsWith("“Né à Nîmes” “", text, StringComparison.Ordinal);
        Assert.EndsWith("\uFFFD", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LoneSurrogateInUtf16_IsKept()
    {
        const string text = "A half \uD83D of a pair, and words around it that are as they should be.";
        var bytes = new byte[text.Length * 2];
        for (var i = 0; i < text.Length; i++)
        {
            (bytes[2 * i], bytes[(2 * i) + 1]) = ((byte)text[i], (byte)(text[i] >> 8));
        }

        Assert.Equal(text, Texts.Read([0xFF, 0xFE, .. bytes]).Text);
    }

    [Fact]
    public void Read_NulsInText_AreKept()
    {
        const string text = "The council\0met on Monday.\n\0\nIt voted on Tuesday.\0";

        Assert.Equal(text, Texts.Read(Encoding.UTF8.GetBytes(text)).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\u2003")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF \n")]
    public void Read_NothingButSpace_IsRefusedAsEmpty(string text) =>
        Assert.Equal(ErrorCodes.InputEmpty, Texts.CodeOf(() => Texts.Read(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Read_Binary_IsRefused()
    {
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        byte[][] files = [noise, new byte[100], [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13], Encoding.ASCII.GetBytes("%PDF-1.7\nsome words of a document")];

        foreach (var file in files)
        {
            Assert.Equal(ErrorCodes.InputNotText, Texts.CodeOf(() => Texts.Read(file)));
        }
    }
}
