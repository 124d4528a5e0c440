namespace Rapporteur.Cli.Inputs;

/// <summary>Lines of an input as bytes, one at a time; of a line that is too long only the fact is kept.</summary>
internal sealed class ByteLines : IDisposable
{
    private readonly Input _input;
    private readonly int _max;
    private readonly CancellationToken _cancel;
    private byte[] _buffer = new byte[1 << 16];
    private Stream? _stream;
    private int _start;
    private int _end;
    private int _length;

    public ByteLines(Input input, int max, CancellationToken cancel)
    {
        _cancel = cancel;
        _input = input;
        _max = max;
    }

    /// <summary>The line without its end; of no use where it is too long.</summary>
    public ReadOnlySpan<byte> Current => _buffer.AsSpan(_start, _length);

    /// <summary>The line is longer than the limit.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The line holds white space at most.</summary>
    public bool IsBlank => !IsTooLong && Current.Trim(" \t\r"u8).IsEmpty;

    /// <summary>Goes on to the next line.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="IOException">The input cannot be read.</exception>
    public bool MoveNext()
    {
        if (_stream is null)
        {
            _stream = _input.Open(_cancel);
            _ = Fill();
            _start = _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8) ? 3 : 0;
        }
        else
        {
            _start = Math.Min(_end, _start + _length + 1);
        }

        _length = 0;
        IsTooLong = false;
        while (true)
        {
            var found = _buffer.AsSpan(_start + _length, _end - _start - _length).IndexOf((byte)'\n');
            if (found >= 0)
            {
                _length += found;
                return true;
            }

            _length = _end - _start;
            if (_length > _max)
            {
                IsTooLong = true;
                _start = _end = _length = 0;
            }

            if (!Fill())
            {
                return _length > 0 || IsTooLong;
            }
        }
    }

    public void Dispose() => _stream?.Dispose();

    private bool Fill()
    {
        if (_end == _buffer.Length)
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                _end -= _start;
                _start = 0;
            }
            else
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }
        }

        var read = _stream!.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
