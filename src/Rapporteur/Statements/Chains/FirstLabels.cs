namespace Rapporteur.Statements.Chains;

/// <summary>What the first chain said of a document: a label for each token, and the probability of each label.</summary>
/// <param name="Labels">Best labels of all tokens; outside of paragraphs that are read, <see cref="ChainLabel.Outside"/>.</param>
/// <param name="Marginals">Token by label.</param>
internal sealed record FirstLabels(ChainLabel[] Labels, float[] Marginals)
{
    /// <summary>Room for a document of <paramref name="tokens"/> tokens.</summary>
    public FirstLabels(int tokens)
        : this(new ChainLabel[tokens], new float[tokens * ChainLabels.Count])
    {
    }

    private (int[] Starts, int[] Lasts)? _runs;

    /// <summary>For each token the first and the last token of the run of labels of its role; found once, when all labels are there.</summary>
    public (int[] Starts, int[] Lasts) Runs => _runs ??= FindRuns();

    private (int[] Starts, int[] Lasts) FindRuns()
    {
        int[] starts = new int[Labels.Length], lasts = new int[Labels.Length];
        for (var i = 0; i < Labels.Length; i++)
        {
            starts[i] = i > 0 && SameRole(Labels[i - 1], Labels[i]) ? starts[i - 1] : i;
        }

        for (var i = Labels.Length - 1; i >= 0; i--)
        {
            lasts[i] = i + 1 < Labels.Length && SameRole(Labels[i], Labels[i + 1]) ? lasts[i + 1] : i;
        }

        return (starts, lasts);
    }

    private static bool SameRole(ChainLabel a, ChainLabel b) =>
        a is not (ChainLabel.Outside or ChainLabel.Between) && b is not (ChainLabel.Outside or ChainLabel.Between)
        && ChainLabels.RoleOf(a) == ChainLabels.RoleOf(b);
}
