namespace Rapporteur.Ledger.Importing;

/// <summary>The lines of a stream as bytes, one at a time; a line that is too long is passed over, not held.</summary>
internal sealed class LineReader(Stream stream, int mostBytes)
{
    private byte[] _buffer = new byte[Math.Min(mostBytes, 64 * 1024)];
    private int _start;
    private int _end;

    /// <summary>Number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line without its LF; it stands until the next call.</summary>
    /// <param name="line">The line, empty where it is too long.</param>
    /// <param name="tooLong">It is longer than the limit.</param>
    /// <returns>False at the end.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line, out bool tooLong)
    {
        tooLong = false;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = tooLong ? default : _buffer.AsSpan(_start, searched + found);
                _start += searched + found + 1;
                Number++;
                return true;
            }

            searched = _end - _start;
            if (searched >= mostBytes)
            {
                tooLong = true;
                (_start, _end, searched) = (0, 0, 0);
            }

            if (Fill())
            {
                continue;
            }

            line = tooLong ? default : _buffer.AsSpan(_start, _end - _start);
            var any = tooLong || _end > _start;
            _start = _end;
            Number += any ? 1 : 0;
            return any;
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(mostBytes, _buffer.Length * 2L));
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
