using Microsoft.Win32.SafeHandles;

namespace Rapporteur.Cli.Output;

/// <summary>
/// Standard output as a stream of bytes, buffered until <see cref="Stream.Flush"/>. A reader that has gone shows as
/// <see cref="ClosedOutputException"/>, so that the work stops; any other failure as RAP0903.
/// </summary>
internal sealed class StandardOutput : Stream
{
    private const int BrokenPipe = 32;
    private readonly BufferedStream _buffer;

    public StandardOutput() => _buffer = new BufferedStream(Open(), 1 << 16);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _buffer.Write(buffer);
        }
        catch (IOException error)
        {
            throw Told(error);
        }
    }

    public override void Flush()
    {
        try
        {
            _buffer.Flush();
        }
        catch (IOException error)
        {
            throw Told(error);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // The console's own stream passes over a broken pipe in silence, and all the rest of the work would be done for
    // nobody. A file stream tells of it, but keeps its own offset in a file that several processes may append to.
    private static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }

    private static Exception Told(IOException error) => error.HResult == BrokenPipe
        ? new ClosedOutputException(error)
        : new RapporteurException(
            ErrorCodes.OutputUnwritable, $"The output cannot be written ({error.Message}). Make room, or write elsewhere.", error);
}
