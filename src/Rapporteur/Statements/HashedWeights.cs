namespace Rapporteur.Statements;

/// <summary>Weights over hashed features.</summary>
/// <param name="values">A power of two of them.</param>
internal sealed class HashedWeights(float[] values)
{
    private readonly uint _mask = (uint)values.Length - 1;

    /// <summary>Weights by hash.</summary>
    public float[] Values => values;

    /// <summary>Where a feature's weight stands.</summary>
    public int IndexOf(uint feature) => (int)(feature & _mask);

    /// <summary>Sum of the weights of <paramref name="features"/>.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        float sum = 0;
        foreach (var feature in features)
        {
            sum += values[feature & _mask];
        }

        return sum;
    }
}
