using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Statements.Chains;

/// <summary>
/// Weights of a linear-chain CRF over hashed features: a table with one row of eight 8-bit weights for each hash, and
/// transitions that depend on what lies between two tokens. Sums are of whole numbers, so that they are the same on every machine.
/// </summary>
internal sealed class ChainWeights
{
    private readonly ReadOnlyMemory<byte> _table;
    private readonly uint _mask;

    /// <summary>Takes the weights.</summary>
    /// <param name="table">Rows of eight bytes, a power of two of them.</param>
    /// <param name="scale">What one unit of the table is worth.</param>
    /// <param name="transitions">For each context: from label, to label.</param>
    public ChainWeights(ReadOnlyMemory<byte> table, float scale, float[] transitions)
    {
        _table = table;
        _mask = (uint)(table.Length / ChainLabels.Count) - 1;
        Scale = scale;
        Transitions = transitions;
    }

    /// <summary>The rows.</summary>
    public ReadOnlyMemory<byte> Table => _table;

    /// <summary>What one unit of the table is worth.</summary>
    public float Scale { get; }

    /// <summary>Scores of transitions: context, from label, to label.</summary>
    public float[] Transitions { get; }

    /// <summary>Writes the score of each label for the features of one token.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores) => Score(features, [], scores);

    /// <summary>The same for features that come in two parts.</summary>
    public void Score(ReadOnlySpan<uint> features, ReadOnlySpan<uint> more, Span<float> scores)
    {
        ref var rows = ref MemoryMarshal.GetReference(_table.Span);
        var sum = Sum(ref rows, features) + Sum(ref rows, more);
        (Vector256.ConvertToSingle(sum) * Scale).CopyTo(scores);
    }

    private Vector256<int> Sum(ref byte rows, ReadOnlySpan<uint> features)
    {
        // 16-bit sums hold 250 rows; longer lists are summed in pieces.
        var sum = Vector256<int>.Zero;
        while (features.Length > 0)
        {
            var part = features[..Math.Min(features.Length, 250)];
            features = features[part.Length..];
            var partial = Vector128<short>.Zero;
            foreach (var feature in part)
            {
                var row = Unsafe.ReadUnaligned<long>(ref Unsafe.Add(ref rows, (nint)((feature & _mask) * (uint)ChainLabels.Count)));
                partial += Vector128.WidenLower(Vector128.CreateScalar(row).AsSByte());
            }

            sum += Vector256.Create(Vector128.WidenLower(partial), Vector128.WidenUpper(partial));
        }

        return sum;
    }
}
