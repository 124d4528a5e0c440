using System.Buffers;

namespace Rapporteur.Articles.PlainText;

/// <summary>A line of a text that holds more than white space.</summary>
/// <param name="Span">The line without white space at its ends.</param>
/// <param name="Indent">White space before it, in characters.</param>
/// <param name="AfterBlank">A blank line, or the start of the text, stands before it.</param>
internal readonly record struct TextLine(TextSpan Span, int Indent, bool AfterBlank)
{
    /// <summary>What ends a line: LF, CR, CRLF, vertical tab, form feed, NEL, and Unicode's separators.</summary>
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>The lines of <paramref name="text"/> that are not blank.</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var blank = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            var span = new TextSpan(start, end).Trim(text);
            if (!span.IsEmpty)
            {
                lines.Add(new TextLine(span, span.Start - start, blank));
            }

            blank = span.IsEmpty;
            start = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
            {
                start++;
            }
        }

        return lines;
    }
}
