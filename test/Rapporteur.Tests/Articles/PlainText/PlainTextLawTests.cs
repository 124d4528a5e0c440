using CsCheck;
using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.PlainText;

public class PlainTextLawTests
{
    private static readonly string[] Marks =
    [
        "\n", "\n\n", "\r\n", "\r", " ", "\t", "\u2028", "“", "”", "\"", "''", "—", "— Ann (@ann) March 3, 2024", "@", "(", ")", ":", ".", "- ", "1. ", "RELATED: ",
        "Read more", "By Jane Roe", "pic.twitter.com/abc", "https://t.co/x", "\uD83D", "\uDE00", "\0", "\u202E", "\uFEFF", "May 1, 2024", "10:15 a.m. EDT", "A post shared by ",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]),
        Gen.String[Gen.Char['a', 'z'], 1, 9],
        Gen.String[0, 12]);

    private static readonly Gen<string> Text = Piece.Array[0, 60].Select(string.Concat);

    [Fact]
    public void FromText_AnyText_BlocksCoverItInOrder() => Text.Sample(
        text =>
        {
            var article = ArticleReader.FromText(text, "law");
            var at = 0;
            foreach (var block in article.Blocks)
            {
                Assert.True(block.Span.Start >= at && block.Span.End <= text.Length && !block.Span.IsEmpty);
                Assert.Equal(block.Span, block.Span.Trim(text));
                Assert.True(string.IsNullOrWhiteSpace(text[at..block.Span.Start]));
                at = block.Span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
            Assert.Same(text, article.Text);
        },
        iter: 20_000);

    [Fact]
    public void FromText_AnyText_PostsLieInTheirBlocks() => Text.Sample(
        text =>
        {
            var article = ArticleReader.FromText(text, "law");
            foreach (var block in article.Blocks)
            {
                Assert.Equal(block.Kind == BlockKind.Post, block.Post is not null);
                if (block.Post is { } post)
                {
                    Assert.NotEmpty(post.Body);
                    Assert.All(post.Body, b => Assert.True(block.Span.Contains(b) && !b.IsEmpty && b == b.Trim(text)));
                    Assert.Equal(post.Author, post.AuthorSpan?.Of(text));
                    Assert.True(post.AuthorSpan is not { } author || block.Span.Contains(author));
                }
            }
        },
        iter: 20_000);

    [Fact]
    public void FromText_AnyText_IsTheSameEveryTime() => Text.Sample(
        text =>
        {
            var (one, two) = (ArticleReader.FromText(text, "law"), ArticleReader.FromText(text, "law"));
            Assert.Equal(one.Blocks.Select(b => (b.Kind, b.Span)), two.Blocks.Select(b => (b.Kind, b.Span)));
        },
        iter: 1_000);
}
