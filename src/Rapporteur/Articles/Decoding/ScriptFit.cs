using System.Globalization;
using System.Text;

namespace Rapporteur.Articles.Decoding;

/// <summary>How much what bytes make in an encoding looks like a text of its script.</summary>
internal static class ScriptFit
{
    /// <summary>From 1, all characters beyond ASCII are as they should be, to 0 and below.</summary>
    public static double Of(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        var typical = encoding.CodePage switch
        {
            932 or 51932 => Count(text, c => c is >= '\u3041' and <= '\u30FE'),
            949 => Count(text, c => c is >= '\uAC00' and <= '\uD7A3'),

            // The characters of the first level, which the standards chose for being common.
            54936 => CountPairs(bytes, 0xB0, 0xD7, leastTrail: 0xA1),
            950 => CountPairs(bytes, 0xA4, 0xC6, leastTrail: 0x40),
            _ => Letters(text),
        };
        var all = BeyondAscii(text);
        return all == 0 ? 0 : (typical - (5.0 * Bad(text))) / all;
    }

    /// <summary>Characters that ASCII does not have.</summary>
    public static int BeyondAscii(string text) => Count(text, _ => true);

    /// <summary>Characters that no text has: replacements, control characters beyond ASCII, code points without a meaning.</summary>
    public static int Bad(string text) => Count(text, c => c is '\uFFFD' or (>= '\u0080' and < '\u00A0') or (>= '\uE000' and <= '\uF8FF'));

    /// <summary>Small letters count, capitals do where they may stand, and symbols within words count against it.</summary>
    private static double Letters(string text)
    {
        double sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u0080')
            {
                continue;
            }

            var before = i > 0 ? text[i - 1] : ' ';
            var kind = char.GetUnicodeCategory(text[i]);
            sum += kind switch
            {
                UnicodeCategory.LowercaseLetter => IsCommon(text[i]) ? 1 : 0,
                UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark => 1,
                UnicodeCategory.UppercaseLetter => char.IsLower(before) ? -3 : 0.5,
                _ => char.IsLetter(before) && i + 1 < text.Length && char.IsLetter(text[i + 1]) ? -2 : 0,
            };
        }

        return sum;
    }

    /// <summary>Encodings of Cyrillic differ in which letters the same bytes are; the frequent ones make most of any text.</summary>
    private static bool IsCommon(char letter) => letter switch
    {
        >= '\u0400' and <= '\u04FF' => "оеаинтсрвлкмдпуяыіјз".Contains(letter, StringComparison.Ordinal),
        >= '\u0370' and <= '\u03FF' => "αοιετσνηυρπκμλωςάίόέή".Contains(letter, StringComparison.Ordinal),
        _ => true,
    };

    private static int Count(string text, Func<char, bool> isOne)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c >= '\u0080' && isOne(c) ? 1 : 0;
        }

        return count;
    }

    private static int CountPairs(ReadOnlySpan<byte> bytes, byte first, byte last, byte leastTrail)
    {
        var count = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            count += bytes[i] >= first && bytes[i] <= last && bytes[i + 1] >= leastTrail ? 1 : 0;
            i++;
        }

        return count;
    }
}
