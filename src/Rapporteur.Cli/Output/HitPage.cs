using Rapporteur.Articles;
using Rapporteur.Cli.Output.Text;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Output;

/// <summary>A statement that was found, for people.</summary>
internal static class HitPage
{
    private const int NumberWidth = 3;
    private const int ContentLines = 4;

    public static string Render(LedgerHit hit, int number, int width, bool coloured)
    {
        using var page = new PageWriter(width, coloured);
        var entry = new StatementEntry
        {
            Number = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Statement = hit.Statement,
            SourceWords = hit.SourceText,
            CueWords = hit.CueText,
            ContentWords = hit.ContentText,
        };
        entry.Write(page, NumberWidth, ContentLines);
        var indent = new string(' ', NumberWidth + 2);
        var published = ArticleTime.TryParse(hit.Published, out var time) ? StatementEntry.Day(time.Day) : hit.Published;
        var facts = new[] { hit.ArticleTitle, published, $"{hit.ArticleSource} {hit.Statement.Id}" }.Where(f => !string.IsNullOrEmpty(f));
        page.Write([new StyledRun(string.Join(" · ", facts.Select(f => VisibleText.OfLine(f!))), Styles.Faint)], indent, indent);
        page.BlankLine();
        return page.ToString();
    }
}
