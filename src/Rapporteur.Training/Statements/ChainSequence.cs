using Rapporteur.Statements.Chains;

namespace Rapporteur.Training.Statements;

/// <summary>A paragraph ready for training: the features of each token, and what is right.</summary>
/// <param name="Features">Hashes of all tokens, one after the other.</param>
/// <param name="Starts">Where each token's features start; one more at the end.</param>
/// <param name="TreesFrom">Where among a token's features, its last ones, those of its tree start.</param>
/// <param name="Contexts">Context of the transition into each token.</param>
/// <param name="Labels">The right labels.</param>
internal sealed record ChainSequence(uint[] Features, int[] Starts, int[] TreesFrom, byte[] Contexts, ChainLabel[] Labels)
{
    /// <summary>What a teacher says of the paragraph; null where none was asked.</summary>
    public TaughtLabels? Taught { get; init; }

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
        var treesFrom = new int[view.Length];
        var all = new uint[own.Count + stacked.Count];
        for (var i = 0; i < view.Length; i++)
        {
            var words = own[i][..own.Words(i)];
            var trees = own[i][own.Words(i)..];
            var stack = first is null ? [] : stacked[i];
            words.CopyTo(all.AsSpan(starts[i]));
            stack.CopyTo(all.AsSpan(starts[i] + words.Length));
            treesFrom[i] = words.Length + stack.Length;
            trees.CopyTo(all.AsSpan(starts[i] + treesFrom[i]));
            starts[i + 1] = starts[i] + treesFrom[i] + trees.Length;
        }

        return new ChainSequence(all, starts, treesFrom, view.TransitionContexts, labels.ToArray());
    }
}
