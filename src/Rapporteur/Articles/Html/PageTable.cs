using AngleSharp.Dom;

namespace Rapporteur.Articles.Html;

/// <summary>Tables of data. A table that only sets out the page is none: its cells are read as the parts they are.</summary>
internal static class PageTable
{
    private const int LongestCell = 200;

    /// <summary>The rows as lines, cells parted by a space.</summary>
    /// <returns>Null where the table sets out the page.</returns>
    public static string? TryRead(IElement table)
    {
        if (table.QuerySelector("p, div, blockquote, table, h1, h2, h3, ul, figure") is not null)
        {
            return null;
        }

        var rows = new List<string>();
        var several = false;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = row.Children.Where(c => c.LocalName is "td" or "th").Select(c => string.Join(' ', PageText.LinesOf(c))).ToList();
            if (cells.Exists(c => c.Length > LongestCell))
            {
                return null;
            }

            several |= cells.Count > 1;
            rows.Add(string.Join(' ', cells.Where(c => c.Length > 0)));
        }

        return several ? string.Join('\n', rows.Where(r => r.Length > 0)) : null;
    }
}
