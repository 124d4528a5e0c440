using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Language.Names;

/// <summary>
/// Weights of features for each label, 8 bits each, found by the features' hashes; that of the outside is always zero.
/// A bucket of 64 bytes holds three rows of sixteen weights and the hashes that they belong to, so that a feature
/// which has no row adds nothing. Sums are of whole numbers, the same on every machine.
/// </summary>
internal sealed class NameWeights
{
    /// <summary>Rows of a bucket.</summary>
    public const int BucketRows = 3;

    /// <summary>Bytes of a bucket.</summary>
    public const int BucketBytes = 64;

    private const int L = NameLabels.Count;
    private const int RowBytes = L - 1;
    private const int MarksAt = BucketRows * RowBytes;
    private readonly Memory<byte> _buckets;
    private readonly uint _mask;

    /// <summary>Takes the weights.</summary>
    /// <param name="buckets">A power of two of buckets.</param>
    /// <param name="moves">Scores of transitions, from label, to label, in the unit of the weights.</param>
    public NameWeights(Memory<byte> buckets, int[] moves)
    {
        _buckets = buckets;
        _mask = (uint)(buckets.Length / BucketBytes) - 1;
        Moves = moves;
    }

    /// <summary>The buckets.</summary>
    public Memory<byte> Buckets => _buckets;

    /// <summary>Scores of transitions: from label, to label.</summary>
    public int[] Moves { get; }

    /// <summary>Writes the score of each label for the features of a token.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ref var buckets = ref MemoryMarshal.GetReference(_buckets.Span);
        Vector256<short> sum = default;
        foreach (var feature in features)
        {
            ref var bucket = ref Unsafe.Add(ref buckets, (nint)((feature & _mask) * BucketBytes));
            var marks = Vector128.LoadUnsafe(ref bucket, MarksAt).AsUInt32();
            if (!BitConverter.IsLittleEndian)
            {
                marks = Vector128.Create(
                    System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(marks[0]),
                    System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(marks[1]),
                    System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(marks[2]),
                    0u);
            }

            // The fourth place holds no mark.
            var found = Vector128.Equals(marks, Vector128.Create(feature)).ExtractMostSignificantBits() & 7;
            if (found != 0)
            {
                var row = System.Numerics.BitOperations.TrailingZeroCount(found) * RowBytes;
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref bucket, (nuint)row).AsSByte());
                sum += Vector256.Create(low, high);
            }
        }

        scores[0] = 0;
        for (var k = 0; k < RowBytes; k++)
        {
            scores[k + 1] = sum[k];
        }
    }

    /// <summary>Gives a feature a row; false where the bucket is full.</summary>
    /// <param name="feature">Its hash, which is not zero.</param>
    /// <param name="weights">For each label but the outside.</param>
    public bool TryAdd(uint feature, ReadOnlySpan<sbyte> weights)
    {
        var bucket = _buckets.Span.Slice((int)(feature & _mask) * BucketBytes, BucketBytes);
        for (var r = 0; r < BucketRows; r++)
        {
            var mark = bucket.Slice(MarksAt + (4 * r), 4);
            if (System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(mark) == 0)
            {
                System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(mark, feature);
                MemoryMarshal.AsBytes(weights[..RowBytes]).CopyTo(bucket[(r * RowBytes)..]);
                return true;
            }
        }

        return false;
    }
}
