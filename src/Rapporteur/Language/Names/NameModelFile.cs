using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Rapporteur.Models;

namespace Rapporteur.Language.Names;

/// <summary>
/// The model of names as a file: "RAPNAME" and a zero, the version of the format, the version of the features, the power
/// of two of buckets, that of slots of word classes (32 bits each, little-endian), the checksum of what follows (64 bits),
/// the scores of transitions (32 bits each), the slots, the buckets.
/// </summary>
internal static class NameModelFile
{
    /// <summary>Goes up when the layout changes.</summary>
    public const uint FormatVersion = 1;

    /// <summary>Goes up when <see cref="NameFeatures"/> or what they see change, for weights fit one set of features alone.</summary>
    public const uint FeaturesVersion = 1;

    /// <summary>The model that comes with the library.</summary>
    public const string ResourceName = "names-fast.model";

    /// <summary>What messages call what it is a model of.</summary>
    public const string Subject = "names";

    private const int HeaderBytes = 32;
    private const int MostBits = 20;
    private const int MoveBytes = NameLabels.Count * NameLabels.Count * sizeof(int);

    private static ReadOnlySpan<byte> Magic => "RAPNAME\0"u8;

    /// <summary>The model that comes with the library.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model; RAP0202: it does not fit the library.</exception>
    public static NameModel Shipped()
    {
        using var stream = ModelFile.Shipped(ResourceName, Subject, hasOption: false);
        return Read(stream, ResourceName);
    }

    /// <summary>Writes <paramref name="model"/>.</summary>
    public static void Write(Stream stream, NameModel model)
    {
        var moves = new byte[MoveBytes];
        for (var i = 0; i < model.Weights.Moves.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(moves.AsSpan(i * sizeof(int)), model.Weights.Moves[i]);
        }

        var slots = model.Classes.Slots;
        var buckets = model.Weights.Buckets.Span;
        Span<byte> header = stackalloc byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], FormatVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], FeaturesVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], (uint)int.Log2(buckets.Length / NameWeights.BucketBytes));
        BinaryPrimitives.WriteUInt32LittleEndian(header[20..], (uint)int.Log2(slots.Length / WordClasses.SlotBytes));
        BinaryPrimitives.WriteUInt64LittleEndian(header[24..], Sum(Sum(Sum(1, moves), slots), buckets));
        stream.Write(header);
        stream.Write(moves);
        stream.Write(slots);
        stream.Write(buckets);
    }

    /// <summary>Reads a model from <paramref name="stream"/> to its end.</summary>
    /// <param name="stream">Stands at the start of a model.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202.</exception>
    public static NameModel Read(Stream stream, string name)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        ModelFile.ReadHeader(stream, header, Magic, FormatVersion, FeaturesVersion, Subject, name);
        var buckets = Table(header[16..], NameWeights.BucketBytes, name);
        var slots = Table(header[20..], WordClasses.SlotBytes, name);
        var rest = new byte[MoveBytes + slots + buckets];
        ModelFile.ReadRest(stream, rest, name);
        if (Sum(1, rest) != BinaryPrimitives.ReadUInt64LittleEndian(header[24..]))
        {
            throw ModelFile.Unreadable($"{name} is damaged: its checksum does not fit.");
        }

        var moves = new int[NameLabels.Count * NameLabels.Count];
        for (var i = 0; i < moves.Length; i++)
        {
            moves[i] = BinaryPrimitives.ReadInt32LittleEndian(rest.AsSpan(i * sizeof(int)));
        }

        return new NameModel(
            new NameWeights(rest.AsMemory(MoveBytes + slots), moves), new WordClasses(rest[MoveBytes..(MoveBytes + slots)]));
    }

    // The bytes of a table whose number of entries the header has as a power of two.
    private static int Table(ReadOnlySpan<byte> header, int entry, string name)
    {
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(header);
        return bits is >= 1 and <= MostBits
            ? entry << (int)bits
            : throw ModelFile.Unreadable($"{name} is damaged: it says that a table has 2^{bits} entries.");
    }

    // By four bytes at a time: the lengths of all parts are multiples of four.
    private static ulong Sum(ulong sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var word in MemoryMarshal.Cast<byte, uint>(bytes))
        {
            var h = (sum ^ (BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word))) * 0x9E3779B97F4A7C15UL;
            sum = h ^ (h >> 32);
        }

        return sum;
    }
}
