using Rapporteur.Language;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements.Chains;

/// <summary>Labels documents by the first chain alone. One for each thread.</summary>
internal sealed class FirstLabeller(ChainWeights first)
{
    private readonly ChainScratch _scratch = new();
    private readonly FeatureTable _features = new();
    private float[] _scores = [];

    /// <summary>What the first chain says of all paragraphs.</summary>
    public FirstLabels Label(Document document, TokenTraits[] traits, TreeTraits[]? trees)
    {
        const int L = ChainLabels.Count;
        var labels = new FirstLabels(traits.Length);
        foreach (var view in SpanFinder.Views(document, traits, trees))
        {
            _features.CollectFirst(view);
            var (start, n) = (view.Range.Start, view.Length);
            if (_scores.Length < n * L)
            {
                _scores = new float[n * L];
            }

            for (var i = 0; i < n; i++)
            {
                first.Score(_features[i], _scores.AsSpan(i * L));
            }

            var scores = _scores.AsSpan(0, n * L);
            ChainDecoder.Best(scores, view.TransitionContexts, first.Transitions, labels.Labels.AsSpan(start, n));
            ChainDecoder.Marginals(scores, view.TransitionContexts, first.Transitions, labels.Marginals.AsSpan(start * L, n * L), _scratch);
        }

        return labels;
    }
}
