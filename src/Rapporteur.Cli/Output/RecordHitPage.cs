using System.Globalization;
using Rapporteur.Articles;
using Rapporteur.Cli.Output.Text;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Output;

/// <summary>An event or a vote that was found, for people: the entry, the passage that shows it, and where it is from.</summary>
internal static class RecordHitPage
{
    private const int NumberWidth = 3;
    private const int EvidenceLines = 4;

    public static string Render(EventHit hit, int number, int width, bool coloured)
    {
        using var page = new PageWriter(width, coloured);
        new EventEntry(Number(number), hit.Event, hit.Text).Write(page, NumberWidth);
        WriteSource(page, hit.Evidence, hit.Article, hit.Event.Id);
        return page.ToString();
    }

    public static string Render(VoteHit hit, int number, int width, bool coloured)
    {
        using var page = new PageWriter(width, coloured);
        new VoteEntry(Number(number), hit.Vote).Write(page, NumberWidth);
        WriteSource(page, hit.Evidence, hit.Article, hit.Vote.Id);
        return page.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteSource(PageWriter page, string evidence, HitArticle article, string id)
    {
        var indent = new string(' ', NumberWidth + 2);
        page.Write([new StyledRun(StatementEntry.Fitting(page, StatementEntry.Line(evidence), indent.Length, EvidenceLines), Styles.Plain)], indent, indent);
        var published = ArticleTime.TryParse(article.Published, out var time) ? StatementEntry.Day(time.Day) : article.Published;
        var facts = new[] { article.Title, published, $"{article.Source} {id}" }.Where(static f => !string.IsNullOrEmpty(f));
        page.Write([new StyledRun(string.Join(" · ", facts.Select(static f => VisibleText.OfLine(f!))), Styles.Faint)], indent, indent);
        page.BlankLine();
    }
}
