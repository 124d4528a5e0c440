namespace Rapporteur.Articles.PlainText;

/// <summary>
/// Tells the words of a page from the words of its story, by the form of a line alone: cross-links, calls upon the
/// reader, credits and rights, boxes of a page.
/// </summary>
internal static class FurnitureRules
{
    private const int LongestLine = 400;

    /// <summary>True where <paramref name="line"/> is furniture whatever stands around it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="opens">It is the first of its text.</param>
    public static bool IsFurniture(ReadOnlySpan<char> line, bool opens = false)
    {
        if (line.Length > LongestLine)
        {
            return false;
        }

        if (LineShape.IsSeparator(line))
        {
            return true;
        }

        // Page words come with letters; one character is no more than a slip.
        return line.Length > 1
            && (CrossLinks.IsLabel(line) || CrossLinks.IsCrossLink(line, opens) || PageCalls.IsCall(line)
                || Credits.IsCredit(line) || Credits.IsRights(line) || PageBoxes.IsBox(line));
    }
}
