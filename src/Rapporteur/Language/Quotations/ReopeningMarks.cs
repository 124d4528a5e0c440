namespace Rapporteur.Language.Quotations;

/// <summary>With which marks a paragraph begins, as it does where it goes on with a quotation.</summary>
/// <param name="Double">A double or angle mark is among its first marks.</param>
/// <param name="Single">A single mark is among them.</param>
internal readonly record struct ReopeningMarks(bool Double, bool Single)
{
    /// <summary>Looks at the start of <paramref name="paragraph"/>.</summary>
    public static ReopeningMarks Of(string text, TextSpan paragraph)
    {
        var (twofold, single) = (false, false);
        for (var at = paragraph.Start; at < paragraph.End && at < paragraph.Start + 4 && MarkGlyphs.IsMark(text[at]); at++)
        {
            if (MarkGlyphs.FamilyOf(text[at]) != MarkFamily.Single)
            {
                twofold = true;
            }
            else if (text[at] is '\'' or '`' && at + 1 < paragraph.End && text[at + 1] == text[at])
            {
                twofold = true;
                at++;
            }
            else
            {
                single |= !Apostrophes.BeginsClipped(text, at, paragraph.End);
            }
        }

        return new(twofold, single);
    }
}
