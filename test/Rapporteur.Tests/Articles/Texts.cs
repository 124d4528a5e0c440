using System.Text;
using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles;

/// <summary>Short ways to read texts and to look at blocks.</summary>
internal static class Texts
{
    /// <summary>A paragraph of the length that paragraphs of stories have.</summary>
    public const string Prose =
        "The harbour council voted on Tuesday to widen the northern quay, a work that its engineers expect to take three summers and that the town has put off twice.";

    /// <summary>Another one.</summary>
    public const string MoreProse =
        "Opponents on the council called the vote hasty, and asked why the survey of the sea bed, which the council had paid for in spring, was not yet public.";

    public static Article Read(byte[] bytes, ArticleOptions? options = null) => ArticleReader.Read(new MemoryStream(bytes), "test", options);

    public static Article ReadPage(string html, ArticleOptions? options = null) => Read(Encoding.UTF8.GetBytes(html), options);

    public static Article Of(params string[] lines) => ArticleReader.FromText(string.Join('\n', lines), "test");

    /// <summary>Each block as its kind and its text.</summary>
    public static IEnumerable<(BlockKind Kind, string Text)> Blocks(this Article article) =>
        article.Blocks.Select(b => (b.Kind, b.Span.Of(article.Text)));

    /// <summary>What <paramref name="line"/> is between two paragraphs.</summary>
    public static BlockKind KindBetweenProse(string line) => Of(Prose, line, MoreProse).Blocks[1].Kind;

    public static string CodeOf(Action read) => Assert.Throws<RapporteurException>(read).Code;
}
