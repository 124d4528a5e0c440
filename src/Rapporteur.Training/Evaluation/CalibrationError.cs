namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Expected calibration error (Guo et al., ICML 2017): over ten classes of confidence of equal width, the mean distance of
/// what was promised from what was right, each class weighted by its size.
/// </summary>
public sealed class CalibrationError
{
    private const int ClassCount = 10;
    private readonly double[] _promised = new double[ClassCount];
    private readonly int[] _right = new int[ClassCount];
    private readonly int[] _counts = new int[ClassCount];
    private int _all;

    /// <summary>From 0 (as promised) to 1.</summary>
    public double Value => _all == 0 ? 0 : Enumerable.Range(0, ClassCount).Sum(k => Math.Abs(_promised[k] - _right[k])) / _all;

    /// <summary>The ten classes, the lowest first: the reliability table.</summary>
    public IReadOnlyList<ConfidenceClass> Classes() =>
    [
        .. Enumerable.Range(0, ClassCount).Select(k => new ConfidenceClass(
            (double)k / ClassCount,
            (k + 1.0) / ClassCount,
            _counts[k],
            _counts[k] == 0 ? null : _promised[k] / _counts[k],
            _counts[k] == 0 ? null : (double)_right[k] / _counts[k])),
    ];

    /// <summary>Adds one record.</summary>
    public void Add(double confidence, bool right)
    {
        var k = Math.Min(ClassCount - 1, (int)(confidence * ClassCount));
        _promised[k] += confidence;
        _right[k] += right ? 1 : 0;
        _counts[k]++;
        _all++;
    }
}
