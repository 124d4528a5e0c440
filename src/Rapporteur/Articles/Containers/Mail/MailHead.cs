using System.Text.RegularExpressions;

namespace Rapporteur.Articles.Containers.Mail;

/// <summary>Tells messages and mailboxes from texts by their first lines.</summary>
internal static partial class MailHead
{
    private const int MostLines = 500;

    /// <summary>
    /// Whether <paramref name="head"/> starts with the fields of a message: each line a field or the rest of one, up to a
    /// blank line, and among them one that only mail programs write.
    /// </summary>
    public static bool IsMessage(ReadOnlySpan<char> head)
    {
        bool sent = false, programmed = false;
        var number = 0;
        foreach (var range in head.Split('\n'))
        {
            var line = head[range].TrimEnd('\r');
            if (line.IsEmpty || number == MostLines)
            {
                break;
            }

            // The last line may be cut off by the end of what is looked at.
            var isField = Field().IsMatch(line);
            if (!isField && !(number > 0 && line[0] is ' ' or '\t') && range.End.GetOffset(head.Length) < head.Length)
            {
                return false;
            }

            number++;
            if (isField)
            {
                var name = line[..line.IndexOf(':')];
                sent |= name.Equals("from", StringComparison.OrdinalIgnoreCase) || name.Equals("subject", StringComparison.OrdinalIgnoreCase);
                programmed |= Programmed().IsMatch(name);
            }
        }

        return sent && programmed;
    }

    /// <summary>Whether <paramref name="line"/> separates the messages of a mailbox: <c>From jane@news.example Mon Mar 25 10:15:30 2024</c>.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> line) => line.StartsWith("From ") && Separator().IsMatch(line);

    /// <summary>Whether <paramref name="line"/> starts as the field of a message does.</summary>
    public static bool IsField(ReadOnlySpan<char> line) => Field().IsMatch(line);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]{0,70}:", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^(mime-version|message-id|received|content-type|return-path|delivered-to|x-mailer|dkim-signature|snapshot-content-location|list-id)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Programmed();

    [GeneratedRegex(@"^From .{1,200}?\b[A-Z][a-z]{2} [A-Z][a-z]{2} [ 0-3]?[0-9] [0-9]{1,2}:[0-9]{2}\b.{0,40}\b(19|20)[0-9]{2}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Separator();
}
