namespace Rapporteur.Articles.Html.Blocks;

/// <summary>Finds the block in which the page shows its headline.</summary>
internal static class HeadlineIndex
{
    private const int Shortest = 8;

    /// <summary>Index of the first block that is <paramref name="title"/>, or a heading with most of it; -1 where there is none.</summary>
    public static int Of(IReadOnlyList<PageBlock> blocks, string? title)
    {
        var wanted = Letters(title ?? "");
        if (wanted.Length < Shortest)
        {
            return -1;
        }

        var near = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            var heading = blocks[i].Tag is BlockTag.H1 or BlockTag.H2;
            if (!heading && blocks[i].Text.Length > title!.Length * 2)
            {
                continue;
            }

            var found = Letters(blocks[i].Text);
            if (found.Equals(wanted, StringComparison.Ordinal) && blocks[i].LinkLength == 0)
            {
                return i;
            }

            if (near < 0 && heading && found.Length >= Shortest
                && ((found.Length * 2 >= wanted.Length && wanted.Contains(found, StringComparison.Ordinal)) || (wanted.Length * 2 >= found.Length && found.Contains(wanted, StringComparison.Ordinal))))
            {
                near = i;
            }
        }

        return near;
    }

    private static string Letters(string text) => string.Create(text.Count(char.IsLetterOrDigit), text, static (letters, text) =>
    {
        var next = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[next++] = char.ToLowerInvariant(c);
            }
        }
    });
}
