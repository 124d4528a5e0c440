using System.Globalization;

namespace Rapporteur.Language.Tokens;

/// <summary>What characters do in words.</summary>
internal static class Writing
{
    /// <summary>The apostrophe: straight, curved, or a letter of its own.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    /// <summary>Number of UTF-16 units of the letter, digit or combining mark at <paramref name="at"/>; 0 where something else stands there.</summary>
    public static int WordWidth(string text, int at, int limit)
    {
        var c = text[at];
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        if (char.IsHighSurrogate(c))
        {
            return at + 1 < limit && char.IsLowSurrogate(text[at + 1]) && InWord(CharUnicodeInfo.GetUnicodeCategory(text, at)) ? 2 : 0;
        }

        return InWord(char.GetUnicodeCategory(c)) ? 1 : 0;
    }

    /// <summary>
    /// Number of units of an invisible character within a word (a soft hyphen, a joiner) and of what follows it; 0 where none stands
    /// there or no word goes on behind it.
    /// </summary>
    public static int JoinerWidth(string text, int at, int limit) =>
        text[at] is '\u00AD' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' && at + 1 < limit && WordWidth(text, at + 1, limit) is var next and > 0
            ? next + 1
            : 0;

    /// <summary>End of a pictograph with what modifies it or is joined to it; <paramref name="at"/> where none stands there.</summary>
    public static int PictographEnd(string text, int at, int limit)
    {
        var end = at + PictographWidth(text, at, limit);
        while (end > at && end < limit)
        {
            if (text[end] is '\uFE0E' or '\uFE0F' or '\u20E3')
            {
                end++;
            }
            else if (IsSkinTone(text, end, limit) || (IsFlag(text, at, limit) && end == at + 2 && IsFlag(text, end, limit)))
            {
                end += 2;
            }
            else if (text[end] == '\u200D' && end + 1 < limit && PictographWidth(text, end + 1, limit) is var width and > 0)
            {
                end += 1 + width;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool InWord(UnicodeCategory category) => category
        is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static int PictographWidth(string text, int at, int limit)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c))
        {
            return at + 1 < limit && char.IsLowSurrogate(text[at + 1])
                && CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol ? 2 : 0;
        }

        return c is >= '\u2190' and <= '\u2BFF' && char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol ? 1 : 0;
    }

    private static bool IsSkinTone(string text, int at, int limit) =>
        at + 1 < limit && text[at] == '\uD83C' && text[at + 1] is >= '\uDFFB' and <= '\uDFFF';

    private static bool IsFlag(string text, int at, int limit) =>
        at + 1 < limit && text[at] == '\uD83C' && text[at + 1] is >= '\uDDE6' and <= '\uDDFF';
}
