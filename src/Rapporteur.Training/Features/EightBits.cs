namespace Rapporteur.Training.Features;

/// <summary>Weights as whole numbers of 8 bits.</summary>
internal static class EightBits
{
    // The few largest weights are cut, so that the many small ones keep their digits.
    private const double Cut = 0.9999;

    /// <summary>Writes the weights of a feature.</summary>
    public delegate void Weights(int feature, Span<float> weights);

    /// <summary>What a whole number of 1 stands for.</summary>
    /// <param name="features">Number of features.</param>
    /// <param name="columns">Weights of a feature.</param>
    /// <param name="weights">Gives them.</param>
    public static float UnitOf(int features, int columns, Weights weights)
    {
        Span<float> row = stackalloc float[columns];
        var all = new List<float>(features * columns);
        for (var n = 0; n < features; n++)
        {
            weights(n, row);
            foreach (var w in row)
            {
                all.Add(MathF.Abs(w));
            }
        }

        all.Sort();
        return all.Count == 0 ? 1 : Math.Max(all[(int)(Cut * (all.Count - 1))], 1e-6f) / 127;
    }

    /// <summary>Rounds weights to whole numbers of <paramref name="unit"/>.</summary>
    public static void Round(ReadOnlySpan<float> weights, float unit, Span<sbyte> whole)
    {
        for (var k = 0; k < weights.Length; k++)
        {
            whole[k] = (sbyte)Math.Clamp(MathF.Round(weights[k] / unit), -127, 127);
        }
    }
}
