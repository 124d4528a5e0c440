using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Encoder.Heads;
using Rapporteur.Language.Networks;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements.Chains;

/// <summary>A chain whose labels are scored by the vectors that an encoder made of the words.</summary>
internal sealed class EncodedLabels : ILabelModel
{
    private const int L = ChainLabels.Count;
    private readonly PackedMatrix _weight;
    private readonly Parameter _bias;
    private readonly float[] _transitions;

    /// <summary>Takes the weights <c>statements</c>.</summary>
    /// <exception cref="RapporteurException">RAP0202: weights are missing or do not fit together.</exception>
    public EncodedLabels(EncoderTensors tensors)
    {
        (var weight, _bias) = tensors.Linear("statements", columns: L);
        _weight = PackedMatrix.Of(weight);
        _transitions = [.. tensors.Matrix("statements.moves", SequenceView.Contexts * L, L).Values];
        for (var move = 0; move < _transitions.Length; move++)
        {
            if (!ChainLabels.MayFollow((ChainLabel)(move / L % L), (ChainLabel)(move % L)))
            {
                _transitions[move] = ChainDecoder.Impossible;
            }
        }
    }

    /// <inheritdoc/>
    public ILabelScorer Scorer() => new EncodedScorer(this);

    private sealed class EncodedScorer(EncodedLabels labels) : ILabelScorer
    {
        private EncodedWords? _words;

        public ReadOnlySpan<float> Transitions => labels._transitions;

        public void Begin(Document document, TokenTraits[] traits, TreeTraits[]? trees) => _words = EncodedWords.Of(document, labels._weight.Rows);

        public void Score(SequenceView view, Span<float> scores) =>
            Dense.Apply(_words![view.Range], view.Length, labels._weight, labels._bias, scores);
    }
}
