namespace Rapporteur.Articles.Decoding;

/// <summary>Reads a stream whole, but never more than the limit.</summary>
internal static class LimitedStream
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>All bytes of <paramref name="stream"/>, in an array that may be longer than they are.</summary>
    /// <exception cref="RapporteurException">RAP0103: more than <paramref name="limit"/> bytes; RAP0102: reading failed.</exception>
    public static ArraySegment<byte> ReadAll(Stream stream, string source, long limit)
    {
        try
        {
            if (stream.CanSeek && stream.Length - stream.Position > limit)
            {
                throw TooLarge(source, limit);
            }

            var most = (int)Math.Min(limit, Array.MaxLength - 1) + 1;
            var length = stream.CanSeek ? stream.Length - stream.Position + 1 : FirstBuffer;
            var buffer = GC.AllocateUninitializedArray<byte>((int)Math.Min(most, Math.Max(length, 1)));
            var count = 0;
            while (true)
            {
                if (count == buffer.Length)
                {
                    Array.Resize(ref buffer, (int)Math.Min(most, buffer.Length * 2L));
                }

                var read = stream.Read(buffer, count, buffer.Length - count);
                if (read == 0)
                {
                    return new ArraySegment<byte>(buffer, 0, count);
                }

                count += read;
                if (count > limit)
                {
                    throw TooLarge(source, limit);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ObjectDisposedException)
        {
            throw new RapporteurException(
                ErrorCodes.InputUnreadable, $"{source}: reading failed ({e.Message}). Check the file and its permissions.", e);
        }
    }

    private static RapporteurException TooLarge(string source, long limit) => new(
        ErrorCodes.InputTooLarge,
        $"{source} is larger than {(limit >= 1 << 20 ? $"{limit >> 20} MiB" : $"{limit} bytes")}, the most that one article may have. Give one article at a time.");
}
