using System.Buffers.Binary;

namespace Rapporteur.Language.Names;

/// <summary>
/// Classes of words of like use, coarse, middle and fine, found by the words' hashes: groups of vectors of words. A table
/// of slots of eight bytes: the hash (0 where the slot is free), the coarse and the middle class in a byte each, the fine one in two.
/// </summary>
internal sealed class WordClasses
{
    /// <summary>Bytes of a slot.</summary>
    public const int SlotBytes = 8;

    private readonly byte[] _slots;
    private readonly uint _mask;

    /// <summary>Takes a table.</summary>
    /// <param name="slots">A power of two of slots, at least one of them free.</param>
    public WordClasses(byte[] slots)
    {
        _slots = slots;
        _mask = (uint)(slots.Length / SlotBytes) - 1;
    }

    /// <summary>The table.</summary>
    public ReadOnlySpan<byte> Slots => _slots;

    /// <summary>The classes of the word with this hash; 0 for one that has none.</summary>
    public (ushort Coarse, ushort Middle, ushort Fine) Of(uint word)
    {
        var slot = SlotOf(word);
        return (slot[4], slot[5], BinaryPrimitives.ReadUInt16LittleEndian(slot[6..]));
    }

    /// <summary>Gives a word its classes; the first ones stay where it has some.</summary>
    public void TryAdd(uint word, byte coarse, byte middle, ushort fine)
    {
        var slot = SlotOf(word);
        if (BinaryPrimitives.ReadUInt32LittleEndian(slot) == 0)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(slot, word);
            (slot[4], slot[5]) = (coarse, middle);
            BinaryPrimitives.WriteUInt16LittleEndian(slot[6..], fine);
        }
    }

    // The word's slot, or the free one where it would stand.
    private Span<byte> SlotOf(uint word)
    {
        for (var at = word & _mask; ; at = (at + 1) & _mask)
        {
            var slot = _slots.AsSpan((int)at * SlotBytes, SlotBytes);
            var there = BinaryPrimitives.ReadUInt32LittleEndian(slot);
            if (there == word || there == 0)
            {
                return slot;
            }
        }
    }
}
