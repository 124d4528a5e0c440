using Rapporteur.Statements.Chains;

namespace Rapporteur.Training.Statements;

/// <summary>A paragraph ready for training: the features of each token, and what is right.</summary>
/// <param name="Features">Hashes of all tokens, one after the other.</param>
/// <param name="Starts">Where each token's features start; one more at the end.</param>
/// <param name="Contexts">Context of the transition into each token.</param>
/// <param name="Labels">The right labels.</param>
internal sealed record ChainSequence(uint[] Features, int[] Starts, byte[] Contexts, ChainLabel[] Labels)
{
    /// <summary>Number of tokens.</summary>
    public int Length => Labels.Length;

    /// <summary>Features of token <paramref name="i"/>.</summary>
    public ReadOnlySpan<uint> Of(int i) => Features.AsSpan(Starts[i], Starts[i + 1] - Starts[i]);

    /// <summary>Collects what the first chain sees of a paragraph, and the second too where <paramref name="first"/> is given.</summary>
    public static ChainSequence Collect(SequenceView view, FirstLabels? first, ReadOnlySpan<ChainLabel> labels)
    {
        FeatureTable own = new(), stacked = new();
        own.CollectFirst(view);
        if (first is not null)
        {
            stacked.CollectSecond(view, first);
        }

        var starts = new int[view.Length + 1];
        var all = new uint[own.Count + stacked.Count];
        for (var i = 0; i < view.Length; i++)
        {
            own[i].CopyTo(all.AsSpan(starts[i]));
            starts[i + 1] = starts[i] + own[i].Length;
            if (first is not null)
            {
                stacked[i].CopyTo(all.AsSpan(starts[i + 1]));
                starts[i + 1] += stacked[i].Length;
            }
        }

        return new ChainSequence(all, starts, view.TransitionContexts, labels.ToArray());
    }
}
