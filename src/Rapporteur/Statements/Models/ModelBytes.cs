using System.Runtime.InteropServices;

namespace Rapporteur.Statements.Models;

/// <summary>Reads numbers one after the other out of a model file's bytes; past the end it throws <see cref="ArgumentOutOfRangeException"/>.</summary>
internal sealed class ModelBytes(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    /// <summary>Whether all was read.</summary>
    public bool AtEnd => _at == bytes.Length;

    /// <summary>The next 32-bit number.</summary>
    public int Int32() => MemoryMarshal.Read<int>(Take(4).Span);

    /// <summary>A number of things of <paramref name="size"/> bytes each that fit into what is left.</summary>
    public int Count(int size)
    {
        var count = Int32();
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)count * size, bytes.Length - _at);
        return count;
    }

    /// <summary>The next byte.</summary>
    public byte Byte() => Take(1).Span[0];

    /// <summary>The next 64-bit number.</summary>
    public ulong UInt64() => MemoryMarshal.Read<ulong>(Take(8).Span);

    /// <summary>The next single-precision number.</summary>
    public float Single() => MemoryMarshal.Read<float>(Take(4).Span);

    /// <summary>A count and so many single-precision numbers.</summary>
    public float[] Singles()
    {
        var count = Count(4);
        var values = new float[count];
        Take(4 * count).Span.CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>A count and so many bytes, not copied.</summary>
    public ReadOnlyMemory<byte> Block() => Take(Count(1));

    private ReadOnlyMemory<byte> Take(int length)
    {
        var taken = bytes.Slice(_at, length);
        _at += length;
        return taken;
    }
}
