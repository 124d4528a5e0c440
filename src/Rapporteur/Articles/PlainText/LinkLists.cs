namespace Rapporteur.Articles.PlainText;

/// <summary>Headlines of other stories in a row under a label such as <c>Related stories</c>.</summary>
internal static class LinkLists
{
    private const int MostWords = 20;

    /// <summary>Marks the headlines that follow a label as furniture, up to the first line that reads as prose.</summary>
    public static void Mark(string text, List<BlockDraft> drafts)
    {
        for (var i = 0; i + 1 < drafts.Count; i++)
        {
            if (drafts[i].Kind != BlockKind.Furniture || !CrossLinks.IsLabel(drafts[i].Span.In(text)))
            {
                continue;
            }

            for (var next = i + 1; next < drafts.Count && IsHeadline(text, drafts[next]); next++)
            {
                drafts[next] = drafts[next] with { Kind = BlockKind.Furniture };
                i = next;
            }
        }
    }

    private static bool IsHeadline(string text, BlockDraft draft)
    {
        var line = draft.Span.In(text);
        return draft.Kind == BlockKind.Paragraph && line.Length <= 200 && !LineShape.EndsLikeSentence(line)
            && LineShape.WordCount(line, MostWords) <= MostWords && LineShape.IsTitleCase(line, 4);
    }
}
