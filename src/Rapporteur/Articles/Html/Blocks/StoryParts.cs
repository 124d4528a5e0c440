namespace Rapporteur.Articles.Html.Blocks;

/// <summary>
/// The runs of a story's blocks on a page. Outlets set a box or two between paragraphs, but not the whole of their other
/// stories: what stands behind so much is another part of the page.
/// </summary>
internal static class StoryParts
{
    private const int LongestGap = 40;
    private const double LeastShare = 0.15;

    /// <summary>Takes back the blocks of parts that are far from the longest part and short beside it.</summary>
    /// <param name="blocks">The page.</param>
    /// <param name="isStory">For each block, whether it is the story's; changed.</param>
    public static void Trim(IReadOnlyList<PageBlock> blocks, bool[] isStory)
    {
        var parts = new List<(int Start, int End, int Length)>();
        for (var i = 0; i < isStory.Length; i++)
        {
            if (!isStory[i])
            {
                continue;
            }

            var length = blocks[i].Text.Length;
            if (parts.Count > 0 && i - parts[^1].End <= LongestGap)
            {
                parts[^1] = (parts[^1].Start, i + 1, parts[^1].Length + length);
            }
            else
            {
                parts.Add((i, i + 1, length));
            }
        }

        var longest = parts.Count > 0 ? parts.Max(p => p.Length) : 0;
        foreach (var part in parts.Where(p => p.Length < longest * LeastShare))
        {
            Array.Clear(isStory, part.Start, part.End - part.Start);
        }
    }

    /// <summary>For each block, whether it stands within a part.</summary>
    public static bool[] Within(bool[] isStory)
    {
        var within = new bool[isStory.Length];
        var before = -1;
        for (var i = 0; i < isStory.Length; i++)
        {
            if (!isStory[i])
            {
                continue;
            }

            if (before >= 0 && i - before - 1 <= LongestGap)
            {
                Array.Fill(within, true, before, i - before + 1);
            }

            before = i;
        }

        return within;
    }
}
