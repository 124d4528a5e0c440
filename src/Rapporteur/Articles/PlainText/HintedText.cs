namespace Rapporteur.Articles.PlainText;

/// <summary>A plain text of which something is known beside it, as a dump or a mail tells it.</summary>
internal static class HintedText
{
    /// <summary>Reads <paramref name="text"/>; what is known beside it goes before what it seems to say of itself.</summary>
    public static Article Read(string text, string source, ArticleOptions options, ArticleHints hints)
    {
        var article = PlainTextReader.Read(text, source, options.Published ?? hints.Published);
        return article with
        {
            Blocks = WithTitle(article, hints.Title),
            Url = hints.Url,
            Publisher = hints.Publisher,
            Title = hints.Title ?? article.Title,
            Byline = hints.Byline.Count > 0 ? hints.Byline : article.Byline,
            Modified = hints.Modified ?? article.Modified,
            Section = hints.Section,
            Language = hints.Language,
        };
    }

    // A first line that says what the title says is the title, whatever its form.
    private static IReadOnlyList<Block> WithTitle(Article article, string? title) =>
        title is not null && article.Blocks is [var first, ..] && first.Kind != BlockKind.Title
        && first.Span.In(article.Text).Equals(title, StringComparison.OrdinalIgnoreCase)
            ? [first with { Kind = BlockKind.Title }, .. article.Blocks.Skip(1)]
            : article.Blocks;
}
