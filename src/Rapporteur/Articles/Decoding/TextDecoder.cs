using System.Runtime.InteropServices;
using System.Text;

namespace Rapporteur.Articles.Decoding;

/// <summary>
/// Bytes to text: by byte order mark; else UTF-16 where every other byte of the text is zero; else UTF-8 where the bytes
/// are valid UTF-8; else windows-1252.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Many characters of several bytes for each bad byte: UTF-8 that was damaged, not windows-1252.</summary>
    private const int GoodForEachBad = 10;

    private static readonly UTF8Encoding Utf8 = new(false, false);

    /// <summary>Reads <paramref name="bytes"/>.</summary>
    /// <exception cref="RapporteurException">RAP0105: the bytes are no text.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string source)
    {
        if (BinaryCheck.HasBinarySignature(bytes))
        {
            throw NotText(source);
        }

        var decoded = ByMark(bytes) ?? WithoutMark(bytes);
        if (BinaryCheck.LooksBinary(decoded.Text))
        {
            throw NotText(source);
        }

        return decoded;
    }

    private static DecodedText? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => new(Utf8.GetString(rest), true),
        [0xFF, 0xFE, 0, 0, .. var rest] => new(Encoding.UTF32.GetString(rest), true),
        [0xFF, 0xFE, .. var rest] => new(Utf16(rest, bigEndian: false), true),
        [0xFE, 0xFF, .. var rest] => new(Utf16(rest, bigEndian: true), true),
        _ => null,
    };

    private static DecodedText WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var counts = Utf8Counts.Of(bytes);
        if (Utf16Order.Of(bytes, counts.Bad > 0) is { } bigEndian)
        {
            return new(Utf16(bytes, bigEndian), true);
        }

        if (counts.Bad == 0)
        {
            return new(Utf8.GetString(bytes), counts.Several > 0);
        }

        return counts.Several >= counts.Bad * (long)GoodForEachBad
            ? new(Utf8.GetString(bytes), true)
            : new(WebEncodings.Windows1252.GetString(bytes), false);
    }

    // Code units are copied rather than decoded, so that a lone surrogate of the file stays what it is.
    private static string Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var units = MemoryMarshal.Cast<byte, char>(bytes);
        var odd = bytes.Length % 2;
        var text = new char[units.Length + odd];
        units.CopyTo(text);
        if (bigEndian == BitConverter.IsLittleEndian)
        {
            var shorts = MemoryMarshal.Cast<char, ushort>(text.AsSpan(0, units.Length));
            System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(shorts, shorts);
        }

        if (odd > 0)
        {
            text[^1] = '\uFFFD';
        }

        return new string(text);
    }

    private static RapporteurException NotText(string source) => new(
        ErrorCodes.InputNotText,
        $"{source} is not text in UTF-8, UTF-16 or windows-1252. Give the article as plain text or as a web page.");
}
