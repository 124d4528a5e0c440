namespace Rapporteur.Training;

/// <summary>Numbers of chance that are the same on every machine and version of .NET (Marsaglia, "Xorshift RNGs", 2003).</summary>
internal sealed class XorShift(int seed)
{
    private ulong _state = ((ulong)seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>The next number.</summary>
    public uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (uint)(_state >> 32);
    }

    /// <summary>Puts <paramref name="items"/> in an order of chance.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (uint)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
