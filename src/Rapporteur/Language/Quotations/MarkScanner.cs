namespace Rapporteur.Language.Quotations;

/// <summary>
/// Finds the quotation marks of one paragraph. Marks that touch each other are looked at as one run: what stands
/// before and after the run tells for all of them whether they open or close. Apostrophes within words are left
/// out, and so are rules drawn with marks ("""""").
/// </summary>
internal static class MarkScanner
{
    // As many straight marks in a row as can still be quotation marks: two nested '' quotations that touch.
    private const int LongestStraightRun = 4;

    /// <summary>Appends the marks within <paramref name="span"/> of <paramref name="text"/> to <paramref name="marks"/>.</summary>
    public static void Scan(string text, TextSpan span, List<QuotationMark> marks)
    {
        var costs = new MarkCosts(text, span);
        var inPairs = HasDoubledCurly(text, span);
        var at = span.Start;
        while (at < span.End)
        {
            var found = text.AsSpan(at, span.End - at).IndexOfAny(MarkGlyphs.All);
            if (found < 0)
            {
                return;
            }

            var start = at + found;
            var end = start + 1;
            while (end < span.End && MarkGlyphs.IsMark(text[end]))
            {
                end++;
            }

            ScanRun(text, new TextSpan(start, end), inPairs, costs, marks);
            at = end;
        }
    }

    /// <summary>The two single marks that the doubled mark <paramref name="doubled"/> may be instead.</summary>
    public static (QuotationMark First, QuotationMark Second) Split(string text, TextSpan paragraph, QuotationMark doubled)
    {
        var costs = new MarkCosts(text, paragraph);
        var (start, end) = (doubled.Position, doubled.End);
        while (start > paragraph.Start && start > doubled.Position - LongestStraightRun && MarkGlyphs.IsMark(text[start - 1]))
        {
            start--;
        }

        while (end < paragraph.End && end < doubled.End + LongestStraightRun && MarkGlyphs.IsMark(text[end]))
        {
            end++;
        }

        var run = costs.Around(new TextSpan(start, end));
        return (run.Single(doubled.Position), run.Single(doubled.Position + 1));
    }

    private static void ScanRun(string text, TextSpan run, bool inPairs, MarkCosts costs, List<QuotationMark> marks)
    {
        var around = costs.Around(run);
        if (run.Length == 1 && around.IsApostrophe(run.Start))
        {
            return;
        }

        if (run.Length > 1 && around.IsGenitive(run.End - 1))
        {
            run = new TextSpan(run.Start, run.End - 1);
            around = costs.Around(run);
        }

        for (var at = run.Start; at < run.End;)
        {
            var glyph = text[at];
            var same = at + 1;
            while (same < run.End && text[same] == glyph)
            {
                same++;
            }

            var count = same - at;
            if (MarkGlyphs.IsDoubling(glyph, inPairs) && count > 1)
            {
                AddDoubled(around, glyph, at, count, marks);
            }
            else if (count <= LongestStraightRun || MarkGlyphs.ShapeOf(glyph) != MarkShape.Neutral)
            {
                for (var each = at; each < same; each++)
                {
                    marks.Add(MarkGlyphs.FamilyOf(glyph) == MarkFamily.Single ? around.Single(each) : around.Double(each, 1));
                }
            }

            at = same;
        }
    }

    // Of three, the outer mark is the doubled one: '''No' was his word,'' and ''He said 'no.'''
    private static void AddDoubled(MarkCosts.Run around, char glyph, int at, int count, List<QuotationMark> marks)
    {
        if (count > LongestStraightRun)
        {
            return;
        }

        var opens = MarkGlyphs.ShapeOf(glyph) switch
        {
            MarkShape.Opening => true,
            MarkShape.Closing => false,
            _ => glyph == '`' || around.LeansOpen,
        };
        if (count == 3 && !opens)
        {
            marks.Add(around.Single(at));
            marks.Add(around.Double(at + 1, 2));
            return;
        }

        marks.Add(around.Double(at, 2));
        if (count == 3)
        {
            marks.Add(around.Single(at + 2));
        }
        else if (count == 4)
        {
            marks.Add(around.Double(at + 2, 2));
        }
    }

    // ‘‘ and ’’ are one mark each only where both occur and the single marks do not match by themselves.
    private static bool HasDoubledCurly(string text, TextSpan span)
    {
        var paragraph = text.AsSpan(span.Start, span.Length);
        var first = paragraph.IndexOf("‘‘", StringComparison.Ordinal);
        if (first < 0 || paragraph[first..].IndexOf("’’", StringComparison.Ordinal) < 0)
        {
            return false;
        }

        var depth = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (paragraph[i] is not ('‘' or '’'))
            {
                continue;
            }

            var inWord = i > 0 && i + 1 < paragraph.Length
                && char.IsLetterOrDigit(paragraph[i - 1]) && char.IsLetterOrDigit(paragraph[i + 1]);
            if (!inWord)
            {
                depth += paragraph[i] == '‘' ? 1 : -1;
                if (depth < 0)
                {
                    return true;
                }
            }
        }

        return depth != 0;
    }
}
