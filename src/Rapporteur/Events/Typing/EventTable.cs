using System.Diagnostics.CodeAnalysis;

namespace Rapporteur.Events.Typing;

/// <summary>Rows of weights, found by the hashes of features; weights are whole numbers of a unit.</summary>
internal sealed class EventTable
{
    private readonly int[] _slots;

    /// <summary>Takes a table.</summary>
    /// <param name="columns">Weights of a row.</param>
    /// <param name="hashes">The features that have a row, ascending, none twice.</param>
    /// <param name="weights">The rows in that order.</param>
    /// <param name="unit">What a weight of 1 stands for.</param>
    public EventTable(int columns, uint[] hashes, sbyte[] weights, float unit)
    {
        (Columns, Hashes, Weights, Unit) = (columns, hashes, weights, unit);
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(hashes.Length * 2) + 2)];
        for (var row = 0; row < hashes.Length; row++)
        {
            var at = SlotOf(hashes[row]);
            _slots[at] = row + 1;
        }
    }

    /// <summary>Weights of a row.</summary>
    public int Columns { get; }

    /// <summary>The features that have a row.</summary>
    public uint[] Hashes { get; }

    /// <summary>The rows.</summary>
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "Internal, and read in place.")]
    public sbyte[] Weights { get; }

    /// <summary>What a weight of 1 stands for.</summary>
    public float Unit { get; }

    /// <summary>The number of the row of a feature; -1 where it has none.</summary>
    public int RowOf(uint hash) => _slots[SlotOf(hash)] - 1;

    /// <summary>Adds a row, times <paramref name="factor"/>, to <paramref name="sums"/>.</summary>
    public void Add(int row, float factor, Span<float> sums)
    {
        factor *= Unit;
        var weights = Weights.AsSpan(row * Columns, Columns);
        for (var k = 0; k < weights.Length; k++)
        {
            sums[k] += weights[k] * factor;
        }
    }

    // The slot of the hash, or the free one where it would stand.
    private int SlotOf(uint hash)
    {
        var mask = (uint)_slots.Length - 1;
        var at = (hash * 0x9E3779B1u) >> 7 & mask;
        while (_slots[at] != 0 && Hashes[_slots[at] - 1] != hash)
        {
            at = (at + 1) & mask;
        }

        return (int)at;
    }
}
