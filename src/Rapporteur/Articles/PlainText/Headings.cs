using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.PlainText;

/// <summary>Headings between paragraphs: short lines that do not end as sentences do, and have text under them.</summary>
internal static class Headings
{
    private const int LongestLine = 100;
    private const int MostWords = 12;

    /// <summary>Marks the headings among the paragraphs.</summary>
    public static void Mark(string text, List<BlockDraft> drafts)
    {
        for (var i = 1; i + 1 < drafts.Count; i++)
        {
            if (drafts[i].Kind == BlockKind.Paragraph && HasTextUnder(drafts, i) && IsHeading(drafts[i].Span.In(text)))
            {
                drafts[i] = drafts[i] with { Kind = BlockKind.Heading };
            }
        }
    }

    private static bool HasTextUnder(List<BlockDraft> drafts, int index) =>
        drafts[index + 1].Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation
        && drafts[index + 1].Span.Length > drafts[index].Span.Length;

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > LongestLine || LineShape.WordCount(line, MostWords) > MostWords || LineShape.LeavesQuotationOpen(line))
        {
            return false;
        }

        // "8:20 a.m." and "FULL TEXT." head what follows whatever they end in.
        if (IsClockTime(line) || (LineShape.IsCapitals(line, 4) && LineShape.WordCount(line) <= 8 && line[^1] is not (':' or ',')))
        {
            return !line.ContainsAny("\"“”@");
        }

        return !LineShape.EndsLikeSentence(line) && line[^1] is not (':' or ',' or ';' or '-' or '—' or '–')
            && (char.IsUpper(line[0]) || char.IsDigit(line[0])) && !line.ContainsAny("\"“”@");
    }

    private static bool IsClockTime(ReadOnlySpan<char> line)
    {
        if (line.Length > 16 || !char.IsAsciiDigit(line[0]))
        {
            return false;
        }

        var scan = new DateScanner(line);
        if (!scan.TryTime(out _, out _))
        {
            return false;
        }

        scan.TakeAny(".:");
        return scan.Rest.IsEmpty;
    }
}
