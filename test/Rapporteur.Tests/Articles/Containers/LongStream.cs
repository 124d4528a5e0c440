using System.Text;
using Rapporteur.Articles.Containers;

namespace Rapporteur.Tests.Articles.Containers;

/// <summary>A start, one character a great many times, and an end, without the memory for it.</summary>
internal sealed class LongStream(string before, char filling, long count, string after) : ForwardStream
{
    private readonly byte[] _before = Encoding.UTF8.GetBytes(before);
    private readonly byte[] _after = Encoding.UTF8.GetBytes(after);
    private long _at;

    public override int Read(Span<byte> buffer)
    {
        var (piece, start) = _at < _before.Length ? (_before, 0L) : _at < _before.Length + count ? (null, (long)_before.Length) : (_after, _before.Length + count);
        var left = (piece?.Length ?? count) - (_at - start);
        var given = (int)Math.Min(buffer.Length, left);
        if (piece is null)
        {
            buffer[..given].Fill((byte)filling);
        }
        else
        {
            piece.AsSpan((int)(_at - start), given).CopyTo(buffer);
        }

        _at += given;
        return given;
    }
}
