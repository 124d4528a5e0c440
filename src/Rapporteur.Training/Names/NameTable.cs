using System.Runtime.Intrinsics;
using Rapporteur.Language.Names;

namespace Rapporteur.Training.Names;

/// <summary>Weights of features for each label but the outside while they are learned: the size of steps by AdaGrad (Duchi et al., JMLR 2011), weights averaged.</summary>
/// <param name="features">Number of features.</param>
/// <param name="rate">Size of the first step.</param>
internal sealed class NameTable(int features, float rate)
{
    private const int Stride = NameLabels.Count - 1;
    private readonly float[] _weights = new float[features * Stride];
    private readonly float[] _squares = new float[features * Stride];
    private readonly float[] _sums = new float[features * Stride];

    /// <summary>Adds the weights of a feature to the scores of the labels.</summary>
    public void Score(int feature, ref Vector256<float> low, ref Vector256<float> high)
    {
        ref var row = ref _weights[feature * Stride];
        low += Vector256.LoadUnsafe(ref row);
        high += Vector256.LoadUnsafe(ref row, 8);
    }

    /// <summary>Takes a step for a feature and a label, which is not the outside.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="label">The label.</param>
    /// <param name="gradient">How far, and which way.</param>
    /// <param name="time">How many sentences were seen.</param>
    public void Move(int feature, int label, float gradient, float time)
    {
        var at = (feature * Stride) + label - 1;
        _squares[at] += gradient * gradient;
        var delta = rate * gradient / MathF.Sqrt(_squares[at] + 1);
        _weights[at] += delta;
        _sums[at] += delta * time;
    }

    /// <summary>The averaged weights of a feature.</summary>
    public void Average(int feature, float time, Span<float> weights)
    {
        for (var k = 0; k < Stride; k++)
        {
            var at = (feature * Stride) + k;
            weights[k] = _weights[at] - (_sums[at] / time);
        }
    }
}
