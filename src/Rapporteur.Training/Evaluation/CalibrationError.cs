namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Expected calibration error (Guo et al., ICML 2017): over ten classes of confidence of equal width, the mean distance of
/// what was promised from what was right, each class weighted by its size.
/// </summary>
public sealed class CalibrationError
{
    private const int Classes = 10;
    private readonly double[] _promised = new double[Classes];
    private readonly int[] _right = new int[Classes];
    private int _all;

    /// <summary>From 0 (as promised) to 1.</summary>
    public double Value => _all == 0 ? 0 : Enumerable.Range(0, Classes).Sum(k => Math.Abs(_promised[k] - _right[k])) / _all;

    /// <summary>Adds one record.</summary>
    public void Add(double confidence, bool right)
    {
        var k = Math.Min(Classes - 1, (int)(confidence * Classes));
        _promised[k] += confidence;
        _right[k] += right ? 1 : 0;
        _all++;
    }
}
