using System.Runtime.Intrinsics;

namespace Rapporteur.Statements.Chains;

/// <summary>
/// Weights of a linear-chain CRF over hashed features: a table with one row of eight 8-bit weights for each hash, and
/// transitions that depend on what lies between two tokens. Sums are of whole numbers, so that they are the same on every machine.
/// </summary>
/// <param name="table">Rows, a power of two of them.</param>
/// <param name="scale">What one unit of the table is worth.</param>
/// <param name="transitions">For each context: from label, to label.</param>
internal sealed class ChainWeights(ReadOnlyMemory<long> table, float scale, float[] transitions)
{
    private readonly uint _mask = (uint)table.Length - 1;

    /// <summary>The rows.</summary>
    public ReadOnlyMemory<long> Table => table;

    /// <summary>What one unit of the table is worth.</summary>
    public float Scale => scale;

    /// <summary>Scores of transitions: context, from label, to label.</summary>
    public float[] Transitions => transitions;

    /// <summary>Writes the score of each label for the features of one token.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        var rows = table.Span;
        var sum = Vector256<int>.Zero;
        foreach (var feature in features)
        {
            var row = Vector128.CreateScalar(rows[(int)(feature & _mask)]).AsSByte();
            var wide = Vector128.WidenLower(row);
            sum += Vector256.Create(Vector128.WidenLower(wide), Vector128.WidenUpper(wide));
        }

        (Vector256.ConvertToSingle(sum) * scale).CopyTo(scores);
    }
}
