using System.Text;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Cli.Output.Articles;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Tests.Output.Articles;

/// <summary>Articles alone, as they are printed.</summary>
public sealed class ArticleFormatTests
{
    [Fact]
    public void Text_EveryKind_IsTheStoryWithoutFurniture()
    {
        const string Expected = """
            Quay *opens*
            By Jane Roe, John Doe · 25 March 2024, 10:15 +01:00 · The Quay

            A long paragraph about the quay.

              │ We are glad.

              • One
              • Two

            A view of the quay.

              @ It is open.
              │ Come & see!
              │ Harbour Town (@town) · 19 March 2024, 08:10 UTC · https://x.com/town/status/20

            """;
        Assert.Equal(Expected, ArticleText.Render(Story(), null, coloured: false));
    }

    [Fact]
    public void Text_Width_BreaksLinesBetweenWords() =>
        Assert.All(ArticleText.Render(Story(), 30, coloured: false).Split('\n'), line => Assert.InRange(line.Length, 0, 30 + "https://x.com/town/status/20".Length));

    [Fact]
    public void Markdown_EveryKind_HasItsForm()
    {
        const string Expected = """
            # Quay \*opens\*

            *By Jane Roe, John Doe · 25 March 2024, 10:15 +01:00 · The Quay*

            A long paragraph about the quay.

            > We are glad.

            - One
            - Two

            *A view of the quay.*

            > It is open.\
            > Come & see!
            >
            > — [Harbour Town (@town)](https://x.com/town/status/20), 19 March 2024, 08:10 UTC

            """;
        Assert.Equal(Expected, ArticleMarkdown.Render(Story()));
    }

    [Theory]
    [InlineData("# 1 of [two](x) <b> & _x_ `y` ~", "\\# 1 of \\[two\\](x) \\<b> & \\_x\\_ \\`y\\` \\~")]
    [InlineData("2024. A year", "2024\\. A year")]
    [InlineData("- not a list", "\\- not a list")]
    [InlineData("AT&amp;T &#33; & so", "AT\\&amp;T \\&#33; & so")]
    [InlineData("one\ntwo", "one\\\ntwo")]
    [InlineData("a\u202Eb", "a\\<U+202E>b")]
    public void Markdown_CharactersOfMarkup_AreThemselves(string text, string written) =>
        Assert.Equal(written + "\n", ArticleMarkdown.Render(Written((text, BlockKind.Paragraph, null))));

    [Fact]
    public void Markdown_PostWithoutWords_IsItsLink()
    {
        const string Title = "Council on the quay";
        Post Of(string? url) => new([], Url: url, Platform: "youtube");
        Assert.Equal("> [Council on the quay](https://youtu.be/a%28b%29)\n", ArticleMarkdown.Render(Written((Title, BlockKind.Post, Of("https://youtu.be/a(b)")))));
        Assert.Equal("> Council on the quay\n", ArticleMarkdown.Render(Written((Title, BlockKind.Post, Of("javascript:alert(1)")))));
    }

    [Fact]
    public void Lines_Article_ReadsBackAsItWas()
    {
        var story = Story();
        var line = ArticleFormat.Lines.Print(story).Bytes;
        Assert.Equal((byte)'\n', line[^1]);
        var again = ReadingJson.ParseArticle(line);
        Assert.Equal(Encoding.UTF8.GetString(line), Encoding.UTF8.GetString(ArticleFormat.Lines.Print(again).Bytes));
        Assert.Equal("20", again.Blocks.Single(b => b.Post is not null).Post!.Id);
    }

    private static Article Story()
    {
        const string Posted = "It is open.\nCome & see!\n— Harbour Town (@town)";
        return Written(
            ("Quay *opens*", BlockKind.Title, null), ("By Jane Roe and John Doe", BlockKind.Byline, null),
            ("A long paragraph about the quay.", BlockKind.Paragraph, null), ("We are glad.", BlockKind.Quotation, null),
            ("READ MORE: Something else", BlockKind.Furniture, null), ("One", BlockKind.ListItem, null), ("Two", BlockKind.ListItem, null),
            ("A view of the quay.", BlockKind.Caption, null),
            (Posted, BlockKind.Post, new Post(
                [new TextSpan(0, 23)], "Harbour Town", new TextSpan(26, 38), "@town",
                ArticleTime.OfInstant(new LocalDateTime(2024, 3, 19, 8, 10).WithOffset(Offset.Zero)), "https://x.com/town/status/20", "twitter", "20"))) with
        {
            Title = "Quay *opens*",
            Byline = ["Jane Roe", "John Doe"],
            Publisher = "The Quay",
            Published = ArticleTime.OfInstant(new LocalDateTime(2024, 3, 25, 10, 15).WithOffset(Offset.FromHours(1))),
        };
    }

    private static Article Written(params (string Words, BlockKind Kind, Post? Post)[] blocks)
    {
        var text = new StringBuilder();
        var written = new List<Block>();
        foreach (var (words, kind, post) in blocks)
        {
            var start = text.Length;
            TextSpan Shift(TextSpan span) => new(span.Start + start, span.End + start);
            text.Append(words);
            written.Add(new Block(kind, new TextSpan(start, text.Length), post is null ? null : post with
            {
                Body = [.. post.Body.Select(Shift)],
                AuthorSpan = post.AuthorSpan is { } author ? Shift(author) : null,
            }));
            text.Append("\n\n");
        }

        return new Article { Source = "a.html", Text = text.ToString(), Blocks = written };
    }
}
