namespace Rapporteur.Cli.Inputs;

/// <summary>An input that stops waiting, or going on, when the run is interrupted.</summary>
internal sealed class InterruptibleStream(Stream input, CancellationToken cancel) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => input.CanSeek;

    public override bool CanWrite => false;

    public override long Length => input.Length;

    public override long Position
    {
        get => input.Position;
        set => input.Position = value;
    }

    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (input.CanSeek)
        {
            return Read(buffer.AsSpan(offset, count));
        }

        // Nothing else can end a read that waits for somebody to type.
        var read = Task.Run(() => input.Read(buffer, offset, count), CancellationToken.None);
        read.Wait(cancel);
        return read.Result;
    }

    public override int Read(Span<byte> buffer)
    {
        if (input.CanSeek)
        {
            // A file on a disk does not wait for anybody.
            cancel.ThrowIfCancellationRequested();
            return input.Read(buffer);
        }

        var bytes = new byte[buffer.Length];
        var count = Read(bytes, 0, bytes.Length);
        bytes.AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => input.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        // A read of standard input may still wait for somebody to type.
        if (disposing && !cancel.IsCancellationRequested)
        {
            input.Dispose();
        }

        base.Dispose(disposing);
    }
}
