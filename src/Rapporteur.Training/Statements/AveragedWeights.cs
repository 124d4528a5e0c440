using Rapporteur.Statements;

namespace Rapporteur.Training.Statements;

/// <summary>Weights over hashed features that are fitted by AdaGrad steps (Duchi et al., JMLR 2011) and averaged over all steps.</summary>
/// <param name="bits">There are two to this power.</param>
/// <param name="rate">Step size.</param>
/// <param name="damping">Added to AdaGrad's root.</param>
/// <param name="decay">Pull of each weight towards zero.</param>
internal sealed class AveragedWeights(int bits, float rate, float damping, float decay)
{
    private readonly float[] _weights = new float[1 << bits];
    private readonly float[] _squares = new float[1 << bits];
    private readonly double[] _sums = new double[1 << bits];
    private readonly uint _mask = (1u << bits) - 1;
    private long _step = 1;

    /// <summary>Sum of the weights of <paramref name="features"/> as they are now.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        var score = 0f;
        foreach (var feature in features)
        {
            score += _weights[feature & _mask];
        }

        return score;
    }

    /// <summary>Moves the weights of <paramref name="features"/> against the gradient of their sum.</summary>
    public void Move(ReadOnlySpan<uint> features, float gradient)
    {
        foreach (var feature in features)
        {
            var at = feature & _mask;
            var g = gradient + (decay * _weights[at]);
            _squares[at] += g * g;
            var delta = rate * g / (MathF.Sqrt(_squares[at]) + damping);
            _weights[at] -= delta;
            _sums[at] += delta * (double)_step;
        }
    }

    /// <summary>Ends a step.</summary>
    public void Next() => _step++;

    /// <summary>The mean of the weights over all steps.</summary>
    public HashedWeights Mean() => new([.. _weights.Select((w, i) => w + (float)(_sums[i] / _step))]);
}
