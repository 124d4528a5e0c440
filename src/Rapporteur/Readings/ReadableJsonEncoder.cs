using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Rapporteur.Readings;

/// <summary>
/// Leaves every character readable that JSON lets stand (the encoders of the framework write letters beyond the basic
/// plane as escapes). Escaped are the quotation mark, the backslash, control characters and the two Unicode line
/// separators, so that no program takes one line for two. A lone surrogate becomes U+FFFD.
/// </summary>
internal sealed unsafe class ReadableJsonEncoder : JavaScriptEncoder
{
    public static readonly ReadableJsonEncoder Instance = new();

    private static readonly SearchValues<char> Escaped = SearchValues.Create(AllEscaped());
    private static readonly SearchValues<byte> PlainAscii =
        SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Where(c => !NeedsEscape(c)).Select(c => (byte)c)]);

    private ReadableJsonEncoder()
    {
    }

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => NeedsEscape(unicodeScalar);

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var all = new ReadOnlySpan<char>(text, textLength);
        var escape = all.IndexOfAny(Escaped);
        var end = escape < 0 ? textLength : escape;
        var at = 0;
        while (at < end)
        {
            var surrogate = all[at..end].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (surrogate < 0)
            {
                break;
            }

            at += surrogate;
            if (at + 1 >= textLength || !char.IsSurrogatePair(all[at], all[at + 1]))
            {
                return at;
            }

            at += 2;
        }

        return escape;
    }

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) =>
        utf8Text.IndexOfAnyExcept(PlainAscii) < 0 ? -1 : base.FindFirstCharacterToEncodeUtf8(utf8Text);

    /// <inheritdoc/>
    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var room = new Span<char>(buffer, bufferLength);
        if (!NeedsEscape(unicodeScalar))
        {
            return new Rune(unicodeScalar).TryEncodeToUtf16(room, out numberOfCharactersWritten);
        }

        var letter = unicodeScalar switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => '\0',
        };
        numberOfCharactersWritten = letter == '\0' ? 6 : 2;
        if (room.Length < numberOfCharactersWritten)
        {
            numberOfCharactersWritten = 0;
            return false;
        }

        room[0] = '\\';
        if (letter != '\0')
        {
            room[1] = letter;
            return true;
        }

        room[1] = 'u';
        for (var i = 0; i < 4; i++)
        {
            room[2 + i] = "0123456789abcdef"[(unicodeScalar >> (12 - (4 * i))) & 0xF];
        }

        return true;
    }

    private static bool NeedsEscape(int c) => c is < 0x20 or '"' or '\\' or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029;

    private static char[] AllEscaped() =>
        [.. Enumerable.Range(0, 0x2030).Where(NeedsEscape).Select(c => (char)c)];
}
