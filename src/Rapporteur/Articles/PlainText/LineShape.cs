using System.Buffers;

namespace Rapporteur.Articles.PlainText;

/// <summary>What can be seen of a line without knowing its words.</summary>
internal static class LineShape
{
    /// <summary>Marks that start an item of a list.</summary>
    private const string Bullets = "-*•·‣▪◦–■●";

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”«»„");
    private static readonly SearchValues<char> Rules = SearchValues.Create("-_*•~=#·—–―");
    private static readonly SearchValues<char> RulesAndSpace = SearchValues.Create("-_*•~=#·—–―. \t\u00A0");

    /// <summary>The characters of <paramref name="span"/>, without a copy.</summary>
    public static ReadOnlySpan<char> In(this TextSpan span, string text) => text.AsSpan(span.Start, span.Length);

    /// <summary>Words, as white space parts them; counting stops beyond <paramref name="most"/>.</summary>
    public static int WordCount(ReadOnlySpan<char> line, int most = 100)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in line)
        {
            var letter = !char.IsWhiteSpace(c);
            if (letter && !inWord && ++words > most)
            {
                break;
            }

            inWord = letter;
        }

        return words;
    }

    /// <summary>The line ends as a sentence does, closing marks and brackets aside.</summary>
    public static bool EndsLikeSentence(ReadOnlySpan<char> line)
    {
        var bare = line.TrimEnd("\"”’'»)]」』");
        return bare.Length > 0 && bare[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟';
    }

    /// <summary>
    /// Set as headlines are: of the words of four letters and more, nearly all start with a capital, and there are
    /// at least <paramref name="fewest"/> words in all.
    /// </summary>
    public static bool IsTitleCase(ReadOnlySpan<char> line, int fewest)
    {
        int words = 0, capital = 0, small = 0;
        foreach (var range in line.SplitAny(" \t\u00A0—–"))
        {
            var word = line[range].Trim("\"“”‘’'.,:;!?()[]…");
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (word.Length >= 4 && char.IsLetter(word[0]))
            {
                capital += char.IsUpper(word[0]) ? 1 : 0;
                small += char.IsLower(word[0]) ? 1 : 0;
            }
        }

        return words >= fewest && capital >= 2 && small * 5 <= capital;
    }

    /// <summary>At least <paramref name="fewest"/> letters, and none of them small.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> line, int fewest)
    {
        var letters = 0;
        foreach (var c in line)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= fewest;
    }

    /// <summary>A quotation starts in the line and does not end in it.</summary>
    public static bool LeavesQuotationOpen(ReadOnlySpan<char> line) =>
        line.Count('“') > line.Count('”') || line.Count('"') % 2 == 1 || line.Count("''") % 2 == 1;

    /// <summary>A quotation mark stands somewhere in the line; apostrophes do not count.</summary>
    public static bool HasQuotation(ReadOnlySpan<char> line) =>
        line.ContainsAny(QuotationMarks) || line.IndexOf("''", StringComparison.Ordinal) >= 0 || line[0] is '‘' or '\'';

    /// <summary>Length of the mark and the space that make a line an item of a list; 0 where it is none.</summary>
    public static int ListMarkLength(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
        {
            return 0;
        }

        var mark = 0;
        if (Bullets.Contains(line[0], StringComparison.Ordinal))
        {
            mark = 1;
        }
        else
        {
            while (mark < 3 && mark < line.Length && char.IsAsciiDigit(line[mark]))
            {
                mark++;
            }

            if (mark is 0 or 3 || mark >= line.Length || line[mark] is not ('.' or ')'))
            {
                return 0;
            }

            mark++;
        }

        return mark < line.Length && line[mark] is ' ' or '\t' or '\u00A0' ? mark + 1 : 0;
    }

    /// <summary>The line starts with a dash, as signatures of posts and lines of dialogue do.</summary>
    public static bool StartsWithDash(ReadOnlySpan<char> line) =>
        line.Length > 2 && (line[0] is '—' or '–' or '―' || line.StartsWith("--", StringComparison.Ordinal));

    /// <summary>Nothing but marks that part one passage from the next, such as <c>* * *</c> or <c>___</c>.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> line) =>
        !line.ContainsAnyExcept(RulesAndSpace) && line.ContainsAny(Rules);
}
