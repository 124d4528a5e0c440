using System.Numerics.Tensors;
using Rapporteur.Language.Names;
using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Encoder.Heads;

/// <summary>
/// Fills the layer of names of a document whose words have their vectors, and whose tags and trees are filled. A linear
/// model, which knows lists of names and how the same word is used elsewhere in the document, has a say beside the vectors.
/// </summary>
internal sealed class EncodedNames : ILayerFiller
{
    // What the linear model's scores weigh beside the vectors': chosen on the development part of CrossNER's politics.
    private const float LinearShare = 0.005f;

    // How well labels follow each other is the linear model's to say, with the same share; without it they only may or may not.
    private readonly float[] _moves = new float[NameLabels.Count * NameLabels.Count];
    private readonly PackedMatrix _weight;
    private readonly Parameter _bias;
    private readonly NameReader? _linear;

    /// <summary>Takes the weights <c>names</c>.</summary>
    /// <param name="tensors">The model.</param>
    /// <param name="linear">The linear model; null where vectors alone decide.</param>
    /// <exception cref="RapporteurException">RAP0202: weights are missing or do not fit together.</exception>
    public EncodedNames(EncoderTensors tensors, NameReader? linear = null)
    {
        (var weight, _bias) = tensors.Linear("names", columns: NameLabels.Count);
        _weight = PackedMatrix.Of(weight);
        _linear = linear;
        if (linear is not null)
        {
            TensorPrimitives.ConvertTruncating<int, float>(linear.Moves, _moves);
            TensorPrimitives.Multiply(_moves, LinearShare, _moves);
        }
    }

    /// <inheritdoc/>
    public LanguageLayers Fill(Document document)
    {
        var words = EncodedWords.Of(document, _weight.Rows);
        var linear = _linear?.Scorer(document);
        int[] room = [];
        float[] shares = [];
        return document.Layers with
        {
            Names = NameSequences.Find<float>(document, _moves, (tokens, scores) =>
            {
                Dense.Apply(words[tokens], tokens.Length, _weight, _bias, scores);
                if (linear is not null)
                {
                    Room.Grow(ref room, scores.Length);
                    Room.Grow(ref shares, scores.Length);
                    linear(tokens, room.AsSpan(0, scores.Length));
                    TensorPrimitives.ConvertTruncating<int, float>(room.AsSpan(0, scores.Length), shares);
                    TensorPrimitives.MultiplyAdd(shares.AsSpan(0, scores.Length), LinearShare, scores, scores);
                }
            }),
        };
    }
}
