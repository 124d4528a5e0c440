namespace Rapporteur.Articles.Containers;

/// <summary>
/// A stream with a view ahead: bytes are looked at before they are taken, and the last ones can be put back. What it
/// holds in memory is what was asked for at once, and a little of the past.
/// </summary>
/// <remarks>
/// Where the stream throws <see cref="DamageException"/>, it goes on behind the damage. Bytes before it never run together with those behind it: looking further than the damage throws, until
/// <see cref="DropToDamage"/> or the reading of all bytes before it.
/// </remarks>
internal sealed class InputBuffer(Stream stream, int history = 0)
{
    private const int LeastRead = 32 * 1024;

    private byte[] _bytes = new byte[2 * (history + LeastRead)];
    private int _start;
    private int _end;
    private bool _ended;
    private DamageException? _damage;

    /// <summary>Bytes taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>What lies in memory and was not taken.</summary>
    public ReadOnlySpan<byte> Unread => UnreadMemory.Span;

    /// <inheritdoc cref="Unread"/>
    public ReadOnlyMemory<byte> UnreadMemory => _bytes.AsMemory(_start, _end - _start);

    /// <summary>How many of the bytes taken can be put back.</summary>
    public int Past => _start;

    /// <summary>The next <paramref name="count"/> bytes, fewer at the end of the stream. Valid until the next call.</summary>
    /// <exception cref="DamageException">There is damage among them.</exception>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill())
        {
        }

        return _bytes.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Takes bytes that lie in memory.</summary>
    public void Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _end - _start);
        _start += count;
        Position += count;
    }

    /// <summary>Takes bytes without looking at them.</summary>
    /// <returns>False where the stream ended before.</returns>
    public bool Skip(long count)
    {
        while (count > 0 && (_end > _start || Fill()))
        {
            var now = (int)Math.Min(count, _end - _start);
            Take(now);
            count -= now;
        }

        return count == 0;
    }

    /// <summary>Puts bytes back, at most <see cref="Past"/>.</summary>
    public void PutBack(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _start);
        _start -= count;
        Position -= count;
    }

    /// <summary>Gives up what was read before the damage; reading goes on behind it.</summary>
    public void DropToDamage()
    {
        Take(_end - _start);
        _damage = null;
    }

    /// <summary>Reads on, so that <see cref="Unread"/> grows.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool Fill()
    {
        if (_damage is { } damage)
        {
            _damage = _end > _start ? damage : null;
            throw new DamageException(damage.Message, damage.Given, damage);
        }

        if (_ended)
        {
            return false;
        }

        MakeRoom();
        try
        {
            var count = stream.Read(_bytes, _end, _bytes.Length - _end);
            _end += count;
            _ended = count == 0;
            return count > 0;
        }
        catch (DamageException e)
        {
            _damage = _end > _start ? e : null;
            throw;
        }
    }

    /// <summary>
    /// Room for the next reading. Memory grows with the bytes that are there, not with a length that is only claimed, and
    /// what is moved is little against what is read.
    /// </summary>
    private void MakeRoom()
    {
        if (_bytes.Length - _end >= LeastRead)
        {
            return;
        }

        var drop = Math.Max(0, _start - history);
        var kept = _end - drop;
        var target = _bytes.Length - kept >= Math.Max(LeastRead, _bytes.Length / 4) ? _bytes : new byte[Math.Min(2L * _bytes.Length, Array.MaxLength)];
        _bytes.AsSpan(drop, kept).CopyTo(target);
        _bytes = target;
        _start -= drop;
        _end = kept;
    }
}
