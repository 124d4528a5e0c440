namespace Rapporteur.Articles.Containers;

/// <summary>
/// A stream whose first bytes were read already, from its start again; the damage that ended the first reading comes
/// behind them. The stream below is left open.
/// </summary>
internal sealed class ReplayStream(ReadOnlyMemory<byte> head, Stream rest, DamageException? damage = null) : ForwardStream
{
    private ReadOnlyMemory<byte> _head = head;
    private DamageException? _damage = damage;

    public override int Read(Span<byte> buffer)
    {
        if (_head.IsEmpty)
        {
            if (_damage is { } behind)
            {
                _damage = null;
                throw behind;
            }

            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _head.Length);
        _head.Span[..count].CopyTo(buffer);
        _head = _head[count..];
        return count;
    }
}
