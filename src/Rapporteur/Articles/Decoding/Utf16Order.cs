namespace Rapporteur.Articles.Decoding;

/// <summary>Tells UTF-16 without a byte order mark from other text that has zero bytes in it.</summary>
internal static class Utf16Order
{
    private const int SampleLength = 64 * 1024;

    /// <summary>Alphabets lie in few blocks of 256 characters; the bytes of other text, taken for such blocks, are many.</summary>
    private const int MostBlocks = 8;

    /// <returns>True for big-endian, false for little-endian, null where the bytes are not UTF-16.</returns>
    public static bool? Of(ReadOnlySpan<byte> bytes, bool badUtf8)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        return Fits(sample, 1, badUtf8) ? false : Fits(sample, 0, badUtf8) ? true : null;
    }

    /// <summary>The bytes read well as UTF-16 whose high bytes stand at <paramref name="high"/> in each pair.</summary>
    private static bool Fits(ReadOnlySpan<byte> sample, int high, bool badUtf8)
    {
        Span<bool> seen = stackalloc bool[256];
        seen.Clear();
        int zeros = 0, lowZeros = 0, blocks = 0, printable = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var (up, low) = (sample[i + high], sample[i + 1 - high]);
            zeros += up == 0 ? 1 : 0;
            lowZeros += low == 0 ? 1 : 0;
            printable += low is >= 0x20 and < 0x7F ? 1 : 0;
            blocks += seen[up] ? 0 : 1;
            seen[up] = true;
        }

        var pairs = sample.Length / 2;
        if (lowZeros * 20 > zeros)
        {
            return false;
        }

        // Spaces and line ends alone make a tenth of a text in an alphabet. Scripts without spaces have far fewer zeros,
        // but are not valid UTF-8, and their low bytes are of all values.
        return (zeros * 10 >= pairs && blocks <= MostBlocks) || (badUtf8 && zeros * 100 >= pairs && printable * 10 < pairs * 7);
    }
}
