using System.Globalization;
using Rapporteur.Articles.Containers.Dumps;
using Rapporteur.Articles.Decoding;

namespace Rapporteur.Articles.Containers.Mail;

/// <summary>A mailbox of Unix (RFC 4155, and its relatives mboxo and mboxrd): messages with a <c>From </c> line before each.</summary>
internal sealed class MboxFormat : IContainerFormat
{
    public bool Recognizes(InputHead head)
    {
        var text = head.Text.AsSpan().TrimStart("\r\n");
        var end = text.IndexOf('\n');
        return end > 0 && MailHead.IsSeparator(text[..end]) && MailHead.IsField(text[(end + 1)..]);
    }

    public IEnumerable<StoredArticle> Read(ContainerInput input)
    {
        var reader = new ByteReader(input.Stream);
        var message = new MemberBuffer(input.Options.MaxMemberBytes);
        var line = new MemberBuffer(input.Options.MaxMemberBytes);
        long start = 0;
        var (number, blank) = (0, true);
        while (reader.TakeLine(line))
        {
            if (blank && IsSeparator(line.Bytes, reader))
            {
                if (number > 0)
                {
                    yield return Message(message, start, number, input);
                }

                message.Clear();
                (start, number) = (reader.Line, number + 1);
            }
            else
            {
                message.Add(Unquoted(line.Bytes));
            }

            blank = line.Bytes.Trim("\r\n"u8).IsEmpty;
            line.Clear();
        }

        if (number > 0)
        {
            yield return Message(message, start, number, input);
        }
    }

    private static StoredArticle Message(MemberBuffer message, long line, int number, ContainerInput input)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        return message.Overflowed
            ? RowFaults.TooLarge(input, name, line)
            : MailMessage.Read(message.Bytes.ToArray(), message.Count, input, name);
    }

    // "From " may open a paragraph; behind a line that separates messages, a field follows.
    private static bool IsSeparator(ReadOnlySpan<byte> line, ByteReader reader)
    {
        const int Looked = 300;
        return line.StartsWith("From "u8) && reader.Ensure(1)
            && MailHead.IsSeparator(LenientUtf8.Encoding.GetString(line[..Math.Min(line.Length, Looked)]))
            && IsFieldAhead(reader);
    }

    private static bool IsFieldAhead(ByteReader reader)
    {
        const int LongestName = 72;
        reader.Ensure(LongestName);
        var ahead = reader.Ahead;
        return MailHead.IsField(LenientUtf8.Encoding.GetString(ahead[..Math.Min(ahead.Length, LongestName)]));
    }

    // ">From " and ">>From ": one mark was put before each such line.
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> line)
    {
        var marks = line.IndexOfAnyExcept((byte)'>');
        return marks > 0 && line[marks..].StartsWith("From "u8) ? line[1..] : line;
    }
}
