using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Rapporteur.Models;

namespace Rapporteur.Language.Tags;

/// <summary>
/// The tagger's model as a file: "RAPTAGS" and a zero, the version of the format, the version of the features, the
/// power of two of buckets, zero (32 bits each, little-endian), the checksum of the rows (64 bits), and the rows.
/// </summary>
internal static class TagModelFile
{
    /// <summary>Goes up when the layout changes.</summary>
    public const uint FormatVersion = 1;

    /// <summary>Goes up when <see cref="TagFeatures"/>, <see cref="WordForm"/> or <see cref="WordTag"/> change, for weights fit one set of features alone.</summary>
    public const uint FeaturesVersion = 1;

    /// <summary>What messages call what it is a model of.</summary>
    public const string Subject = "the tagger";

    private const int HeaderBytes = 32;
    private const int MostBits = 20;

    private static ReadOnlySpan<byte> Magic => "RAPTAGS\0"u8;

    /// <summary>Writes <paramref name="weights"/>.</summary>
    public static void Write(Stream stream, TagWeights weights)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        header.Clear();
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], FormatVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], FeaturesVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], (uint)weights.Bits);
        BinaryPrimitives.WriteUInt64LittleEndian(header[24..], Checksum(weights.Bytes));
        stream.Write(header);
        stream.Write(weights.Bytes);
    }

    /// <summary>Reads weights from <paramref name="stream"/> to its end.</summary>
    /// <param name="stream">Stands at the start of a model.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202.</exception>
    public static TagWeights Read(Stream stream, string name)
    {
        var (bits, sum) = ReadHeader(stream, name);
        var weights = new TagWeights(bits);
        var rows = weights.Bytes;
        ModelFile.ReadRest(stream, rows, name);
        if (Checksum(rows) != sum)
        {
            throw ModelFile.Unreadable($"{name} is damaged: its checksum does not fit.");
        }

        return weights;
    }

    /// <summary>Takes weights where they lie in memory, without a copy. Header and length are checked, the checksum is not: the memory is the library's own.</summary>
    /// <param name="stream">Stands at the start of a model, which is all of the rest; kept open.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202.</exception>
    public static TagWeights Map(UnmanagedMemoryStream stream, string name)
    {
        var (bits, _) = ReadHeader(stream, name);
        return TagWeights.Within(stream, bits) ?? throw ModelFile.Unreadable($"{name} is damaged: its length does not fit.");
    }

    private static (int Bits, ulong Sum) ReadHeader(Stream stream, string name)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        ModelFile.ReadHeader(stream, header, Magic, FormatVersion, FeaturesVersion, Subject, name);
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        if (bits is < 1 or > MostBits || BinaryPrimitives.ReadUInt32LittleEndian(header[20..]) != 0)
        {
            throw ModelFile.Unreadable($"{name} is damaged: it says that its table has 2^{bits} buckets.");
        }

        return ((int)bits, BinaryPrimitives.ReadUInt64LittleEndian(header[24..]));
    }

    // Four sums side by side, which do not wait for one another.
    private static ulong Checksum(ReadOnlySpan<byte> rows)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(rows);
        ulong a = 1, b = 2, c = 3, d = 4;
        for (var i = 0; i < words.Length; i += 4)
        {
            a = Step(a, words[i]);
            b = Step(b, words[i + 1]);
            c = Step(c, words[i + 2]);
            d = Step(d, words[i + 3]);
        }

        return Step(Step(Step(a, b), c), d);
    }

    private static ulong Step(ulong sum, ulong word)
    {
        var h = (sum ^ (BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word))) * 0x9E3779B97F4A7C15UL;
        return h ^ (h >> 32);
    }
}
