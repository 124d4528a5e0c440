using System.Text;
using Rapporteur.Articles;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Output.Articles;

/// <summary>The formats of articles alone.</summary>
internal static class ArticleFormat
{
    /// <summary>For people.</summary>
    /// <param name="width">Columns; null where a paragraph is one line.</param>
    /// <param name="coloured">Whether it may hold colour.</param>
    public static PrintFormat Text(int? width, bool coloured)
    {
        var between = new Envelope(Between: "\n" + new string('─', width ?? Terminal.PlainWidth) + "\n\n");
        return Of(article => ArticleText.Render(article, width, coloured), between, between);
    }

    /// <summary>CommonMark, a rule between two articles.</summary>
    public static PrintFormat Markdown { get; } = Of(ArticleMarkdown.Render, new Envelope(Between: "\n---\n\n"), Envelope.Bare);

    /// <summary>The <c>article</c> object of a reading; for several inputs an array of them.</summary>
    public static PrintFormat Object { get; } = new(static article => new Printed(Json(article, indented: true), 0), Envelope.JsonArray, Envelope.JsonValue);

    /// <summary>One such object a line.</summary>
    public static PrintFormat Lines { get; } = new(static article => new Printed([.. Json(article, indented: false), (byte)'\n'], 0), Envelope.Bare, Envelope.Bare);

    private static PrintFormat Of(Func<Article, string> render, Envelope many, Envelope single) =>
        new(article => new Printed(Encoding.UTF8.GetBytes(render(article)), 0), many, single);

    private static byte[] Json(Article article, bool indented)
    {
        using var stream = new MemoryStream(article.Text.Length * 2);
        ReadingJson.WriteArticle(stream, article, indented);
        return stream.ToArray();
    }
}
