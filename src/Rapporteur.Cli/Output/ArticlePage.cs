using Rapporteur.Articles;
using Rapporteur.Cli.Output.Text;
using Rapporteur.Cli.Running;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Spectre.Console;

namespace Rapporteur.Cli.Output;

/// <summary>A reading as a page for people: where it is from, the text with its statements marked, and lists of statements, events and votes.</summary>
internal static class ArticlePage
{
    private const int ContentLines = 2;

    /// <param name="reading">What to show.</param>
    /// <param name="width">Columns of the page.</param>
    /// <param name="coloured">Whether it may hold colour; the words are the same.</param>
    /// <param name="refusal">Why the article was not read; null where it was.</param>
    public static string Render(Reading reading, int width, bool coloured, Fault? refusal = null)
    {
        using var page = new PageWriter(width, coloured);
        WriteHead(page, reading.Article);
        WriteText(page, reading);
        WriteStatements(page, reading, refusal);
        WriteEvents(page, reading);
        WriteVotes(page, reading);
        return page.ToString();
    }

    private static void WriteHead(PageWriter page, Article article)
    {
        List<string> facts = [article.Source];
        facts.AddRange(new[] { article.Publisher, article.Published is { } time ? StatementEntry.Day(time.Day) : null }.OfType<string>());
        if (article.Byline.Count > 0)
        {
            facts.Add("by " + string.Join(", ", article.Byline));
        }

        page.Write(string.Join(" · ", facts.Select(VisibleText.OfLine)), Styles.Faint);
        page.BlankLine();
        if (article.Title is { Length: > 0 } title && !article.Blocks.Any(b => b.Kind == BlockKind.Title))
        {
            page.Write(VisibleText.OfLine(title), Styles.Title);
            page.BlankLine();
        }
    }

    private static void WriteText(PageWriter page, Reading reading)
    {
        var article = reading.Article;
        var pieces = Pieces(article);
        var marks = new StatementMarks(reading, pieces.ConvertAll(static p => p.Span));
        for (var i = 0; i < pieces.Count; i++)
        {
            var look = BlockLook.Of(pieces[i].Kind);
            page.Write(
                MarkedText.Of(article.Text, pieces[i].Span, marks.Of(i), look.Style, look.KeepLines), look.First, look.Others);
            // Items of a list stand close together.
            if (!(look.IsClose && i + 1 < pieces.Count && pieces[i + 1].Kind == pieces[i].Kind))
            {
                page.BlankLine();
            }
        }
    }

    private static void WriteStatements(PageWriter page, Reading reading, Fault? refusal)
    {
        if (reading.Statements.Count == 0)
        {
            page.Write(refusal is null ? "No statements found." : $"Not read ({refusal.Code}).", Styles.Title);
            return;
        }

        page.Write(Tally.Count(reading.Statements.Count, "statement"), Styles.Title);
        page.BlankLine();
        var numberWidth = Math.Max(2, reading.Statements.Max(s => StatementMarks.Number(s).Length));
        foreach (var statement in reading.Statements)
        {
            Entry(reading.Article, statement).Write(page, numberWidth, ContentLines);
        }
    }

    private static void WriteEvents(PageWriter page, Reading reading)
    {
        if (reading.Events.Count > 0)
        {
            page.BlankLine();
            page.Write(Tally.Count(reading.Events.Count, "event"), Styles.Title);
            page.BlankLine();
            var numberWidth = Math.Max(2, reading.Events.Max(static one => one.Id.Length));
            foreach (var one in reading.Events)
            {
                new EventEntry(VisibleText.OfLine(one.Id), one, reading.Article.Text).Write(page, numberWidth);
            }
        }
    }

    private static void WriteVotes(PageWriter page, Reading reading)
    {
        if (reading.Votes.Count > 0)
        {
            page.BlankLine();
            page.Write(Tally.Count(reading.Votes.Count, "vote"), Styles.Title);
            page.BlankLine();
            var numberWidth = Math.Max(2, reading.Votes.Max(static vote => vote.Id.Length));
            foreach (var vote in reading.Votes)
            {
                new VoteEntry(VisibleText.OfLine(vote.Id), vote).Write(page, numberWidth);
            }
        }
    }

    private static StatementEntry Entry(Article article, Statement statement) => new()
    {
        Number = StatementMarks.Number(statement),
        Statement = statement,
        SourceWords = Words(article, statement.Source?.Spans),
        CueWords = Words(article, statement.Cue),
        AddresseeWords = Words(article, statement.Addressee?.Spans),
        ContentWords = Words(article, statement.Content) ?? "",
        Post = statement.Type == StatementType.Post && statement.Content.Count > 0
            ? article.Blocks.FirstOrDefault(b => b.Post is not null && b.Span.Overlaps(statement.Content[0]))?.Post
            : null,
    };

    private static string? Words(Article article, IReadOnlyList<TextSpan>? spans) =>
        spans is { Count: > 0 } ? string.Join(" … ", spans.Select(s => s.Of(article.Text))) : null;

    // The blocks, and whatever stands outside of them: nothing of the text is kept from the page.
    private static List<(TextSpan Span, BlockKind Kind)> Pieces(Article article)
    {
        var pieces = new List<(TextSpan Span, BlockKind Kind)>(article.Blocks.Count);
        var at = 0;
        foreach (var block in article.Blocks)
        {
            AddGap(at, block.Span.Start);
            pieces.Add((block.Span, block.Kind));
            at = block.Span.End;
        }

        AddGap(at, article.Text.Length);
        return pieces;

        void AddGap(int start, int end)
        {
            var gap = new TextSpan(start, Math.Max(start, end)).Trim(article.Text);
            if (!gap.IsEmpty)
            {
                pieces.Add((gap, BlockKind.Furniture));
            }
        }
    }
}
