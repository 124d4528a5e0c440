using Rapporteur.Statements.Chains;

namespace Rapporteur.Training.Statements;

/// <summary>Fitted weights before they are packed.</summary>
/// <param name="Table">Rows of eight.</param>
/// <param name="Transitions">Context, from, to.</param>
internal sealed record ChainFit(float[] Table, float[] Transitions)
{
    /// <summary>The mean of several fits of the same shape.</summary>
    public static ChainFit Mean(IReadOnlyList<ChainFit> fits)
    {
        var table = new float[fits[0].Table.Length];
        var transitions = new float[fits[0].Transitions.Length];
        foreach (var fit in fits)
        {
            for (var i = 0; i < table.Length; i++)
            {
                table[i] += fit.Table[i] / fits.Count;
            }

            for (var i = 0; i < transitions.Length; i++)
            {
                transitions[i] += fit.Transitions[i] / fits.Count;
            }
        }

        return new ChainFit(table, transitions);
    }

    /// <summary>Packs the table into 8 bits a weight.</summary>
    public ChainWeights Pack()
    {
        // The few largest weights are cut so that the many small ones keep their digits.
        var top = 0f;
        foreach (var w in Table)
        {
            top = Math.Max(top, Math.Abs(w));
        }

        var scale = Math.Min(top, 4f) / 127;
        var rows = new byte[Table.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = (byte)(sbyte)Math.Clamp((int)MathF.Round(Table[i] / scale), -127, 127);
        }

        return new ChainWeights(rows, scale, Transitions);
    }
}
