using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Language.Tags;

/// <summary>
/// Weights of features for each tag, 8 bits each, found by the features' hashes. A bucket holds two rows; the upper
/// half of a hash marks which of them is the feature's, so that features which have no row add nothing. Sums are of
/// whole numbers, the same on every machine.
/// </summary>
internal sealed unsafe class TagWeights
{
    /// <summary>Bytes of a row: a weight for each of <see cref="Tags"/>, then the mark of its feature, little-endian.</summary>
    public const int RowBytes = 32;

    /// <summary>Tags that a row has weights for: those of words, <see cref="WordTag.None"/> to <see cref="WordTag.Other"/>.</summary>
    public const int Tags = (int)WordTag.Other + 1;

    private const int BucketBytes = 2 * RowBytes;
    private const int MarkAt = RowBytes - 2;

    // What holds the memory of the rows: an array, pinned, its start chosen so that a bucket is one line of the cache; or a stream.
    private readonly object _memory;
    private readonly byte* _rows;
    private readonly uint _mask;

    /// <summary>Makes room for two to the power of <paramref name="bits"/> buckets, without weights.</summary>
    public TagWeights(int bits)
    {
        Bits = bits;
        _mask = (1u << bits) - 1;
        var memory = GC.AllocateArray<byte>((BucketBytes << bits) + BucketBytes, pinned: true);
        var start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(memory));
        _rows = start + (-(nint)start & (BucketBytes - 1));
        _memory = memory;
    }

    private TagWeights(int bits, UnmanagedMemoryStream stream)
    {
        Bits = bits;
        _mask = (1u << bits) - 1;
        _rows = stream.PositionPointer;
        _memory = stream;
    }

    /// <summary>Takes the rows where they lie, from the position of <paramref name="stream"/> to its end; null where there are fewer or more.</summary>
    public static TagWeights? Within(UnmanagedMemoryStream stream, int bits) =>
        stream.Length - stream.Position == BucketBytes << bits ? new TagWeights(bits, stream) : null;

    /// <summary>There are two to this power buckets.</summary>
    public int Bits { get; }

    /// <summary>All rows; not to be written to where they lie in a stream.</summary>
    public Span<byte> Bytes => new(_rows, BucketBytes << Bits);

    /// <summary>The tag with the highest sum; the first of those that are equal.</summary>
    public WordTag Best(ReadOnlySpan<uint> features)
    {
        Vector256<short> low = default, high = default;
        foreach (var feature in features)
        {
            var bucket = _rows + ((nuint)(feature & _mask) * BucketBytes);
            var mark = BitConverter.IsLittleEndian ? (ushort)(feature >> 16) : BinaryPrimitives.ReverseEndianness((ushort)(feature >> 16));

            // The first row goes before the second, whose mark is 0 where it is empty.
            var first = Unsafe.ReadUnaligned<ushort>(bucket + MarkAt) == mark;
            var found = first | (Unsafe.ReadUnaligned<ushort>(bucket + RowBytes + MarkAt) == mark);
            var row = Vector256.Load(bucket + (first ? 0 : RowBytes)) & Vector256.Create((byte)(found ? 0xFF : 0));
            var (l, h) = Vector256.Widen(row.AsSByte());
            low += l;
            high += h;
        }

        Span<short> sums = stackalloc short[RowBytes];
        low.CopyTo(sums);
        high.CopyTo(sums[Vector256<short>.Count..]);
        var best = 1;
        for (var t = 2; t < Tags; t++)
        {
            best = sums[t] > sums[best] ? t : best;
        }

        GC.KeepAlive(_memory);
        return (WordTag)best;
    }

    /// <summary>Gives a feature a row; false where both rows of its bucket are taken.</summary>
    public bool TryAdd(uint feature, ReadOnlySpan<sbyte> weights)
    {
        var bucket = Bytes.Slice((int)(feature & _mask) * BucketBytes, BucketBytes);
        for (var at = 0; at < BucketBytes; at += RowBytes)
        {
            var row = bucket.Slice(at, RowBytes);
            if (row.ContainsAnyExcept((byte)0))
            {
                continue;
            }

            MemoryMarshal.AsBytes(weights[..Tags]).CopyTo(row);
            BinaryPrimitives.WriteUInt16LittleEndian(row[MarkAt..], (ushort)(feature >> 16));
            return true;
        }

        return false;
    }
}
