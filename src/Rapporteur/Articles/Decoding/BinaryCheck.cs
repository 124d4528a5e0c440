using System.Buffers;

namespace Rapporteur.Articles.Decoding;

/// <summary>Tells files that are no text: by the signatures of common formats, and by their share of control characters.</summary>
internal static class BinaryCheck
{
    private const int SampleLength = 256 * 1024;

    // Control characters that texts do not use, NUL, and the sign for what could not be decoded.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(i => (char)i).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001B' or '\u0085')), '\uFFFD']);

    /// <summary>The bytes start as a common format of documents, pictures, archives or programs does.</summary>
    public static bool HasBinarySignature(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8)
        || bytes.StartsWith("PK\u0003\u0004"u8)
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("{\\rtf"u8)
        || bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
        || bytes is [0xFF, 0xD8, 0xFF, ..]
        || bytes is [0x1F, 0x8B, ..]
        || bytes is [0x7F, (byte)'E', (byte)'L', (byte)'F', ..]
        || bytes is [0xD0, 0xCF, 0x11, 0xE0, ..];

    /// <summary>
    /// More than 2% of the characters are control characters that texts do not use, or more than 30% are NUL. Text
    /// with some NULs in it is text.
    /// </summary>
    public static bool LooksBinary(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        int controls = 0, nulls = 0;
        for (var rest = sample; rest.IndexOfAny(Suspects) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            var c = rest[at];
            if (c == 0)
            {
                nulls++;
            }
            else
            {
                controls++;
            }
        }

        return controls * 50L > sample.Length || nulls * 10L > sample.Length * 3L;
    }
}
