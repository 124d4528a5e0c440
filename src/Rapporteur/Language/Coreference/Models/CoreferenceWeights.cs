namespace Rapporteur.Language.Coreference.Models;

/// <summary>Weights over hashed features, 16 bits each. Sums are of whole numbers, the same on every machine.</summary>
/// <param name="values">A power of two of them.</param>
internal sealed class CoreferenceWeights(short[] values)
{
    /// <summary>Weights are kept as whole numbers of this part.</summary>
    public const float Scale = 1024;

    private readonly uint _mask = (uint)values.Length - 1;

    /// <summary>Weights by hash.</summary>
    public short[] Values => values;

    /// <summary>Sum of the weights of <paramref name="features"/>.</summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += values[feature & _mask];
        }

        return sum;
    }
}
