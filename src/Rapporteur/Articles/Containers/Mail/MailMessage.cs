using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace Rapporteur.Articles.Containers.Mail;

/// <summary>A message to an article that can be read.</summary>
internal static partial class MailMessage
{
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 16, CharsetEncoding = Decoding.LenientUtf8.Encoding };

    /// <summary>The article in a message; a fault where it cannot be read, or has no text.</summary>
    public static StoredArticle Read(byte[] bytes, int count, ContainerInput input, string? name)
    {
        try
        {
            using var stream = new MemoryStream(bytes, 0, count, writable: false);
            using var message = MimeMessage.Load(Options, stream, persistent: true);
            var (part, text) = MailParts.TextOf(message);
            if (part is null)
            {
                return input.Fault(name, ErrorCodes.InputEmpty, "the message has no text. Leave it out, or check how it was made.");
            }

            var content = part.IsHtml ? QuotedMarkup.Remove(text, input.SourceOf(name)) : text;
            var hints = IsSavedPage(message, part) ? PageHints(message, part, input.Hints) : LetterHints(message, part, input.Hints);
            return input.Article(Encoding.UTF8.GetBytes(content), name, hints.WithForm(content, part.IsHtml));
        }
        catch (Exception e) when (e is FormatException or ParseException or NotSupportedException or InvalidOperationException or ArgumentException or IOException)
        {
            return input.Fault(name, ErrorCodes.RowUnreadable, $"the message is damaged ({e.Message}). It was passed over; check how it was made.", e);
        }
    }

    /// <summary>A page that a browser saved: its parts have the addresses that they came from.</summary>
    private static bool IsSavedPage(MimeMessage message, TextPart part) =>
        message.Headers["Snapshot-Content-Location"] is not null
        || (part.IsHtml && message.To.Count == 0 && message.Body is MultipartRelated && part.Headers["Content-Location"] is not null);

    private static ArticleHints PageHints(MimeMessage message, TextPart part, ArticleHints outer) => outer with
    {
        Url = ArticleHintValues.Address(message.Headers["Snapshot-Content-Location"]) ?? ArticleHintValues.Address(part.Headers["Content-Location"]) ?? outer.Url,
        Title = ArticleHintValues.Line(message.Subject) ?? outer.Title,

        // The date is that of saving.
        Fetched = StoredTime.Parse(message.Headers["Date"])?.Instant?.ToInstant() ?? outer.Fetched,
    };

    private static ArticleHints LetterHints(MimeMessage message, TextPart part, ArticleHints outer) => outer with
    {
        Url = AddressIn(message.Headers["Archived-At"]) ?? AddressIn(message.Headers["List-Post"])
            ?? ArticleHintValues.Address(part.Headers["Content-Location"]) ?? outer.Url,
        Title = ArticleHintValues.Line(message.Subject) ?? outer.Title,
        Byline = ArticleHintValues.Names(message.From.Mailboxes.Select(mailbox => mailbox.Name ?? "")),
        Published = StoredTime.Parse(message.Headers["Date"]) ?? outer.Published,
        Publisher = ListName(message.Headers["List-Id"]) ?? ArticleHintValues.Line(message.Headers["Organization"]) ?? outer.Publisher,
        Language = ArticleHintValues.Language(message.Body?.Headers["Content-Language"] ?? part.Headers["Content-Language"]) ?? outer.Language,
    };

    private static string? AddressIn(string? header) =>
        header is not null && InAngles().Match(header) is { Success: true } match ? ArticleHintValues.Address(match.Groups["inner"].Value) : null;

    // RFC 2919: List-Id: The Harbour Post <post.news.example>
    private static string? ListName(string? header) =>
        header is not null && InAngles().Match(header) is { Success: true, Index: > 0 } match ? ArticleHintValues.Line(header[..match.Index].Trim().Trim('"')) : null;

    [GeneratedRegex(@"<(?<inner>[^<>]{1,2000})>", RegexOptions.CultureInvariant)]
    private static partial Regex InAngles();
}
