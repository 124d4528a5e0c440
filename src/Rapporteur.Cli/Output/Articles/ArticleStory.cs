using System.Globalization;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Cli.Output.Text;

namespace Rapporteur.Cli.Output.Articles;

/// <summary>What of an article a reader wants to see: its head, and its blocks without the page's own words.</summary>
internal static class ArticleStory
{
    /// <summary>The headline; null where there is none.</summary>
    public static string? TitleOf(Article article) =>
        article.Blocks.FirstOrDefault(static b => b.Kind == BlockKind.Title)?.Span.Of(article.Text) ?? article.Title;

    /// <summary>Authors, time and outlet, as far as they are known.</summary>
    public static IEnumerable<string> FactsOf(Article article)
    {
        if (article.Byline.Count > 0)
        {
            yield return "By " + string.Join(", ", article.Byline);
        }

        if (article.Published is { } published)
        {
            yield return TimeOf(published);
        }

        if (article.Publisher is { } publisher)
        {
            yield return publisher;
        }
    }

    /// <summary>The blocks below the head. A byline that the head has is left out.</summary>
    public static IEnumerable<Block> BlocksOf(Article article) => article.Blocks.Where(block =>
        block.Kind is not (BlockKind.Title or BlockKind.Furniture) && !(block.Kind == BlockKind.Byline && article.Byline.Count > 0));

    /// <summary>The passages of a post; where it has none, its text.</summary>
    public static string WordsOf(Article article, Block block) => block.Post is { Body.Count: > 0 } post
        ? string.Join('\n', post.Body.Select(span => span.Of(article.Text)))
        : block.Span.Of(article.Text);

    /// <summary>Name and handle of a post's account; null where neither is known.</summary>
    public static string? AccountOf(Post post) => post switch
    {
        { Author: { } author, Handle: { } handle } => author == handle ? author : $"{author} ({handle})",
        _ => post.Author ?? post.Handle,
    };

    /// <summary>A day, with clock time and offset where they are known.</summary>
    public static string TimeOf(ArticleTime time) => time.Instant is { } instant
        ? $"{StatementEntry.Day(time.Day)}, {instant.ToString("HH:mm", CultureInfo.InvariantCulture)} {(instant.Offset == Offset.Zero ? "UTC" : instant.Offset.ToString("+HH:mm", CultureInfo.InvariantCulture))}"
        : StatementEntry.Day(time.Day);
}
