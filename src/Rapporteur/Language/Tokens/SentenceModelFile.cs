using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Rapporteur.Models;

namespace Rapporteur.Language.Tokens;

/// <summary>
/// The model of sentences as a file: "RAPSENT" and a zero, the version of the format, the version of the features, the
/// power of two of weights, the bias, the reserve, zero (32 bits each, little-endian), the checksum of what else follows the
/// versions (64 bits), and the weights.
/// </summary>
internal static class SentenceModelFile
{
    /// <summary>Goes up when the layout changes.</summary>
    public const uint FormatVersion = 1;

    /// <summary>Goes up when <see cref="SentenceFeatures"/>, <see cref="SentenceForm"/> or <see cref="SentenceParagraph"/> change, for weights fit one set of features alone.</summary>
    public const uint FeaturesVersion = 1;

    /// <summary>What messages call what it is a model of.</summary>
    public const string Subject = "sentences";

    private const int HeaderBytes = 40;
    private const uint FewestBits = 3;
    private const uint MostBits = 20;

    private static ReadOnlySpan<byte> Magic => "RAPSENT\0"u8;

    /// <summary>Writes <paramref name="model"/>.</summary>
    public static void Write(Stream stream, SentenceModel model)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        header.Clear();
        var weights = MemoryMarshal.AsBytes(model.Weights);
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], FormatVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], FeaturesVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], (uint)int.Log2(weights.Length));
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], model.Bias);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], model.Reserve);
        BinaryPrimitives.WriteUInt64LittleEndian(header[32..], Checksum(header[16..32], weights));
        stream.Write(header);
        stream.Write(weights);
    }

    /// <summary>Reads a model from <paramref name="stream"/> to its end.</summary>
    /// <param name="stream">Stands at the start of a model.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202.</exception>
    public static SentenceModel Read(Stream stream, string name)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        ModelFile.ReadHeader(stream, header, Magic, FormatVersion, FeaturesVersion, Subject, name);
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        if (bits is < FewestBits or > MostBits)
        {
            throw ModelFile.Unreadable($"{name} is damaged: it says that it has 2^{bits} weights.");
        }

        var weights = new sbyte[1 << (int)bits];
        var bytes = MemoryMarshal.AsBytes(weights.AsSpan());
        ModelFile.ReadRest(stream, bytes, name);
        return Checksum(header[16..32], bytes) == BinaryPrimitives.ReadUInt64LittleEndian(header[32..])
            ? new SentenceModel(weights, BinaryPrimitives.ReadInt32LittleEndian(header[20..]), BinaryPrimitives.ReadInt32LittleEndian(header[24..]))
            : throw ModelFile.Unreadable($"{name} is damaged: its checksum does not fit.");
    }

    // Both lengths are multiples of eight: there are at least 2^FewestBits weights.
    private static ulong Checksum(ReadOnlySpan<byte> header, ReadOnlySpan<byte> weights) =>
        ModelFile.Checksum(ModelFile.Checksum(ModelFile.ChecksumStart, header), weights);
}
