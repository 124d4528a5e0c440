using System.Numerics.Tensors;
using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Encoder.Heads;

/// <summary>Two layers that score pairs: from both of a pair and their product to hidden values, and from these to one score or several.</summary>
internal sealed class PairLayers
{
    private readonly PackedMatrix _hidden;
    private readonly Parameter _hiddenBias;
    private readonly PackedMatrix _score;
    private readonly Parameter _scoreBias;

    /// <summary>Takes the weights <c>NAME.weight1</c>, <c>NAME.bias1</c>, <c>NAME.weight2</c> and <c>NAME.bias2</c>.</summary>
    /// <exception cref="RapporteurException">RAP0202: some are missing, or they do not fit together.</exception>
    public PairLayers(EncoderTensors tensors, string name, int size, int scores = 1)
    {
        var hidden = tensors.Matrix(name + ".weight1", 3 * size);
        _hidden = PackedMatrix.Of(hidden);
        _hiddenBias = tensors.Matrix(name + ".bias1", 1, hidden.Columns);
        _score = PackedMatrix.Of(tensors.Matrix(name + ".weight2", hidden.Columns, scores));
        _scoreBias = tensors.Matrix(name + ".bias2", 1, scores);
    }

    /// <summary>Number of hidden values.</summary>
    public int Hidden => _hidden.Columns;

    /// <summary>The scores of <paramref name="count"/> pairs, those of one pair together.</summary>
    /// <param name="pairs">By pair the one, the other, and their product.</param>
    /// <param name="count">Number of pairs.</param>
    /// <param name="added">By pair what is added to its hidden values; empty for nothing.</param>
    public float[] Score(ReadOnlySpan<float> pairs, int count, ReadOnlySpan<float> added = default)
    {
        var hidden = new float[count * _hidden.Columns];
        Dense.Apply(pairs, count, _hidden, _hiddenBias, hidden);
        if (!added.IsEmpty)
        {
            TensorPrimitives.Add(hidden, added, hidden);
        }

        Dense.Leak(hidden);
        var scores = new float[count * _score.Columns];
        Dense.Apply(hidden, count, _score, _scoreBias, scores);
        return scores;
    }
}
