namespace Rapporteur.Articles.Containers.Compression;

/// <summary>
/// Gives a decoder its input. Decoders take more than they need; this remembers how much they had last, so that what
/// follows the compressed bytes can be found.
/// </summary>
/// <param name="input">Where the compressed bytes start.</param>
/// <param name="limit">How many there are; the largest number where that is not known.</param>
internal sealed class DecoderInput(InputBuffer input, long limit = long.MaxValue) : ForwardStream
{
    /// <summary>Bytes that the decoder had in its last reading.</summary>
    public int Last { get; private set; }

    /// <summary>Where they stood in the input.</summary>
    public long LastStart { get; private set; } = input.Position;

    /// <summary>Bytes that the decoder may still have.</summary>
    public long Left { get; private set; } = limit;

    public override int Read(Span<byte> buffer)
    {
        if (Left == 0 || (input.Unread.IsEmpty && !input.Fill()))
        {
            return 0;
        }

        var count = (int)Math.Min(Left, Math.Min(buffer.Length, input.Unread.Length));
        input.Unread[..count].CopyTo(buffer);
        LastStart = input.Position;
        input.Take(count);
        Left -= count;
        Last = count;
        return count;
    }
}
