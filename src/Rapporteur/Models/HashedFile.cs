using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Rapporteur.Models;

/// <summary>A model's file that begins with eight bytes of magic, the version (32 bits), zero (32 bits) and the SHA-256 of the rest.</summary>
internal static class HashedFile
{
    /// <summary>Where the rest begins.</summary>
    public const int HeaderBytes = 48;

    private const int HashStart = 16;

    /// <summary>Writes the header, then <paramref name="rest"/>.</summary>
    public static void Write(Stream stream, ReadOnlySpan<byte> magic, uint version, ReadOnlySpan<byte> rest)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        header.Clear();
        magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], version);
        SHA256.HashData(rest, header[HashStart..]);
        stream.Write(header);
        stream.Write(rest);
    }

    /// <summary>Reads a file to its end and gives what follows the header.</summary>
    /// <param name="source">Stands at the start of a model; left open.</param>
    /// <param name="magic">What it must begin with.</param>
    /// <param name="version">The version that is read.</param>
    /// <param name="what">What the model is of, as messages say it.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0202: damaged, or of another version.</exception>
    public static MemoryStream Read(Stream source, ReadOnlySpan<byte> magic, uint version, string what, string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Open(source, magic, version, what, name, hash);
        var rest = new MemoryStream(source.CanSeek ? (int)Math.Min(source.Length - source.Position, Array.MaxLength) : 0);
        source.CopyTo(rest);
        if (!SHA256.HashData(rest.GetBuffer().AsSpan(0, (int)rest.Length)).AsSpan().SequenceEqual(hash))
        {
            throw ModelFile.Unreadable($"{name} is damaged: its checksum does not fit.");
        }

        rest.Position = 0;
        return rest;
    }

    /// <summary>Reads the header; <paramref name="source"/> then stands at the rest, which is not looked at.</summary>
    /// <param name="source">Stands at the start of a model; left open.</param>
    /// <param name="magic">What it must begin with.</param>
    /// <param name="version">The version that is read.</param>
    /// <param name="what">What the model is of, as messages say it.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="hash">Filled with the SHA-256 of the rest.</param>
    /// <exception cref="RapporteurException">RAP0202: of another kind, or of another version.</exception>
    public static void Open(Stream source, ReadOnlySpan<byte> magic, uint version, string what, string name, Span<byte> hash)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (source.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes || !header.StartsWith(magic))
        {
            throw ModelFile.Unreadable($"{name} is no model of {what}.");
        }

        var found = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        if (found != version)
        {
            throw ModelFile.Unreadable($"{name} is a model of {what} of version {found}, and this program reads {version}.");
        }

        header[HashStart..].CopyTo(hash);
    }
}
