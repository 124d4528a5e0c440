using System.Buffers;
using System.Text;

namespace Rapporteur.Articles.Decoding;

/// <summary>How well bytes read as UTF-8.</summary>
/// <param name="Several">Characters of two and more bytes; where nothing is bad, 1 stands for any number of them.</param>
/// <param name="Bad">Sequences that are not UTF-8.</param>
internal readonly record struct Utf8Counts(int Several, int Bad)
{
    /// <summary>Counts over all of <paramref name="bytes"/>.</summary>
    public static Utf8Counts Of(ReadOnlySpan<byte> bytes)
    {
        // Nearly every input is good, and is told to be so many bytes at a time.
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return new Utf8Counts(Ascii.IsValid(bytes) ? 0 : 1, 0);
        }

        int several = 0, bad = 0;
        while (true)
        {
            var skip = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (skip < 0)
            {
                return new Utf8Counts(several, bad);
            }

            bytes = bytes[skip..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == OperationStatus.Done)
            {
                several++;
            }
            else
            {
                bad++;
            }

            bytes = bytes[used..];
        }
    }
}
