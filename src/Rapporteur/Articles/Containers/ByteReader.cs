using System.Text;
using Rapporteur.Articles.Decoding;

namespace Rapporteur.Articles.Containers;

/// <summary>
/// Looks ahead in a stream, a bounded way, and counts its lines. UTF-16 comes out as UTF-8, and a byte order mark does not
/// come out at all; bytes of any other encoding are left as they are.
/// </summary>
internal sealed class ByteReader
{
    private const int BufferLength = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferLength];
    private readonly Stream _stream;
    private int _start;
    private int _end;
    private bool _ended;

    public ByteReader(Stream stream)
    {
        _stream = stream;
        Ensure(BufferLength);
        if (Utf16Of(Ahead) is not { } bigEndian)
        {
            Skip(Ahead.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
            return;
        }

        var encoding = bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        var head = Ahead[(Ahead.StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0)..].ToArray();
        _stream = Encoding.CreateTranscodingStream(new ReplayStream(head, stream), encoding, Encoding.UTF8, leaveOpen: true);
        (_start, _end, _ended) = (0, 0, false);
    }

    /// <summary>Number of the line that is next, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>What is buffered and not taken yet.</summary>
    public ReadOnlySpan<byte> Ahead => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The text of <paramref name="head"/>, the first bytes of an input, for finding out what it is.</summary>
    public static string TextOf(ReadOnlySpan<byte> head) =>
        Utf16Of(head) is { } bigEndian ? (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(head).TrimStart('\uFEFF')
        : LenientUtf8.Encoding.GetString(head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head);

    /// <summary>Reads on until <paramref name="count"/> bytes are ahead, or the end.</summary>
    /// <param name="count">At most 64 KiB.</param>
    /// <returns>False where fewer are left.</returns>
    public bool Ensure(int count)
    {
        if (_end - _start >= count)
        {
            return true;
        }

        Ahead.CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        while (!_ended && _end < count)
        {
            var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
            _ended = read == 0;
            _end += read;
        }

        return _end >= count;
    }

    /// <summary>Takes <paramref name="count"/> of the bytes ahead into <paramref name="target"/>.</summary>
    public void Take(int count, MemberBuffer target)
    {
        target.Add(Ahead[..count]);
        Skip(count);
    }

    /// <summary>Passes over <paramref name="count"/> of the bytes ahead.</summary>
    public void Skip(int count)
    {
        Line += Ahead[..count].Count((byte)'\n');
        _start += count;
    }

    /// <summary>Takes a line with its end.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool TakeLine(MemberBuffer target)
    {
        var any = false;
        while (Ensure(1))
        {
            any = true;
            var length = Ahead.IndexOf((byte)'\n');
            Take(length < 0 ? Ahead.Length : length + 1, target);
            if (length >= 0)
            {
                break;
            }
        }

        return any;
    }

    private static bool? Utf16Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => false,
        [0xFE, 0xFF, ..] => true,
        _ when head.Contains((byte)0) => Utf16Order.Of(head[..(head.Length & ~1)], badUtf8: false),
        _ => null,
    };
}
