using MimeKit;
using MimeKit.Text;
using Rapporteur.Articles.Decoding;

namespace Rapporteur.Articles.Containers.Mail;

/// <summary>Which part of a message holds its text, and what it says.</summary>
internal static class MailParts
{
    private const int MaxDepth = 32;

    /// <summary>The first part in HTML that has words, else the first one in plain text; attachments are left out.</summary>
    /// <returns>A part of no text where there is none.</returns>
    public static (TextPart? Part, string Text) TextOf(MimeMessage message)
    {
        var parts = new List<TextPart>();
        Collect(message.Body, parts, 0);
        foreach (var part in parts.Where(p => p.IsHtml).Concat(parts.Where(p => !p.IsHtml)))
        {
            var text = TextOf(part);
            if (part.IsHtml ? ArticleHintValues.HasWords(text) : !string.IsNullOrWhiteSpace(text))
            {
                return (part, text);
            }
        }

        return (null, "");
    }

    private static void Collect(MimeEntity? entity, List<TextPart> parts, int depth)
    {
        switch (entity)
        {
            case null:
                return;
            case var _ when depth > MaxDepth || entity.IsAttachment:
                return;
            case TextPart { IsHtml: true } or TextPart { IsPlain: true } or TextPart { IsFlowed: true }:
                parts.Add((TextPart)entity);
                return;
            case MessagePart { Message: { } inner }:
                Collect(inner.Body, parts, depth + 1);
                return;
            case MultipartRelated { Root: { } root } related when related.IndexOf(root) > 0:
                Collect(root, parts, depth + 1);
                return;
            case Multipart several:
                foreach (var part in several)
                {
                    Collect(part, parts, depth + 1);
                }

                return;
        }
    }

    private static string TextOf(TextPart part)
    {
        if (part.Content is not { } content)
        {
            return "";
        }

        using var bytes = new MemoryStream();
        content.DecodeTo(bytes);
        var text = DeclaredText.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), part.ContentType.Charset).TrimStart('\uFEFF');

        // RFC 3676: lines that end in a space go on in the next one.
        return part.IsFlowed
            ? new FlowedToText { DeleteSpace = string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase) }.Convert(text)
            : text;
    }
}
