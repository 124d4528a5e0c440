using System.Numerics.Tensors;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Statements.Models;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements.Chains;

/// <summary>
/// Two chains that were learned apart from each other, as one: the scores of the second are added to those of the first, with a
/// share, labels and transitions alike. What one has wrong by chance the other seldom has (logarithmic opinion pools: Smith, Cohn
/// and Osborne, ACL 2005).
/// </summary>
/// <param name="first">The better one.</param>
/// <param name="second">The other one.</param>
/// <param name="share">What a score of the second counts for.</param>
internal sealed class PooledLabels(ILabelModel first, ILabelModel second, float share) : ILabelModel
{
    // Chosen on PolNeAR's development part, where F1 of labelled words is the same to a tenth from 0.04 to 0.06. The linear
    // chain's scores are large beside the encoder's, for all of its features have a say of their own in them.
    private const float LinearShare = 0.05f;

    /// <summary>The labels of an encoder, with a say of the shipped chain over words, tags and trees.</summary>
    /// <param name="tensors">The encoder's model.</param>
    /// <exception cref="RapporteurException">RAP0201, RAP0202: weights are missing or do not fit together.</exception>
    public static PooledLabels Of(EncoderTensors tensors) => new(new EncodedLabels(tensors), StatementModelFile.Shipped(fast: false).Labels, LinearShare);

    /// <inheritdoc/>
    public ILabelScorer Scorer() => new PooledScorer(first.Scorer(), second.Scorer(), share);

    private sealed class PooledScorer(ILabelScorer first, ILabelScorer second, float share) : ILabelScorer
    {
        private readonly float[] _transitions = Pool(first.Transitions, second.Transitions, share);
        private float[] _others = [];

        public ReadOnlySpan<float> Transitions => _transitions;

        public void Begin(Document document, TokenTraits[] traits, TreeTraits[]? trees)
        {
            first.Begin(document, traits, trees);
            second.Begin(document, traits, trees);
        }

        public void Score(SequenceView view, Span<float> scores)
        {
            var n = view.Length * ChainLabels.Count;
            if (_others.Length < n)
            {
                _others = new float[n];
            }

            var others = _others.AsSpan(0, n);
            first.Score(view, scores[..n]);
            second.Score(view, others);
            TensorPrimitives.MultiplyAdd(others, share, scores[..n], scores);
        }

        // What cannot be stays so.
        private static float[] Pool(ReadOnlySpan<float> first, ReadOnlySpan<float> second, float share)
        {
            var pooled = new float[first.Length];
            for (var move = 0; move < pooled.Length; move++)
            {
                pooled[move] = first[move] <= ChainDecoder.Impossible ? ChainDecoder.Impossible : first[move] + (share * second[move]);
            }

            return pooled;
        }
    }
}
