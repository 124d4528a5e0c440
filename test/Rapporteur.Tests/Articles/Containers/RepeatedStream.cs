using Rapporteur.Articles.Containers;

namespace Rapporteur.Tests.Articles.Containers;

/// <summary>A start, and one piece over and over, without the memory for all of them.</summary>
internal sealed class RepeatedStream(byte[] start, byte[] piece, int times) : ForwardStream
{
    private long _at;

    public override int Read(Span<byte> buffer)
    {
        var opens = _at < start.Length;
        var from = opens ? start : piece;
        var within = (int)(opens ? _at : (_at - start.Length) % piece.Length);
        var given = !opens && _at - start.Length >= (long)piece.Length * times ? 0 : Math.Min(buffer.Length, from.Length - within);
        from.AsSpan(within, given).CopyTo(buffer);
        _at += given;
        return given;
    }
}
