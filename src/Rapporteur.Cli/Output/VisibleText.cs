using System.Text;

namespace Rapporteur.Cli.Output;

/// <summary>
/// Text of articles and names of files as a terminal may get them: what would steer the terminal, turn the order of the
/// characters round or hide some of them is shown by a sign in its place.
/// </summary>
internal static class VisibleText
{
    /// <summary>One line: line ends and tabs become spaces too.</summary>
    public static string OfLine(string text)
    {
        var plain = true;
        foreach (var c in text)
        {
            plain &= c is >= ' ' and <= '~';
        }

        if (plain)
        {
            return text;
        }

        var line = new StringBuilder(text.Length + 8);
        Append(line, text, keepLines: false);
        return line.ToString();
    }

    /// <summary>Appends <paramref name="text"/>; with <paramref name="keepLines"/> a line end stays one.</summary>
    public static void Append(StringBuilder target, ReadOnlySpan<char> text, bool keepLines)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Append(target, rune, keepLines);
        }
    }

    private static void Append(StringBuilder target, Rune rune, bool keepLines)
    {
        switch (rune.Value)
        {
            case '\n' or 0x2028 or 0x2029:
                target.Append(keepLines ? '\n' : ' ');
                break;
            case '\r' or '\t' or 0x85:
                target.Append(' ');
                break;
            case < 0x20:
                target.Append((char)(0x2400 + rune.Value));
                break;
            case 0x7F:
                target.Append('\u2421');
                break;
            case 0xAD or 0x200B or 0x2060 or 0xFEFF:
                // Places where a line may or may not be broken: they say nothing, and a terminal may count them as a cell.
                break;
            case (>= 0x80 and <= 0x9F) or 0x61C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E)
                or (>= 0x2061 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F):
                target.Append("<U+").Append(rune.Value.ToString("X4", null)).Append('>');
                break;
            default:
                AppendRune(target, rune);
                break;
        }
    }

    private static void AppendRune(StringBuilder target, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        target.Append(units[..rune.EncodeToUtf16(units)]);
    }
}
