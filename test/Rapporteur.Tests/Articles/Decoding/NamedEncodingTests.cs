using System.Text;
using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Articles.Decoding;

namespace Rapporteur.Tests.Articles.Decoding;

public class NamedEncodingTests
{
    private const string Polish = "Sejm głosował w środę. „Źle się dzieje”, mówił poseł Żółć o ustawie, którą przyjęto większością głosów. ";
    private const string Russian = "Совет порта проголосовал во вторник за расширение причала. «Это правильно», сказала глава совета. ";
    private const string RussianWithoutQuotes = "Совет порта проголосовал во вторник за расширение причала. Это правильно, сказала глава совета. ";
    private const string Greek = "Το συμβούλιο του λιμανιού ψήφισε την Τρίτη. Η απόφαση ήταν σωστή, είπε ο πρόεδρος. ";
    private const string Japanese = "港湾評議会は火曜日に岸壁の拡張を決めた。「正しい決定だ」と議長は語った。";
    private const string Korean = "항만 위원회는 화요일에 부두를 넓히기로 결정했다. 위원장은 옳은 결정이라고 말했다. ";
    private const string Simplified = "港务委员会星期二决定扩建码头。主席说，这是一个正确的决定，但是有人反对。";
    private const string Traditional = "港務委員會星期二決定擴建碼頭。主席說，這是一個正確的決定，但是有人反對。";

    public static TheoryData<string, string, string> Scripts => new()
    {
        { "windows-1250", Polish, "pl" }, { "iso-8859-2", Polish.Replace('„', '"').Replace('”', '"'), "pl" }, { "windows-1251", Russian, "ru" }, { "koi8-r", RussianWithoutQuotes, "ru" },
        { "windows-1253", Greek, "el" }, { "shift_jis", Japanese, "ja" }, { "euc-jp", Japanese, "ja" }, { "euc-kr", Korean, "ko" }, { "gb2312", Simplified, "zh" }, { "big5", Traditional, "zh-TW" },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Decode_NamedByThePage_IsRead(string label, string text, string language)
    {
        var page = Page(text, $"<meta http-equiv=content-type content='text/html; charset={label}'>", $" lang='{language}'");

        Assert.Contains(text, Decode(label, page), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Decode_NamedByTheHeader_IsRead(string label, string text, string language)
    {
        Assert.NotEmpty(language);
        Assert.Contains(text, Decode(label, Page(text), label), StringComparison.Ordinal);
        Assert.Equal(text, TextDecoder.Decode(Of(label).GetBytes(text), "test", label));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Decode_NamedWrongly_GoesByTheLanguage(string label, string text, string language)
    {
        var page = Page(text + text, "<meta charset='utf-8'>", $" class=page lang=\"{language}\"");

        Assert.Contains(text, Decode(label, page, "utf8"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", RussianWithoutQuotes)]
    [InlineData("windows-1253", Greek)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("euc-kr", Korean)]
    [InlineData("gb2312", Simplified)]
    [InlineData("big5", Traditional)]
    public void Decode_NothingIsNamed_GoesByTheScript(string label, string text) =>
        Assert.Contains(text, Decode(label, Page(text + text, "", " lang=en")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Weiter » Zurück « 20 °C · © 2024 Ärzte, Öl und Übel ")]
    [InlineData("ÄÖÜ ÉÈ ÀÂ Ñandú « L’été à Nîmes » ")]
    public void Decode_LatinSymbols_AreNotTakenForAnotherScript(string text)
    {
        text = string.Concat(Enumerable.Repeat(text, 10));

        Assert.Contains(text, Decode("windows-1252", Page(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_HeaderAndPageDisagree_HeaderWins() =>
        Assert.Contains(Russian, Decode("windows-1251", Page(Russian, "<meta charset=iso-8859-1>"), "windows-1251"), StringComparison.Ordinal);

    [Fact]
    public void Decode_HeaderThatTheBytesAreNot_PageWins() =>
        Assert.Contains(Japanese, Decode("shift_jis", Page(Japanese, "<meta charset=x-sjis>"), "euc-jp"), StringComparison.Ordinal);

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1251")]
    [InlineData("shift_jis")]
    [InlineData("no such thing")]
    public void Decode_Utf8UnderAnotherName_StaysUtf8(string label) =>
        Assert.Contains(Polish, Decode("utf-8", Page(Polish, $"<meta charset={label}>"), label), StringComparison.Ordinal);

    [Theory]
    [InlineData("iso-8859-1", "“Nein” — 5 € für Ötzi…")]
    [InlineData("us-ascii", "“Nein” — 5 € für Ötzi…")]
    [InlineData("iso-8859-15", "“Nein” — 5 Mark für Ötzi…")]
    [InlineData("no such thing", "“Nein” — 5 € für Ötzi…")]
    public void Decode_WindowsLettersUnderTheIsoName_AreRead(string label, string text) =>
        Assert.Contains(text, Decode("windows-1252", Page(text, $"<meta charset={label}>")), StringComparison.Ordinal);

    [Fact]
    public void Decode_Windows1250UnderTheIsoName_IsRead() =>
        Assert.Contains(Polish, Decode("windows-1250", Page(Polish, "<meta charset=iso-8859-2>")), StringComparison.Ordinal);

    [Fact]
    public void Decode_Iso2022Jp_IsRead() =>
        Assert.Contains(Japanese, Decode("iso-2022-jp", Page(Japanese, "<meta charset=iso-2022-jp>")), StringComparison.Ordinal);

    [Fact]
    public void Decode_LatinPassageInUtf8_IsReadWithinWords()
    {
        var good = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Polish, 3)));
        byte[] bytes = [.. good, .. Encoding.Latin1.GetBytes("für den Käse \u0096 na, cut\u00C3. "), .. good];

        var text = TextDecoder.Decode(bytes, "test");

        Assert.Contains("für den Käse \uFFFD na, cut\uFFFD. Sejm", text, StringComparison.Ordinal);
        Assert.EndsWith(Polish, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_ControlCharactersOfAPage_AreTheLettersOfWindows1252()
    {
        Assert.Contains("It’s – so", TextDecoder.Decode(Encoding.UTF8.GetBytes(Page("It\u0092s \u0096 so")), "test"), StringComparison.Ordinal);
        Assert.Equal("It\u0092s plain text, " + Polish, TextDecoder.Decode(Encoding.UTF8.GetBytes("It\u0092s plain text, " + Polish), "test"));
    }

    [Fact]
    public void Read_StoredArticle_UsesTheCharsetOfTheHeader()
    {
        var stored = new StoredArticle
        {
            Source = "test",
            Content = Of("windows-1251").GetBytes(Page(Russian + Russian + Russian)),
            Hints = new ArticleHints { Charset = "windows-1251" },
        };

        Assert.Contains(Russian.Trim(), ArticleReader.Read(stored).Text, StringComparison.Ordinal);
    }

    private static string Page(string text, string head = "", string html = "") => $"<!doctype html><html{html}><head>{head}<title>x</title></head><body><p>{text}</p></body></html>";

    private static string Decode(string label, string page, string? charset = null) => TextDecoder.Decode(Of(label).GetBytes(page), "test", charset);

    private static Encoding Of(string label) => WebEncodings.Find(label)!;
}
