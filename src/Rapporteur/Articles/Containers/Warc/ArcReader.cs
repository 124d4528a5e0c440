using System.Buffers.Text;
using System.Text;
using Rapporteur.Articles.Containers.Http;

namespace Rapporteur.Articles.Containers.Warc;

/// <summary>
/// Finds the records of an ARC file, the form of archives of the web before WARC: each header is one line, of address, IP
/// address, date of 14 digits, media type and length, and in version 2 more before the length.
/// </summary>
internal sealed class ArcReader(Stream stream, long maxBlock) : RecordReader(stream, maxBlock)
{
    private const int DateLength = 14;

    /// <summary>A line that starts a record is told by its end, too.</summary>
    protected override int MarkLength => 8 * 1024;

    protected override bool IsRecord(ReadOnlySpan<byte> bytes) => Parse(bytes, out _) is not null;

    protected override HeaderFields TakeHeader(out string? fault)
    {
        fault = null;
        var fields = Parse(Input.Unread, out var length) ?? throw new InvalidOperationException("There is no header.");
        Input.Take(length);
        return fields;
    }

    private static HeaderFields? Parse(ReadOnlySpan<byte> bytes, out int length)
    {
        length = bytes[..Math.Min(bytes.Length, 8 * 1024)].IndexOf((byte)'\n') + 1;
        var line = bytes[..length].TrimEnd("\r\n "u8);

        // An address starts with its scheme; most lines end the search here.
        if (line.IsEmpty || !char.IsAsciiLetter((char)line[0]) || line.IndexOf((byte)':') < 0)
        {
            return null;
        }

        var parts = Encoding.Latin1.GetString(line).Split(' ');
        var first = parts.Length >= 10 && IsDate(parts[^8]) ? parts.Length - 10 : parts.Length - 5;
        return first >= 0 && IsDate(parts[first + 2]) && Utf8Parser.TryParse(line[(line.LastIndexOf((byte)' ') + 1)..], out long size, out _) && size >= 0
            ? HeaderFields.Of(
                ("WARC-Type", "response"),
                ("WARC-Target-URI", string.Join(' ', parts[..(first + 1)])),
                ("WARC-Date", parts[first + 2]),
                ("Content-Type", parts[first + 3]),
                ("Content-Length", parts[^1]))
            : null;
    }

    private static bool IsDate(string text) => text.Length == DateLength && text.All(char.IsAsciiDigit);
}
