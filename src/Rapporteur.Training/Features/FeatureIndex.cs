namespace Rapporteur.Training.Features;

/// <summary>Numbers features by their hashes, in the order in which they were added.</summary>
internal sealed class FeatureIndex
{
    private int[] _slots = Empty(1 << 16);
    private readonly List<uint> _hashes = [];

    /// <summary>The hashes, by number.</summary>
    public IReadOnlyList<uint> Hashes => _hashes;

    /// <summary>The number of <paramref name="hash"/>, or -1.</summary>
    public int this[uint hash]
    {
        get
        {
            var mask = (uint)_slots.Length - 1;
            for (var at = hash & mask; _slots[at] >= 0; at = (at + 1) & mask)
            {
                if (_hashes[_slots[at]] == hash)
                {
                    return _slots[at];
                }
            }

            return -1;
        }
    }

    /// <summary>Adds <paramref name="hash"/> if it is new.</summary>
    public void Add(uint hash)
    {
        if (this[hash] >= 0)
        {
            return;
        }

        _hashes.Add(hash);
        if (_hashes.Count * 2 > _slots.Length)
        {
            _slots = Empty(_slots.Length * 2);
            for (var n = 0; n < _hashes.Count; n++)
            {
                Place(n);
            }
        }
        else
        {
            Place(_hashes.Count - 1);
        }
    }

    /// <summary>The features that are worth most, as many as find a row in a table.</summary>
    /// <param name="worth">What the feature of a number is worth; those that are worth nothing are left out.</param>
    /// <param name="bits">The table has two to this power buckets, which the last bits of a hash choose.</param>
    /// <param name="most">Rows of a bucket.</param>
    public FeatureIndex Best(Func<int, float> worth, int bits, int most)
    {
        var rows = new byte[1 << bits];
        var best = new FeatureIndex();
        var worths = Enumerable.Range(0, _hashes.Count).Select(worth).ToArray();
        foreach (var n in Enumerable.Range(0, worths.Length).OrderByDescending(n => worths[n]).ThenBy(n => _hashes[n]))
        {
            ref var taken = ref rows[_hashes[n] & ((1u << bits) - 1)];
            if (worths[n] > 0 && taken < most)
            {
                taken++;
                best.Add(_hashes[n]);
            }
        }

        return best;
    }

    private static int[] Empty(int length)
    {
        var slots = new int[length];
        Array.Fill(slots, -1);
        return slots;
    }

    private void Place(int number)
    {
        var mask = (uint)_slots.Length - 1;
        var at = _hashes[number] & mask;
        while (_slots[at] >= 0)
        {
            at = (at + 1) & mask;
        }

        _slots[at] = number;
    }
}
