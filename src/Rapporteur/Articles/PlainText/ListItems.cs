namespace Rapporteur.Articles.PlainText;

/// <summary>Items of lists. A single marked line is none: a hyphen may sign a quotation, a number may start a sentence.</summary>
internal static class ListItems
{
    /// <summary>Marks runs of two and more neighbouring paragraphs that start with a mark of the same sort.</summary>
    public static void Mark(string text, List<BlockDraft> drafts)
    {
        for (var start = 0; start < drafts.Count;)
        {
            var sort = SortOf(text, drafts[start]);
            var end = start + 1;
            while (sort != '\0' && end < drafts.Count && SortOf(text, drafts[end]) == sort)
            {
                end++;
            }

            for (var i = start; end - start > 1 && i < end; i++)
            {
                drafts[i] = drafts[i] with { Kind = BlockKind.ListItem };
            }

            start = end;
        }
    }

    // The dash of a dialogue is not taken for a bullet.
    private static char SortOf(string text, BlockDraft draft)
    {
        var line = draft.Span.In(text);
        if (draft.Kind != BlockKind.Paragraph || line[0] is '–' or '—' || LineShape.ListMarkLength(line) == 0)
        {
            return '\0';
        }

        return char.IsAsciiDigit(line[0]) ? '1' : line[0];
    }
}
