namespace Rapporteur.Training.Features;

/// <summary>
/// Weights of features while they are learned, a row for each feature: the size of steps by AdaGrad (Duchi et al., JMLR
/// 2011), weights averaged.
/// </summary>
/// <param name="features">Number of features.</param>
/// <param name="columns">Weights of a feature.</param>
/// <param name="rate">Size of the first step.</param>
internal sealed class AveragedTable(int features, int columns, float rate)
{
    private readonly float[] _weights = new float[features * columns];
    private readonly float[] _squares = new float[features * columns];
    private readonly float[] _sums = new float[features * columns];
    private readonly int[] _used = new int[features];

    /// <summary>The first weight of a feature; the others follow it.</summary>
    public ref float this[int feature] => ref _weights[feature * columns];

    /// <summary>Takes note that a feature was met.</summary>
    public void Use(int feature) => _used[feature]++;

    /// <summary>Takes a step.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="column">Which of its weights.</param>
    /// <param name="gradient">How far, and which way.</param>
    /// <param name="time">How many steps of the average were taken.</param>
    public void Move(int feature, int column, float gradient, float time)
    {
        var at = (feature * columns) + column;
        _squares[at] += gradient * gradient;
        var delta = rate * gradient / MathF.Sqrt(_squares[at] + 1);
        _weights[at] += delta;
        _sums[at] += delta * time;
    }

    /// <summary>The averaged weights of a feature: the first ones, as many as there is room for.</summary>
    public void Average(int feature, float time, Span<float> weights)
    {
        for (var k = 0; k < weights.Length; k++)
        {
            var at = (feature * columns) + k;
            weights[k] = _weights[at] - (_sums[at] / time);
        }
    }

    /// <summary>How much the classes would change without a feature: how far its averaged weights, and nothing, are apart, by the root of how often it was met.</summary>
    public float Worth(int feature, float time, Span<float> room)
    {
        Average(feature, time, room);
        float low = 0, high = 0;
        foreach (var w in room)
        {
            (low, high) = (Math.Min(low, w), Math.Max(high, w));
        }

        return (high - low) * MathF.Sqrt(_used[feature]);
    }
}
