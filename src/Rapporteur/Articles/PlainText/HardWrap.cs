namespace Rapporteur.Articles.PlainText;

/// <summary>
/// Joins the lines of paragraphs that were broken at a fixed width, as in mail. A text is taken for such where most of
/// the lines that another follows end in mid-sentence, lines start in small letters, none is long, and most are as full as the next word allows.
/// </summary>
internal static class HardWrap
{
    private const int LongestLine = 120;
    private const int ShortestWidth = 40;
    private const int Slack = 4;

    /// <summary>The pieces of the text: paragraphs where it is wrapped, else its lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    public static List<TextLine> Join(string text, List<TextLine> lines)
    {
        var width = WidthOf(text, lines);
        if (width == 0)
        {
            return lines;
        }

        var pieces = new List<TextLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && Continues(text, lines[i - 1], lines[i], width))
            {
                pieces[^1] = pieces[^1] with { Span = new TextSpan(pieces[^1].Span.Start, lines[i].Span.End) };
            }
            else
            {
                pieces.Add(lines[i]);
            }
        }

        return pieces;
    }

    /// <returns>The width that lines were broken at; 0 where the text is not wrapped.</returns>
    private static int WidthOf(string text, List<TextLine> lines)
    {
        Span<int> lengths = stackalloc int[LongestLine + 1];
        lengths.Clear();
        int inner = 0, open = 0, over = 0, low = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].AfterBlank)
            {
                continue;
            }

            inner++;
            var length = lines[i].Indent + lines[i].Span.Length;
            if (length > LongestLine)
            {
                over++;
                continue;
            }

            lengths[length]++;
            open += EndsInMidSentence(text, lines[i].Span) ? 1 : 0;
            low += char.IsLower(text[lines[i + 1].Span.Start]) ? 1 : 0;
        }

        if (inner == 0 || over * 20 > inner || open * 2 < inner || low * 4 < inner)
        {
            return 0;
        }

        var width = Nearly(lengths, inner - over);
        return width >= ShortestWidth && Filled(text, lines, width) * 10 >= inner * 6 ? width : 0;
    }

    // The length that 98% of the lines keep to: a single longer one (an address) does not set the width.
    private static int Nearly(ReadOnlySpan<int> lengths, int count)
    {
        var width = lengths.Length - 1;
        for (var beyond = lengths[width]; width > 0 && beyond * 50 <= count; beyond += lengths[width])
        {
            width--;
        }

        return width;
    }

    private static int Filled(string text, List<TextLine> lines, int width)
    {
        var filled = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            filled += !lines[i + 1].AfterBlank && IsFull(text, lines[i], lines[i + 1], width) ? 1 : 0;
        }

        return filled;
    }

    private static bool Continues(string text, TextLine line, TextLine next, int width)
    {
        if (next.AfterBlank || (text[line.Span.Start] == '>') != (text[next.Span.Start] == '>') || LineShape.ListMarkLength(next.Span.In(text)) > 0 || LineShape.StartsWithDash(next.Span.In(text)))
        {
            return false;
        }

        if (IsFull(text, line, next, width))
        {
            return next.Indent <= line.Indent || EndsInMidSentence(text, line.Span);
        }

        // A short line ends its paragraph, unless it was only broken early.
        return EndsInMidSentence(text, line.Span) && line.Span.Length * 2 >= width;
    }

    private static bool IsFull(string text, TextLine line, TextLine next, int width)
    {
        var words = next.Span.In(text);
        var first = 0;
        while (first < words.Length && !char.IsWhiteSpace(words[first]))
        {
            first++;
        }

        return line.Indent + line.Span.Length + 1 + first > width - Slack;
    }

    private static bool EndsInMidSentence(string text, TextSpan line)
    {
        var last = text[line.End - 1];
        return char.IsLetterOrDigit(last) || last is ',' or ';' or '-' or '—' or '–' or '(' or '$' or '%' or '&' or '\'' or '’';
    }
}
