using Rapporteur.Language;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements.Chains;

/// <summary>Two chains over hashed features, the second on top of the first.</summary>
/// <param name="First">The first chain.</param>
/// <param name="Second">The second chain, which also sees the labels that the first gave.</param>
internal sealed record ChainPair(ChainWeights First, ChainWeights Second) : ILabelModel
{
    /// <inheritdoc/>
    public ILabelScorer Scorer() => new StackedScorer(this);

    private sealed class StackedScorer(ChainPair pair) : ILabelScorer
    {
        private readonly FirstLabeller _first = new(pair.First);
        private readonly FeatureTable _own = new();
        private readonly FeatureTable _stacked = new();
        private FirstLabels? _labels;

        public ReadOnlySpan<float> Transitions => pair.Second.Transitions;

        public void Begin(Document document, TokenTraits[] traits, TreeTraits[]? trees) => _labels = _first.Label(document, traits, trees);

        public void Score(SequenceView view, Span<float> scores)
        {
            _own.CollectFirst(view);
            _stacked.CollectSecond(view, _labels!);
            for (var i = 0; i < view.Length; i++)
            {
                pair.Second.Score(_own[i], _stacked[i], scores[(i * ChainLabels.Count)..]);
            }
        }
    }
}
