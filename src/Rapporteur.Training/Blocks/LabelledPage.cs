using AngleSharp;
using AngleSharp.Html.Parser;
using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Articles.Decoding;
using Rapporteur.Articles.Html;
using Rapporteur.Articles.Html.Blocks;
using Rapporteur.Articles.Html.Metadata;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Blocks;

/// <summary>A page's blocks, and of each whether it is the article's, as far as the gold says.</summary>
/// <param name="Outlet">The same for pages of one outlet, by the names of their files.</param>
/// <param name="IsWhole">All of the article is known, not only pieces of it.</param>
/// <param name="Blocks">The blocks.</param>
/// <param name="Rows">For each a row of <see cref="SecondLook.Count"/> features, those of the second look not yet known.</param>
/// <param name="Labels">For each whether it is the article's; null where that is not known.</param>
internal sealed record LabelledPage(string Outlet, bool IsWhole, IReadOnlyList<PageBlock> Blocks, float[] Rows, bool?[] Labels)
{
    /// <summary>Shorter ones are found in too many places.</summary>
    private const int ShortestPiece = 25;

    private const int LongestOutlet = 12;

    /// <summary>A part of a page is a page of its own where the page has this many times its blocks.</summary>
    private const double FragmentsAtMost = 1.2;

    /// <summary>It is the part of a page that holds the article.</summary>
    public bool IsFragment { get; private init; }

    /// <summary>Reads the page that <paramref name="gold"/> is of: whole, and once more what holds its article alone, as feeds and mail have it.</summary>
    /// <param name="folder">Where its file lies.</param>
    /// <param name="gold">The gold.</param>
    /// <returns>None where the page cannot be read or has no blocks.</returns>
    public static IEnumerable<LabelledPage> Of(string folder, ArticleGold gold)
    {
        var path = gold.PathIn(folder);
        if (!File.Exists(path) || Parse(TextOf(path), gold) is not { } whole)
        {
            yield break;
        }

        yield return whole;
        if (whole.BoxOfArticle() is { } box && box.Blocks * FragmentsAtMost < whole.Blocks.Count
            && Parse($"<h1>{gold.Title}</h1>{box.Element.ToHtml()}", gold) is { } fragment)
        {
            yield return fragment with { IsFragment = true };
        }
    }

    private static LabelledPage? Parse(string html, ArticleGold gold)
    {
        var document = new HtmlParser().ParseDocument(html);
        if (document.Body is not { } body)
        {
            return null;
        }

        var title = PageMetadata.Of(document, ArticleHints.None).Title;
        var blocks = BlockWalker.Walk(body);
        if (blocks.Count == 0)
        {
            return null;
        }

        var rows = new float[blocks.Count * SecondLook.Count];
        BlockFeatures.Write(blocks, HeadlineIndex.Of(blocks, title), rows, SecondLook.Count);
        return new LabelledPage(
            OutletOf(gold.File),
            gold.Body is not null,
            blocks,
            rows,
            gold.Body is null ? LabelsOfPieces(gold, blocks) : LabelsOfBody(gold, gold.Body, blocks));
    }

    // The innermost box that holds all that is known to be the article's.
    private PageBox? BoxOfArticle()
    {
        PageBox? common = null;
        for (var i = 0; i < Blocks.Count; i++)
        {
            if (Labels[i] != true)
            {
                continue;
            }

            common = (common ?? Blocks[i].Box.Outer)?.Around(Blocks[i].Box);
        }

        return common;
    }

    private static string OutletOf(string file) => new([.. file.TakeWhile(static c => !char.IsAsciiDigit(c)).Take(LongestOutlet)]);

    private static string TextOf(string path)
    {
        using var file = File.OpenRead(path);
        var page = ArticleContainers.Open(file, path).First();
        return page.Fault is { } fault ? throw fault : TextDecoder.Decode(page.Content.Span, path);
    }

    // A stand-first counts neither way: some outlets take it for the first paragraph.
    private static bool?[] LabelsOfBody(ArticleGold gold, IReadOnlyList<string> body, List<PageBlock> blocks)
    {
        var paragraphs = body.Select(ComparedText.Fold).Where(static p => p.Length > 0).ToHashSet();
        var summary = gold.Summary.Select(ComparedText.Fold).ToHashSet();
        return [.. blocks.Select(block => block.IsRepeat ? null : LabelOf(ComparedText.Fold(block.Text)))];

        bool? LabelOf(string text) =>
            paragraphs.Contains(text) ? true
            : summary.Contains(text) ? null
            : text.Length > ShortestPiece && paragraphs.Any(p => Shares(p, text));
    }

    private static bool?[] LabelsOfPieces(ArticleGold gold, List<PageBlock> blocks)
    {
        var with = gold.With.Select(ComparedText.Space).Where(static p => p.Length > 0).ToList();
        var without = gold.Without.Select(ComparedText.Space).Where(static p => p.Length > 0).ToList();
        return [.. blocks.Select(block => block.IsRepeat ? null : LabelOf(block.Text))];

        bool? LabelOf(string text) =>
            with.Exists(p => Meets(p, text)) ? true
            : without.Exists(p => Meets(p, text)) ? false
            : null;
    }

    private static bool Meets(string piece, string text) =>
        text.Contains(piece, StringComparison.Ordinal) || (text.Length > ShortestPiece && piece.Contains(text, StringComparison.Ordinal));

    private static bool Shares(string paragraph, string text) =>
        paragraph.Contains(text, StringComparison.Ordinal) || (paragraph.Length > ShortestPiece && text.Contains(paragraph, StringComparison.Ordinal));
}
