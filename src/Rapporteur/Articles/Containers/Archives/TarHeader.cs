using System.Buffers.Binary;
using System.Text;

namespace Rapporteur.Articles.Containers.Archives;

/// <summary>The block before an entry of a tar file: POSIX (ustar, pax), GNU, and the oldest form.</summary>
internal sealed record TarHeader
{
    /// <summary>Tar files are made of blocks of so many bytes.</summary>
    public const int BlockLength = 512;

    private const int ChecksumAt = 148;
    private const int ChecksumLength = 8;

    /// <summary>The path, as it stands there.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes of content behind the header.</summary>
    public required long Length { get; init; }

    /// <summary>What the entry is: <c>0</c> and NUL a file, <c>5</c> a folder, <c>x</c> and <c>L</c> say something of the next entry.</summary>
    public required char Type { get; init; }

    /// <summary>Blocks of content, the filling of the last one included.</summary>
    public long PaddedLength => (Length + BlockLength - 1) / BlockLength * BlockLength;

    /// <summary>The bytes are a header: their checksum says so.</summary>
    public static bool IsStart(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < BlockLength || bytes[0] == 0 || Octal(bytes.Slice(ChecksumAt, ChecksumLength)) is not { } said)
        {
            return false;
        }

        // The checksum itself counts as spaces.
        var sum = ChecksumLength * ' ';
        for (var i = 0; i < BlockLength; i++)
        {
            sum += i is >= ChecksumAt and < ChecksumAt + ChecksumLength ? 0 : bytes[i];
        }

        return sum == said;
    }

    /// <summary>Reads a block that is a header; null where its length makes no sense.</summary>
    public static TarHeader? Parse(ReadOnlySpan<byte> block)
    {
        var field = block.Slice(124, 12);
        var length = (field[0] & 0x80) != 0 ? BinaryPrimitives.ReadInt64BigEndian(field[4..]) : Octal(field);
        if (length is not (>= 0 and < long.MaxValue - BlockLength))
        {
            return null;
        }

        var name = Text(block[..100]);
        var prefix = block.Slice(257, 6).SequenceEqual("ustar\0"u8) ? Text(block.Slice(345, 155)) : "";
        return new TarHeader { Name = prefix.Length > 0 ? $"{prefix}/{name}" : name, Length = length.Value, Type = (char)block[156] };
    }

    /// <summary>Text to the first NUL.</summary>
    public static string Text(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    private static long? Octal(ReadOnlySpan<byte> field)
    {
        long value = 0;
        var digits = field.Trim(" \0"u8);
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return null;
            }

            value = (value * 8) + (digit - '0');
        }

        return value;
    }
}
