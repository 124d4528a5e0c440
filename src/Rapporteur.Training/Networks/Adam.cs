using System.Numerics;
using Rapporteur.Language.Networks;

namespace Rapporteur.Training.Networks;

/// <summary>Adam (Kingma and Ba, ICLR 2015) with averaged weights. Rows of tables move only when they are touched.</summary>
internal sealed class Adam(Parameter parameter)
{
    private const float First = 0.9f;
    private const float Second = 0.98f;
    private readonly float[] _mean = new float[parameter.Values.Length];
    private readonly float[] _square = new float[parameter.Values.Length];

    /// <summary>Exponential average of the weights.</summary>
    public float[] Average { get; } = [.. parameter.Values];

    /// <summary>One step.</summary>
    /// <param name="gradient">The gradient.</param>
    /// <param name="step">Number of this step, from 1.</param>
    /// <param name="rate">Learning rate.</param>
    public void Step(Gradient gradient, int step, float rate)
    {
        if (!parameter.IsTable)
        {
            Step(gradient.Values, 0, step, rate);
            return;
        }

        foreach (var row in gradient.Touched)
        {
            Step(gradient.Values.AsSpan(row * parameter.Columns, parameter.Columns), row * parameter.Columns, step, rate);
        }
    }

    /// <summary>Moves the average towards the weights.</summary>
    public void MoveAverage(float share)
    {
        var values = parameter.Values;
        var s = new Vector<float>(share);
        var i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var a = new Vector<float>(Average, i);
            (a + ((new Vector<float>(values, i) - a) * s)).CopyTo(Average, i);
        }

        for (; i < values.Length; i++)
        {
            Average[i] += (values[i] - Average[i]) * share;
        }
    }

    private void Step(ReadOnlySpan<float> gradient, int start, int step, float rate)
    {
        var correction = MathF.Sqrt(1 - MathF.Pow(Second, step)) / (1 - MathF.Pow(First, step)) * rate;
        var values = parameter.Values;
        var c = new Vector<float>(correction);
        var tiny = new Vector<float>(1e-8f);
        var i = 0;
        for (; i <= gradient.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]);
            var m = (new Vector<float>(_mean, start + i) * First) + (g * (1 - First));
            var v = (new Vector<float>(_square, start + i) * Second) + (g * g * (1 - Second));
            m.CopyTo(_mean, start + i);
            v.CopyTo(_square, start + i);
            (new Vector<float>(values, start + i) - (c * m / (Vector.SquareRoot(v) + tiny))).CopyTo(values, start + i);
        }

        for (; i < gradient.Length; i++)
        {
            var g = gradient[i];
            var m = _mean[start + i] = (_mean[start + i] * First) + (g * (1 - First));
            var v = _square[start + i] = (_square[start + i] * Second) + (g * g * (1 - Second));
            values[start + i] -= correction * m / (MathF.Sqrt(v) + 1e-8f);
        }
    }
}
