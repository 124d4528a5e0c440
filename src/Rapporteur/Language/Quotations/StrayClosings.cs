namespace Rapporteur.Language.Quotations;

/// <summary>
/// Closing marks whose opening mark is lost, as in "We cannot win , " the minister said" cut from a page. Where a
/// stop stands before such a mark, the passage from the paragraph's start to the mark is a quotation; where
/// other quotations come before it in the paragraph, the passage from the first sentence after the last of them.
/// The mark that closes it is there, so that it counts as closed.
/// </summary>
internal static class StrayClosings
{
    /// <summary>Adds such passages to <paramref name="passages"/> and keeps their order.</summary>
    public static void AddTo(List<Passage> passages, string text, TextSpan paragraph, List<QuotationMark> unpaired)
    {
        if (unpaired.Count == 0)
        {
            return;
        }

        unpaired.Sort((a, b) => a.Position.CompareTo(b.Position));
        var found = new List<Passage>();
        var from = paragraph.Start;
        var (next, end) = (0, paragraph.Start);
        foreach (var mark in unpaired)
        {
            for (; next < passages.Count && passages[next].Span.Start < mark.Position; next++)
            {
                end = Math.Max(end, passages[next].Span.End);
            }

            from = Math.Max(from, end);
            if (end > mark.Position || !Closes(text, paragraph, mark))
            {
                continue;
            }

            var start = from == paragraph.Start ? from : SentenceStart(text, from, mark.Position);
            if (start < mark.Position && !text.AsSpan(start, mark.Position - start).IsWhiteSpace())
            {
                found.Add(new Passage(new TextSpan(start, mark.End), mark.Family, 0, true, false));
            }

            from = mark.End;
        }

        if (found.Count > 0)
        {
            passages.AddRange(found);
            passages.Sort(Passage.ByStart);
        }
    }

    private static bool Closes(string text, TextSpan paragraph, QuotationMark mark)
    {
        if (mark.Shape == MarkShape.Opening || mark.CloseCost > 1)
        {
            return false;
        }

        var before = mark.Position - 1;
        if (before > paragraph.Start && text[before] is ' ' or '\u00A0' && mark.Family != MarkFamily.Single)
        {
            before--;
        }

        return before >= paragraph.Start && text[before] is ',' or '.' or '!' or '?' or '…';
    }

    // The end where no sentence starts in between.
    private static int SentenceStart(string text, int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            if (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1]))
            {
                for (i++; i < end && char.IsWhiteSpace(text[i]); i++)
                {
                }

                return i;
            }
        }

        return end;
    }
}
