using System.Buffers.Text;

namespace Rapporteur.Articles.Containers.Http;

/// <summary>The chunked transfer coding (RFC 9112, 7.1).</summary>
internal static class ChunkedBody
{
    private const int MostSizeLine = 4096;

    /// <summary>Puts the chunks together.</summary>
    /// <param name="body">The body as it was sent.</param>
    /// <returns>Null where the body is not chunked, whatever its header says: archives keep such bodies decoded.</returns>
    public static ReadOnlyMemory<byte>? Decode(ReadOnlySpan<byte> body)
    {
        var whole = new MemoryStream(body.Length);
        var rest = body;
        for (var first = true; ; first = false)
        {
            if (SizeLine(rest, out var size) is not (> 0 and var line))
            {
                return first ? (ReadOnlyMemory<byte>?)null : whole.GetBuffer().AsMemory(0, (int)whole.Length);
            }

            rest = rest[line..];
            if (first && size > 0 && size < rest.Length && rest[(int)size] is not ((byte)'\r' or (byte)'\n'))
            {
                return null;
            }

            if (size == 0 || size > rest.Length)
            {
                whole.Write(size == 0 ? [] : rest);
                return whole.GetBuffer().AsMemory(0, (int)whole.Length);
            }

            whole.Write(rest[..(int)size]);
            rest = rest[(int)size..];
            rest = rest[(rest is [(byte)'\r', (byte)'\n', ..] ? 2 : rest is [(byte)'\n', ..] ? 1 : 0)..];
        }
    }

    /// <returns>The length of the line; 0 where there is none.</returns>
    private static int SizeLine(ReadOnlySpan<byte> bytes, out long size)
    {
        size = 0;
        var end = bytes[..Math.Min(bytes.Length, MostSizeLine)].IndexOf((byte)'\n');
        if (end <= 0 || !Utf8Parser.TryParse(bytes[..end], out size, out var used, 'x') || size < 0)
        {
            return 0;
        }

        var behind = bytes[used..end].Trim(" \t\r"u8);
        return behind is [] or [(byte)';', ..] ? end + 1 : 0;
    }
}
