using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.PlainText;

/// <summary>What stands above the story: headline, stand-first, byline, dateline.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Byline">Names of the authors.</param>
/// <param name="Published">When it was published, where a line says so in full.</param>
/// <param name="Modified">When it was changed, where a line says so in full.</param>
internal sealed record ArticleHead(TextSpan? Title, IReadOnlyList<string> Byline, ArticleTime? Published, ArticleTime? Modified)
{
    /// <summary>Blocks in which bylines and datelines are looked for; further down they belong to something else.</summary>
    private const int Depth = 8;

    /// <summary>A block of this many characters is text of the story.</summary>
    private const int ProseLength = 150;

    /// <summary>Marks the blocks of the head in <paramref name="drafts"/> and says what they tell.</summary>
    public static ArticleHead Mark(string text, List<BlockDraft> drafts)
    {
        IReadOnlyList<string> byline = [];
        ArticleTime? published = null;
        ArticleTime? modified = null;
        var prose = 0;
        for (var i = 0; i < Math.Min(drafts.Count, Depth) && prose < 2; i++)
        {
            if (drafts[i].Kind != BlockKind.Paragraph)
            {
                continue;
            }

            var line = drafts[i].Span.In(text);
            if (BylineRule.TryRead(line, out var names, out var dated))
            {
                drafts[i] = drafts[i] with { Kind = BlockKind.Byline };
                byline = byline.Count == 0 ? names : byline;
                published ??= dated;
            }
            else if (DatelineRule.TryReadLine(line, out var stamp))
            {
                drafts[i] = drafts[i] with { Kind = BlockKind.Dateline };
                published ??= stamp.IsChange ? null : stamp.Time;
                modified ??= stamp.IsChange ? stamp.Time : null;
            }
            else if (line.Length >= ProseLength)
            {
                prose++;
                published ??= DatelineRule.OfOpening(line);
            }
        }

        return new ArticleHead(MarkTitle(text, drafts), byline, published, modified);
    }

    private static TextSpan? MarkTitle(string text, List<BlockDraft> drafts)
    {
        if (!TitleRule.IsTitle(text, drafts))
        {
            return null;
        }

        drafts[0] = drafts[0] with { Kind = BlockKind.Title };
        var title = drafts[0].Span;

        // Archives set a semicolon between the headline and the line under it.
        if (text[title.End - 1] == ';' && !drafts[1].AfterBlank && drafts[1].Kind == BlockKind.Paragraph && drafts[1].Span.Length <= 250)
        {
            drafts[1] = drafts[1] with { Kind = BlockKind.Standfirst };
        }

        return title;
    }
}
