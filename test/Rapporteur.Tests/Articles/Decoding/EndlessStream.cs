namespace Rapporteur.Tests.Articles.Decoding;

/// <summary>A gigabyte of one character that cannot be sought in, and says how much of it was read.</summary>
internal sealed class EndlessStream(byte value) : Stream
{
    private const long All = 1L << 30;

    public long WasRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, All - WasRead);
        buffer.AsSpan(offset, given).Fill(value);
        WasRead += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
