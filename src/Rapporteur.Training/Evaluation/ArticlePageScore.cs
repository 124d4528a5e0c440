using System.Globalization;
using System.Text;
using NodaTime.Text;
using Rapporteur.Articles;

namespace Rapporteur.Training.Evaluation;

/// <summary>What of one page's article is right; null where the gold does not know it.</summary>
internal sealed record ArticlePageScore
{
    /// <summary>Captions shorter than this, in code points, may be anywhere.</summary>
    private const int ShortestCaption = 41;

    private static readonly OffsetDateTimePattern[] Instants =
    [
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>"),
    ];

    /// <summary>Whether the page could not be read.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Share of the article's paragraphs that are the gold's.</summary>
    public double? ParagraphPrecision { get; private init; }

    /// <summary>Share of the gold's paragraphs that are the article's.</summary>
    public double? ParagraphRecall { get; private init; }

    /// <summary>Precision and recall of runs of four words.</summary>
    public (double Precision, double Recall)? Text { get; private init; }

    /// <summary>Captions: how many, how many of them stand in the story, how many as captions.</summary>
    public (int All, int Leaked, int Kept) Captions { get; private init; }

    /// <summary>Pieces of text: found as they should be, missed, found as they should not be.</summary>
    public (int Found, int Missed, int Wrong)? Segments { get; private init; }

    public bool? Title { get; private init; }

    public bool? Authors { get; private init; }

    public bool? Day { get; private init; }

    public bool? Instant { get; private init; }

    /// <summary>Compares an article, or none where its page could not be read, with gold.</summary>
    public static ArticlePageScore Of(ArticleGold gold, Article? article)
    {
        var score = gold.Body is null ? OfSegments(gold, article) : OfBody(gold, gold.Body, article);
        return score with
        {
            IsMissing = article is null,
            Title = gold.Title is null ? null : ComparedText.Fold(article?.Title) == ComparedText.Fold(gold.Title),
            Authors = gold.Authors.Count == 0 ? null : Folded(article?.Byline ?? []).ToHashSet().SetEquals(Folded(gold.Authors)),
            Day = gold.Date is null ? null : Day10(article?.Published?.ToString()) == Day10(gold.Date),
            Instant = InstantOf(gold.Date) is not { } instant ? null
                : article?.Published?.Instant is { } found && (found.ToInstant() - instant).TotalSeconds is > -61 and < 61,
        };
    }

    private static ArticlePageScore OfBody(ArticleGold gold, IReadOnlyList<string> body, Article? article)
    {
        var blocks = Blocks(article, IsBody);
        var found = Folded(blocks).Where(static p => p.Length > 0).ToList();
        var right = Folded(body).Where(static p => p.Length > 0).ToList();
        var summary = Folded(gold.Summary).ToHashSet();
        var counted = found.FindAll(p => !summary.Contains(p));
        var (foundSet, rightSet) = (found.ToHashSet(), right.ToHashSet());
        var text = string.Join('\n', blocks);
        var without = Overlap(body, text);
        var with = Overlap([.. gold.Summary, .. body], text);
        return new ArticlePageScore
        {
            ParagraphPrecision = counted.Count > 0 ? Share(counted, rightSet) : right.Count > 0 ? 0 : null,
            ParagraphRecall = right.Count > 0 ? Share(right, foundSet) : null,
            Text = with.Precision + with.Recall > without.Precision + without.Recall ? with : without,
            Captions = CaptionsOf(gold, article, string.Join(' ', found), string.Join(' ', right)),
        };
    }

    private static (int All, int Leaked, int Kept) CaptionsOf(ArticleGold gold, Article? article, string found, string right)
    {
        var own = string.Join(' ', Folded(Blocks(article, static kind => kind == BlockKind.Caption)));
        var (all, leaked, kept) = (0, 0, 0);
        foreach (var caption in Folded(gold.Captions))
        {
            if (caption.EnumerateRunes().Count() >= ShortestCaption && !right.Contains(caption, StringComparison.Ordinal))
            {
                all++;
                leaked += found.Contains(caption, StringComparison.Ordinal) ? 1 : 0;
                kept += own.Contains(caption, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return (all, leaked, kept);
    }

    private static ArticlePageScore OfSegments(ArticleGold gold, Article? article)
    {
        var text = ComparedText.Space(string.Join('\n', Blocks(article, static kind => IsBody(kind) || kind == BlockKind.Post)));
        var found = gold.With.Count(piece => text.Contains(ComparedText.Space(piece), StringComparison.Ordinal));
        var wrong = gold.Without.Count(piece => text.Contains(ComparedText.Space(piece), StringComparison.Ordinal));
        return new ArticlePageScore { Segments = (found, gold.With.Count - found, wrong) };
    }

    private static bool IsBody(BlockKind kind) =>
        kind is BlockKind.Heading or BlockKind.Paragraph or BlockKind.Quotation or BlockKind.ListItem;

    private static List<string> Blocks(Article? article, Func<BlockKind, bool> wanted) =>
        article is null ? [] : [.. article.Blocks.Where(b => wanted(b.Kind)).Select(b => b.Span.Of(article.Text))];

    private static IEnumerable<string> Folded(IEnumerable<string> texts) => texts.Select(ComparedText.Fold);

    private static double Share(List<string> of, HashSet<string> within) => (double)of.Count(within.Contains) / of.Count;

    private static (double Precision, double Recall) Overlap(IReadOnlyList<string> gold, string text)
    {
        var (right, found) = (ComparedText.Shingles(string.Join('\n', gold)), ComparedText.Shingles(text));
        var both = right.Sum(shingle => Math.Min(shingle.Value, found.GetValueOrDefault(shingle.Key)));
        return ((double)both / Math.Max(1, found.Values.Sum()), (double)both / Math.Max(1, right.Values.Sum()));
    }

    private static string Day10(string? time) => time is null ? "" : time[..Math.Min(time.Length, 10)];

    private static NodaTime.Instant? InstantOf(string? time)
    {
        if (time is not { Length: > 10 })
        {
            return null;
        }

        var iso = $"{time[..10]}T{time[11..].Replace("Z", "+00:00", StringComparison.Ordinal)}";
        return Instants.Select(pattern => pattern.Parse(iso)).FirstOrDefault(static parsed => parsed.Success)?.Value.ToInstant();
    }
}
