using System.Text;
using Rapporteur.Articles;
using Rapporteur.Cli.Output.Text;
using Spectre.Console;

namespace Rapporteur.Cli.Output.Articles;

/// <summary>An article as plain text for people: headline, authors and time, then the story.</summary>
internal static class ArticleText
{
    /// <summary>More columns than any paragraph has.</summary>
    private const int Unbroken = 10_000_000;

    /// <param name="article">What to show.</param>
    /// <param name="width">Columns; null where a paragraph is one line.</param>
    /// <param name="coloured">Whether it may hold colour; the words are the same.</param>
    public static string Render(Article article, int? width, bool coloured)
    {
        using var page = new PageWriter(width ?? Unbroken, coloured);
        var written = false;
        if (ArticleStory.TitleOf(article) is { Length: > 0 } title)
        {
            page.Write(VisibleText.OfLine(title), Styles.Title);
            written = true;
        }

        if (string.Join(" · ", ArticleStory.FactsOf(article)) is { Length: > 0 } facts)
        {
            page.Write(VisibleText.OfLine(facts), Styles.Faint);
            written = true;
        }

        BlockKind? before = null;
        foreach (var block in ArticleStory.BlocksOf(article))
        {
            var look = BlockLook.Of(block.Kind);
            if (written && !(look.IsClose && before == block.Kind))
            {
                page.BlankLine();
            }

            page.Write(Runs(ArticleStory.WordsOf(article, block), look), look.First, look.Others);
            if (block.Post is { } post && Signature(post) is { Length: > 0 } signature)
            {
                page.Write([new StyledRun(VisibleText.OfLine(signature), Styles.Faint)], look.Others, look.Others);
            }

            (before, written) = (block.Kind, true);
        }

        return page.ToString();
    }

    private static StyledRun[] Runs(string words, BlockLook look)
    {
        var text = new StringBuilder(words.Length);
        VisibleText.Append(text, words, look.KeepLines);
        return [new StyledRun(text.ToString(), look.Style)];
    }

    private static string Signature(Post post)
    {
        var facts = new[] { ArticleStory.AccountOf(post), post.Posted is { } posted ? ArticleStory.TimeOf(posted) : null, post.Url };
        return post.Body.Count == 0 && post.Author is not null ? post.Url ?? "" : string.Join(" · ", facts.OfType<string>());
    }
}
