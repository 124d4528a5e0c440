using System.Runtime.CompilerServices;

namespace Rapporteur.Features;

/// <summary>
/// Collects the features of one token as 32-bit hashes. A feature's weights are found by the hash alone (the hashing
/// trick: Weinberger et al., ICML 2009), so that no dictionary of features is kept.
/// </summary>
internal sealed class FeatureSink
{
    private uint[] _hashes = new uint[256];

    /// <summary>How many were added since <see cref="Clear"/>.</summary>
    public int Count { get; private set; }

    /// <summary>The features of the token.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Starts the next token.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds feature <paramref name="value"/> of template <paramref name="template"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int template, ulong value)
    {
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, _hashes.Length * 2);
        }

        var h = (value ^ ((ulong)template * 0x9E3779B97F4A7C15UL)) * 0xFF51AFD7ED558CCDUL;
        h ^= h >> 29;
        h *= 0xC4CEB9FE1A85EC53UL;
        _hashes[Count++] = (uint)(h >> 32);
    }

    /// <summary>Adds a conjunction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int template, ulong a, ulong b) => Add(template, Join(a, b));

    /// <inheritdoc cref="Add(int, ulong, ulong)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int template, ulong a, ulong b, ulong c) => Add(template, Join(Join(a, b), c));

    /// <inheritdoc cref="Add(int, ulong, ulong)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int template, ulong a, ulong b, ulong c, ulong d) => Add(template, Join(Join(a, b), Join(c, d)));

    /// <summary>One value out of two, in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong a, ulong b)
    {
        var h = (a * 0x9E3779B97F4A7C15UL) + b + 0x165667B19E3779F9UL;
        return (h ^ (h >> 31)) * 0xD6E8FEB86659FD93UL;
    }
}
