using System.Text;
using Rapporteur.Articles;

namespace Rapporteur.Cli.Output.Articles;

/// <summary>
/// An article in CommonMark: headings, lists, quotations, captions in italics, posts as quotations with their author and a
/// link. No character of the article is taken for markup.
/// </summary>
internal static class ArticleMarkdown
{
    private const string Quote = "> ";
    private const string HardBreak = "\\\n";

    /// <summary>The article, a line end at its end.</summary>
    public static string Render(Article article)
    {
        var text = new StringBuilder();
        if (ArticleStory.TitleOf(article) is { Length: > 0 } title)
        {
            text.Append("# ").Append(Line(title)).Append('\n');
        }

        if (string.Join(" · ", ArticleStory.FactsOf(article)) is { Length: > 0 } facts)
        {
            Part(text).Append('*').Append(Line(facts)).Append("*\n");
        }

        BlockKind? before = null;
        foreach (var block in ArticleStory.BlocksOf(article))
        {
            if (!(block.Kind == BlockKind.ListItem && before == BlockKind.ListItem))
            {
                Part(text);
            }

            Append(text, article, block);
            before = block.Kind;
        }

        return text.ToString();
    }

    private static StringBuilder Part(StringBuilder text) => text.Length == 0 ? text : text.Append('\n');

    private static void Append(StringBuilder text, Article article, Block block)
    {
        var words = ArticleStory.WordsOf(article, block);
        switch (block.Kind)
        {
            case BlockKind.Heading:
                text.Append("## ").Append(Line(words)).Append('\n');
                break;
            case BlockKind.Standfirst:
                text.Append("**").Append(Line(words)).Append("**\n");
                break;
            case BlockKind.Caption or BlockKind.Byline or BlockKind.Dateline or BlockKind.Bio:
                text.Append('*').Append(Line(words)).Append("*\n");
                break;
            case BlockKind.ListItem:
                AppendItem(text, words);
                break;
            case BlockKind.Quotation:
                AppendQuoted(text, words);
                break;
            case BlockKind.Post:
                AppendPost(text, words, block.Post!);
                break;
            default:
                text.AppendJoin(HardBreak, Lines(words)).Append('\n');
                break;
        }
    }

    private static void AppendItem(StringBuilder text, string words)
    {
        // A plain text has its marks among its words.
        var mark = words.Length > 2 && words[0] is '-' or '*' or '•' or '–' or '·' && words[1] == ' ' ? 2 : 0;
        text.Append("- ").Append(Line(words[mark..])).Append('\n');
    }

    private static void AppendQuoted(StringBuilder text, string words)
    {
        var first = true;
        foreach (var line in Lines(words))
        {
            text.Append(first ? Quote : HardBreak + Quote).Append(line);
            first = false;
        }

        text.Append('\n');
    }

    private static void AppendPost(StringBuilder text, string words, Post post)
    {
        var account = ArticleStory.AccountOf(post) ?? (post.Body.Count > 0 ? null : words);
        if (post.Body.Count > 0)
        {
            AppendQuoted(text, words);
            text.Append(">\n");
        }

        var name = Line(account ?? post.Platform ?? "post");
        text.Append(Quote).Append(post.Body.Count > 0 ? "— " : "").Append(Target(post.Url) is { } target ? $"[{name}]({target})" : name);
        text.Append(post.Posted is { } posted ? ", " + ArticleStory.TimeOf(posted) : "").Append('\n');
    }

    private static IEnumerable<string> Lines(string words) =>
        words.Split('\n').Select(static line => Line(line)).Where(static line => line.Length > 0);

    // One line, without what a terminal or a renderer would take for more than letters.
    private static string Line(string words)
    {
        var line = VisibleText.OfLine(words).Trim();
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMarkup(line, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    private static bool IsMarkup(string line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '~' or '|' => true,
        '>' or '#' or '+' or '-' or '=' => at == 0 || (line[at] == '#' && at == line.Length - 1),
        '!' => at + 1 < line.Length && line[at + 1] == '[',
        '&' => at + 1 < line.Length && (char.IsAsciiLetterOrDigit(line[at + 1]) || line[at + 1] == '#'),
        '.' or ')' => at is > 0 and <= 9 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    private static string? Target(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        : null;
}
