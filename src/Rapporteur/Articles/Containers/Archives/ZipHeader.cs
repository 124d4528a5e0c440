using System.Buffers.Binary;
using System.Text;

namespace Rapporteur.Articles.Containers.Archives;

/// <summary>What stands before an entry of a zip file (APPNOTE 6.3.10, 4.3.7).</summary>
internal sealed record ZipHeader
{
    /// <summary>Bytes of the part that every header has.</summary>
    public const int FixedLength = 30;

    private const uint Mark = 0x04034B50;
    private const ushort Zip64 = 1;
    private const uint InExtra = 0xFFFFFFFF;

    private static readonly UTF8Encoding Utf8 = new(false, true);

    /// <summary>The path of the entry, as it stands there.</summary>
    public required string Name { get; init; }

    /// <summary>0 for stored, 8 for deflate; others are rare.</summary>
    public required int Method { get; init; }

    /// <summary>The content needs a password.</summary>
    public required bool IsEncrypted { get; init; }

    /// <summary>Why the content cannot be read; null where it can.</summary>
    public string? Obstacle =>
        IsEncrypted ? "needs a password"
        : Method is not (0 or 8) ? $"is compressed in a way (method {Method}) that is not read"
        : Method == 0 && HasDescriptor ? "does not say how long it is"
        : null;

    /// <summary>Checksum and lengths stand behind the content, because the writer did not know them before.</summary>
    public required bool HasDescriptor { get; init; }

    /// <summary>CRC-32 of the content.</summary>
    public required uint Checksum { get; init; }

    /// <summary>Bytes that the content takes in the file.</summary>
    public required long PackedLength { get; init; }

    /// <summary>The bytes start an entry.</summary>
    public static bool IsStart(ReadOnlySpan<byte> bytes) => BinaryPrimitives.TryReadUInt32LittleEndian(bytes, out var mark) && mark == Mark;

    /// <summary>Takes a header off; null where it is cut off.</summary>
    public static ZipHeader? Take(InputBuffer input)
    {
        var head = input.Peek(FixedLength);
        if (head.Length < FixedLength)
        {
            return null;
        }

        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);
        var length = FixedLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        head = input.Peek(length);
        if (head.Length < length)
        {
            return null;
        }

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(head[6..]);
        var header = new ZipHeader
        {
            Name = NameOf(head.Slice(FixedLength, nameLength)),
            Method = BinaryPrimitives.ReadUInt16LittleEndian(head[8..]),
            IsEncrypted = (flags & 1) != 0,
            HasDescriptor = (flags & 8) != 0,
            Checksum = BinaryPrimitives.ReadUInt32LittleEndian(head[14..]),
            PackedLength = LengthOf(head, head[(FixedLength + nameLength)..]),
        };
        input.Take(length);
        return header;
    }

    /// <summary>UTF-8 where it is; else the code page of old.</summary>
    private static string NameOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(437)!.GetString(bytes);
        }
    }

    /// <summary>Large lengths stand in a field behind the name: that of the content first, where it is large too.</summary>
    private static long LengthOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> extra)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(head[18..]);
        if (length != InExtra)
        {
            return length;
        }

        var at = BinaryPrimitives.ReadUInt32LittleEndian(head[22..]) == InExtra ? 8 : 0;
        while (extra.Length >= 4)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            var size = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
            if (id == Zip64 && size >= at + 8)
            {
                return Math.Max(0, BinaryPrimitives.ReadInt64LittleEndian(extra[(4 + at)..]));
            }

            extra = extra[(4 + size)..];
        }

        return length;
    }
}
