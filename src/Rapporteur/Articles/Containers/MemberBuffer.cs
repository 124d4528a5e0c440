namespace Rapporteur.Articles.Containers;

/// <summary>The bytes of one member while it is being read. What is beyond the limit is dropped and remembered as missing.</summary>
/// <param name="limit">Most bytes that are kept.</param>
internal sealed class MemberBuffer(long limit)
{
    private const int FirstLength = 16 * 1024;

    // One huge member does not make the buffer huge for good.
    private const int KeptLength = 1024 * 1024;

    private readonly int _limit = (int)Math.Min(limit, Array.MaxLength);
    private byte[] _bytes = new byte[FirstLength];

    /// <summary>Bytes that are kept.</summary>
    public int Count { get; private set; }

    /// <summary>There were more bytes than the limit.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>What is kept; valid until the next change.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Count);

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _limit - Count)
        {
            Overflowed = true;
            bytes = bytes[..(_limit - Count)];
        }

        if (Count + bytes.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(_limit, Math.Max(Count + bytes.Length, _bytes.Length * 2L)));
        }

        bytes.CopyTo(_bytes.AsSpan(Count));
        Count += bytes.Length;
    }

    public void Clear()
    {
        (Count, Overflowed) = (0, false);
        if (_bytes.Length > KeptLength)
        {
            _bytes = new byte[FirstLength];
        }
    }
}
