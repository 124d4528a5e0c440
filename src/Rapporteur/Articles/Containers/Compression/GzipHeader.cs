namespace Rapporteur.Articles.Containers.Compression;

/// <summary>The header of a member of a gzip file (RFC 1952, 2.3).</summary>
internal static class GzipHeader
{
    /// <summary>Bytes that <see cref="IsStart"/> looks at.</summary>
    public const int FixedLength = 10;

    private const int MostLength = 256 * 1024;

    /// <summary>The bytes are the fixed part of a header, or what is there of it.</summary>
    public static bool IsStart(ReadOnlySpan<byte> bytes) =>
        bytes is [0x1F, 0x8B, 0x08, < 0x20, ..] && (bytes.Length < FixedLength || (bytes[8] is 0 or 2 or 4 && bytes[9] is <= 13 or 255));

    /// <summary>Takes the header off.</summary>
    /// <exception cref="InvalidDataException">It is cut off, or longer than any.</exception>
    public static void Take(InputBuffer input)
    {
        var flags = Peek(input, FixedLength)[3];
        input.Take(FixedLength);
        if ((flags & 4) != 0)
        {
            var extra = Peek(input, 2);
            var length = extra[0] | (extra[1] << 8);
            input.Take(2);
            Peek(input, length);
            input.Take(length);
        }

        // File name and comment, each to a zero byte.
        for (var texts = ((flags & 8) != 0 ? 1 : 0) + ((flags & 16) != 0 ? 1 : 0); texts > 0; texts--)
        {
            TakeText(input);
        }

        if ((flags & 2) != 0)
        {
            Peek(input, 2);
            input.Take(2);
        }
    }

    private static void TakeText(InputBuffer input)
    {
        var length = 1;
        while (Peek(input, length)[length - 1] != 0)
        {
            var zero = input.Unread[length..].IndexOf((byte)0);
            length = zero >= 0 ? length + zero + 1 : input.Unread.Length + 1;
            if (length > MostLength)
            {
                throw new InvalidDataException("a gzip header without an end");
            }
        }

        input.Take(length);
    }

    private static ReadOnlySpan<byte> Peek(InputBuffer input, int count)
    {
        var bytes = input.Peek(count);
        return bytes.Length == count ? bytes : throw new InvalidDataException("a gzip header is cut off");
    }
}
