using System.Runtime.InteropServices;
using System.Text;
using Rapporteur.Articles.Html;

namespace Rapporteur.Articles.Decoding;

/// <summary>
/// Bytes to text: by byte order mark; else UTF-16 where every other byte of the text is zero; else UTF-8 where the bytes
/// are valid UTF-8; else as the header of HTTP or mail says; else as the page says; else by what the bytes make. A name
/// that does not fit the bytes is not believed.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Many characters of several bytes for each bad byte: UTF-8 that was damaged, not windows-1252.</summary>
    private const int GoodForEachBad = 10;

    /// <summary>One in so many characters beyond ASCII may be bad where an encoding was named rightly.</summary>
    private const int BadAllowed = 50;

    private static readonly UTF8Encoding Utf8 = new(false, false);

    /// <summary>Reads <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The input.</param>
    /// <param name="source">What the fault names.</param>
    /// <param name="charset">The label of the encoding that a header gave; null where there is none.</param>
    /// <exception cref="RapporteurException">RAP0105: the bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string source, string? charset = null)
    {
        if (BinaryCheck.HasBinarySignature(bytes))
        {
            throw NotText(source);
        }

        var text = ByMark(bytes) ?? WithoutMark(bytes, charset);
        text = HtmlSniffer.IsPage(text) ? PageControls.Replace(text) : text;
        return BinaryCheck.LooksBinary(text) ? throw NotText(source) : text;
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => FromUtf8(rest, Utf8Counts.Of(rest)),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Utf16(rest, bigEndian: false),
        [0xFE, 0xFF, .. var rest] => Utf16(rest, bigEndian: true),
        _ => null,
    };

    private static string WithoutMark(ReadOnlySpan<byte> bytes, string? charset)
    {
        var counts = Utf8Counts.Of(bytes);
        if (Utf16Order.Of(bytes, counts.Bad > 0) is { } bigEndian)
        {
            return Utf16(bytes, bigEndian);
        }

        // ASCII with escapes in it may be Japanese; what else is ASCII, and what is valid UTF-8, is that.
        var isAscii = counts is { Several: 0, Bad: 0 };
        if ((counts.Bad == 0 && !(isAscii && bytes.Contains((byte)'\u001B'))) || (counts.Bad > 0 && counts.Several >= counts.Bad * (long)GoodForEachBad))
        {
            return FromUtf8(bytes, counts);
        }

        var page = HtmlSniffer.IsPage(WebEncodings.Windows1252.GetString(bytes[..Math.Min(bytes.Length, HtmlSniffer.Prefix)])) ? PageDeclaration.Of(bytes) : default;
        return AsNamed(bytes, charset) ?? AsNamed(bytes, page.Charset) ?? EncodingGuess.Of(bytes, page.Language).GetString(bytes);
    }

    private static string FromUtf8(ReadOnlySpan<byte> bytes, Utf8Counts counts) => counts.Bad == 0 ? Utf8.GetString(bytes) : DamagedUtf8.Decode(bytes);

    /// <summary>As <paramref name="label"/> says; null where it names nothing, or something that the bytes are not.</summary>
    private static string? AsNamed(ReadOnlySpan<byte> bytes, string? label)
    {
        var encoding = label is null ? null : WebEncodings.Find(label);
        for (; encoding is not null && encoding.CodePage != Utf8.CodePage; encoding = WebEncodings.WindowsFormOf(encoding))
        {
            var text = encoding.GetString(bytes);
            if (ScriptFit.Bad(text) <= 1 + (ScriptFit.BeyondAscii(text) / BadAllowed))
            {
                return text;
            }
        }

        return null;
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
        $"{source} is not text in any encoding that is read. Give the article as plain text or as a web page.");
}
