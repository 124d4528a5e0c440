using System.Text;
using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Containers.Mail;

public class MailFormatTests
{
    private const string Head =
        "From: =?utf-8?q?Ren=C3=A9e_Roe?= <renee@news.example>\r\nTo: reader@example.org\r\nSubject: =?utf-8?B?UXVheSDigJhvcGVu4oCZ?=\r\n in May\r\n"
        + "Date: Mon, 25 Mar 2024 10:15:30 +0100 (CET)\r\nMIME-Version: 1.0\r\nList-Id: \"The Harbour Post\" <post.news.example>\r\n"
        + "Archived-At: <https://news.example/letters/7>\r\nContent-Language: en-GB\r\n";

    [Fact]
    public void Open_Alternatives_TakesHtmlAndHints()
    {
        var article = Stored.Only(Head + """
            Content-Type: multipart/mixed; boundary="m"

            --m
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=utf-8

            The plain one.
            --a
            Content-Type: text/html; charset=windows-1252
            Content-Transfer-Encoding: quoted-printable

            <p>The caf=E9 on the quay =
            opens.</p>
            --a--
            --m
            Content-Type: text/html; name=other.html
            Content-Disposition: attachment; filename=other.html

            <p>An attachment.</p>
            --m--
            """);

        Assert.Equal("<p>The café on the quay opens.</p>", article.Text().Trim().ReplaceLineEndings(""));
        var hints = article.Hints;
        Assert.Equal("in", article.Source);
        Assert.Equal(["Renée Roe"], hints.Byline);
        Assert.Equal(
            ("Quay ‘open’ in May", "2024-03-25T10:15:30+01:00", "The Harbour Post", "https://news.example/letters/7", "en-GB", "text/html", true),
            (hints.Title, hints.Published?.ToString(), hints.Publisher, hints.Url, hints.Language, hints.MediaType, hints.IsFragment));
    }

    [Fact]
    public void Read_PlainTextInBase64_IsPlainText()
    {
        var body = Convert.ToBase64String(Encoding.Latin1.GetBytes($"{Texts.Prose}\n\nLe café.\n"));
        var article = Stored.Only(Head + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body).Read();

        Assert.Equal([(BlockKind.Paragraph, Texts.Prose), (BlockKind.Paragraph, "Le café.")], article.Blocks());
        Assert.Equal(("Quay ‘open’ in May", "2024-03-25T10:15:30+01:00", "The Harbour Post"), (article.Title, article.Published?.ToString(), article.Publisher));
    }

    [Fact]
    public void Open_HtmlWithoutWords_TakesPlainText() => Assert.Equal("The words.", Stored.Only(Head + """
        Content-Type: multipart/alternative; boundary=a

        --a
        Content-Type: text/plain

        The words.
        --a
        Content-Type: text/html

        <img src="x.png">&nbsp;
        --a--
        """).Text().Trim());

    [Fact]
    public void Open_OtherCharsets_AreRead()
    {
        byte[] japanese = [.. Encoding.ASCII.GetBytes(Head + "Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n"), 0x1B, (byte)'$', (byte)'B', (byte)'E', (byte)'l', 0x1B, (byte)'(', (byte)'B', (byte)'.'];
        byte[] wrong = [.. Encoding.ASCII.GetBytes(Head + "Content-Type: text/plain; charset=us-ascii\r\n\r\n"), .. "Café."u8];
        byte[] none = [.. Encoding.ASCII.GetBytes(Head + "Content-Type: text/plain\r\n\r\n"), .. Encoding.Latin1.GetBytes("Café.")];

        Assert.Equal("東.", Assert.Single(Inputs.Open(japanese)).Text());
        Assert.Equal("Café.", Assert.Single(Inputs.Open(wrong)).Text());
        Assert.Equal("Café.", Assert.Single(Inputs.Open(none)).Text());
    }

    [Fact]
    public void Open_FlowedText_IsJoined() => Assert.Equal(
        "The quay on the north side is open.\nIt was closed.",
        Stored.Only(Head + "Content-Type: text/plain; format=flowed\r\n\r\nThe quay on \r\nthe north side is \r\nopen.\r\nIt was closed.\r\n").Text().Trim().ReplaceLineEndings("\n"));

    [Fact]
    public void Open_ForwardedAsAttachment_TakesItsText() => Assert.Equal("Inner words.", Stored.Only(Head + """
        Content-Type: multipart/mixed; boundary=m

        --m
        Content-Type: message/rfc822

        From: a@news.example
        Subject: Inner
        Content-Type: text/plain

        Inner words.
        --m--
        """).Text().Trim());

    [Fact]
    public void Open_SavedPage_HasItsAddress()
    {
        var article = Stored.Only("""
            From: <Saved by Blink>
            Snapshot-Content-Location: https://news.example/quay
            Subject: =?utf-8?Q?Quay=20opens?=
            Date: Tue, 26 Mar 2024 08:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b"

            --b
            Content-Type: text/css
            Content-Location: cid:css@mhtml.blink

            p { color: red }
            --b
            Content-Type: text/html
            Content-ID: <frame@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://news.example/quay

            <!DOCTYPE html><html lang=3D"en"><body><p>The quay is open.</p></body></html>
            --b--
            """);

        Assert.StartsWith("<!DOCTYPE html><html lang=\"en\">", article.Text(), StringComparison.Ordinal);
        Assert.Equal(
            ("https://news.example/quay", "Quay opens", null, "2024-03-26T08:00:00Z", false),
            (article.Hints.Url, article.Hints.Title, article.Hints.Published, article.Hints.Fetched?.ToString(), article.Hints.IsFragment));
        Assert.Empty(article.Hints.Byline);
    }

    [Fact]
    public void Open_MessageWithoutText_IsAFault() => Assert.Equal(
        ErrorCodes.InputEmpty, Stored.Only(Head + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\naGFsbG8=\r\n").Fault?.Code);

    [Theory]
    [InlineData("From: the editor\nSubject: the quay\n\nThe quay is open.")]
    [InlineData("Harbour: The quay is open.\nMessage-ID: no\n\nText.")]
    [InlineData("From the quay to the mill it is a mile.\nIt is a steep one.")]
    [InlineData("Content-Type: a field that a text about mail may start with\nand go on.")]
    public void Open_Prose_IsOneArticle(string text) => Assert.Equal(text, Stored.Only(text).Text());
}
