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

    /// <summary>Collects the features of a paragraph.</summary>
    public static ChainSequence Collect(SequenceView view, ReadOnlySpan<ChainLabel> labels, Action<SequenceView, int, FeatureSink> features, FeatureSink sink)
    {
        var starts = new int[view.Length + 1];
        var all = new List<uint>(view.Length * 96);
        for (var i = 0; i < view.Length; i++)
        {
            sink.Clear();
            features(view, i, sink);
            all.AddRange(sink.Hashes);
            starts[i + 1] = all.Count;
        }

        return new ChainSequence([.. all], starts, view.TransitionContexts, labels.ToArray());
    }
}
