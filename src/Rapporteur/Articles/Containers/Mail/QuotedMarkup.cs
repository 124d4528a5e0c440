using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rapporteur.Articles.Html;

namespace Rapporteur.Articles.Containers.Mail;

/// <summary>
/// Takes out of a message in HTML what mail programs put around it: the message that it answers, the fields of one that
/// it forwards, signatures. What is forwarded stays.
/// </summary>
internal static class QuotedMarkup
{
    /// <summary>
    /// What Gmail, Thunderbird, Apple Mail, Yahoo and Outlook mark so. Gmail and Thunderbird put what is forwarded outside of
    /// their quotations.
    /// </summary>
    private const string Selector =
        "blockquote.gmail_quote, .gmail_attr, .gmail_signature, .gmail_signature_prefix, blockquote[type=cite], .moz-cite-prefix, "
        + ".moz-email-headers-table, .moz-signature, .yahoo_quoted, .protonmail_quote, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend ~ *";

    private static readonly string[] Marks =
        ["gmail_", "type=\"cite\"", "type='cite'", "type=cite", "moz-", "yahoo_quoted", "protonmail_quote", "divRplyFwdMsg", "appendonsend"];

    /// <summary>The message without it; as it was where nothing would be left, or where it is too complex to be parsed.</summary>
    public static string Remove(string html, string source)
    {
        if (!Marks.Any(mark => html.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        {
            return html;
        }

        try
        {
            PageGuard.Check(html, source, new ArticleOptions());
        }
        catch (RapporteurException)
        {
            // Whoever reads the article is told.
            return html;
        }

        using var document = new HtmlParser().ParseDocument(html);
        var found = document.QuerySelectorAll(Selector);
        foreach (var element in found)
        {
            element.Remove();
        }

        return found.Length > 0 && HasWords(document) ? document.ToHtml() : html;
    }

    private static bool HasWords(IHtmlDocument document) => document.Body?.TextContent.Any(char.IsLetterOrDigit) ?? false;
}
