using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Containers.Mail;

public class QuotedMailTests
{
    private const string Head = "From: Jane Roe <jane@news.example>\nSubject: Re: The quay\nMIME-Version: 1.0\n";

    private static List<string> Paragraphs(string type, string body) =>
        [.. Stored.Only($"{Head}Content-Type: {type}; charset=utf-8\n\n{body}").Read().Blocks().Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Text)];

    [Fact]
    public void Read_AnswerInPlainText_HasNoQuotedParagraphs() => Assert.Equal(
        [Texts.Prose, Texts.MoreProse],
        Paragraphs("text/plain", $"{Texts.Prose}\n\nOn Mon, Mar 25, 2024 at 10:15 AM Jane Roe <jane@news.example>\nwrote:\n> The quay is not open.\n>\n> It never was.\n\n{Texts.MoreProse}\n\n> Another one.\n\n-- \nJane Roe\nThe Harbour Post\n+44 1234\n"));

    [Fact]
    public void Read_AnswerInAnotherLanguage_HasNoQuotedParagraphs() => Assert.Equal(
        [Texts.Prose],
        Paragraphs("text/plain", $"{Texts.Prose}\n\nLe lun. 25 mars 2024 à 10:15, Jane Roe <jane@news.example> a écrit :\n> Le quai est fermé.\n"));

    [Fact]
    public void Read_OutlookAnswer_EndsAtTheOriginal() => Assert.Equal(
        [Texts.Prose],
        Paragraphs("text/plain", $"{Texts.Prose}\n\n-----Original Message-----\nFrom: Jane Roe\nSent: Monday, March 25, 2024\nTo: John Doe\nSubject: The quay\n\n{Texts.MoreProse}\n"));

    [Fact]
    public void Read_Forwarded_KeepsTheMessageWithoutItsFields() => Assert.Equal(
        [Texts.Prose, Texts.MoreProse],
        Paragraphs("text/plain", $"---------- Forwarded message ---------\nFrom: The Harbour Post <post@news.example>\nDate: Mon, Mar 25, 2024\nSubject: The quay\nTo: <reader@example.org>\n\n{Texts.Prose}\n\n{Texts.MoreProse}\n"));

    [Fact]
    public void Read_QuotedLinesAlone_AreAQuotation()
    {
        var article = Texts.Of(Texts.Prose, "", "> The quay is open, the letter said.", "", Texts.MoreProse);

        Assert.Equal([BlockKind.Paragraph, BlockKind.Quotation, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void Read_HyphensInTheMiddle_EndNoText()
    {
        var article = Texts.Of(Texts.Prose, "--", Texts.MoreProse);

        Assert.Equal(BlockKind.Paragraph, article.Blocks[^1].Kind);
    }

    [Theory]
    [InlineData("<div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">On Mon Jane Roe wrote:<br></div><blockquote class=\"gmail_quote\"><p>Quoted words.</p></blockquote></div>")]
    [InlineData("<div class=\"moz-cite-prefix\">On 25/03/2024 Jane Roe wrote:</div><blockquote type=\"cite\" cite=\"mid:1\"><p>Quoted words.</p></blockquote>")]
    [InlineData("<div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">From: Jane Roe</div><div>Quoted words.</div>")]
    [InlineData("<div class=\"gmail_signature\">Quoted words.</div>")]
    public void Open_AnswerInHtml_HasNoQuotation(string quoted)
    {
        var text = Stored.Only($"{Head}Content-Type: text/html\n\n<html><body><p>Own words.</p>{quoted}</body></html>").Text();

        Assert.Contains("Own words.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quoted words.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jane Roe", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=\"gmail_quote\"><div class=\"gmail_attr\">---------- Forwarded message ---------<br>From: Post</div><p>Own words.</p></div>")]
    [InlineData("<blockquote type=\"cite\"><p>Own words.</p></blockquote>")]
    [InlineData("<blockquote><p>Own words.</p></blockquote>")]
    public void Open_ForwardedHtml_KeepsTheMessage(string body) =>
        Assert.Contains("Own words.", Stored.Only($"{Head}Content-Type: text/html\n\n<html><body>{body}</body></html>").Text(), StringComparison.Ordinal);
}
