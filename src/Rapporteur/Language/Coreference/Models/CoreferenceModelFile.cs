using System.Buffers.Binary;
using Rapporteur.Models;

namespace Rapporteur.Language.Coreference.Models;

/// <summary>
/// The model of coreference as a file: "RAPCORE" and a zero, the version of the format, the version of the features, the
/// power of two of weights, zero (32 bits each, little-endian), the checksum of what else follows the versions (64 bits), and
/// the weights (16 bits each).
/// </summary>
internal static class CoreferenceModelFile
{
    /// <summary>Goes up when the layout changes.</summary>
    public const uint FormatVersion = 1;

    /// <summary>Goes up when mentions, chains or their features change, for weights fit one set of features alone.</summary>
    public const uint FeaturesVersion = 1;

    /// <summary>What messages call what it is a model of.</summary>
    public const string Subject = "coreference";

    private const int HeaderBytes = 32;
    private const uint FewestBits = 2;
    private const uint MostBits = 20;

    private static ReadOnlySpan<byte> Magic => "RAPCORE\0"u8;

    /// <summary>Writes <paramref name="weights"/>.</summary>
    public static void Write(Stream stream, CoreferenceWeights weights)
    {
        var values = new byte[2 * weights.Values.Length];
        for (var i = 0; i < weights.Values.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(values.AsSpan(2 * i), weights.Values[i]);
        }

        Span<byte> header = stackalloc byte[HeaderBytes];
        header.Clear();
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], FormatVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], FeaturesVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], (uint)int.Log2(weights.Values.Length));
        BinaryPrimitives.WriteUInt64LittleEndian(header[24..], Checksum(header, values));
        stream.Write(header);
        stream.Write(values);
    }

    /// <summary>Reads weights from <paramref name="stream"/> to its end.</summary>
    /// <param name="stream">Stands at the start of a model.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202.</exception>
    public static CoreferenceWeights Read(Stream stream, string name)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        ModelFile.ReadHeader(stream, header, Magic, FormatVersion, FeaturesVersion, Subject, name);
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        if (bits is < FewestBits or > MostBits)
        {
            throw ModelFile.Unreadable($"{name} is damaged: it says that it has 2^{bits} weights.");
        }

        var bytes = new byte[2 << (int)bits];
        ModelFile.ReadRest(stream, bytes, name);
        if (Checksum(header, bytes) != BinaryPrimitives.ReadUInt64LittleEndian(header[24..]))
        {
            throw ModelFile.Unreadable($"{name} is damaged: its checksum does not fit.");
        }

        var values = new short[1 << (int)bits];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(2 * i));
        }

        return new CoreferenceWeights(values);
    }

    private static ulong Checksum(ReadOnlySpan<byte> header, ReadOnlySpan<byte> values) =>
        ModelFile.Checksum(ModelFile.Checksum(ModelFile.ChecksumStart, header[16..24]), values);
}
