using System.Buffers;
using System.Text;

namespace Rapporteur.Articles.Decoding;

/// <summary>
/// UTF-8 with a few bytes that are none. Those within a word are of a passage that was put in from elsewhere without being
/// turned into UTF-8, and are read as windows-1252; the others are what is left of a character, and U+FFFD.
/// </summary>
internal static class DamagedUtf8
{
    /// <summary>Reads <paramref name="bytes"/>.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var before = (byte)' ';
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            ascii = ascii < 0 ? bytes.Length : ascii;
            if (ascii > 0)
            {
                text.Append(Encoding.ASCII.GetString(bytes[..ascii]));
                before = bytes[ascii - 1];
                bytes = bytes[ascii..];
                continue;
            }

            var isGood = Rune.DecodeFromUtf8(bytes, out var rune, out var used) == OperationStatus.Done;
            var isWithinWord = used == 1 && char.IsAsciiLetter((char)before) && bytes.Length > 1 && char.IsAsciiLetter((char)bytes[1]);
            text.Append(isGood ? rune.ToString() : isWithinWord ? WebEncodings.Windows1252.GetString(bytes[..1]) : "\uFFFD");
            before = isGood ? (byte)'\u00E9' : (byte)0;
            bytes = bytes[used..];
        }

        return text.ToString();
    }
}
