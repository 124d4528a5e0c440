using System.Text;
using CsCheck;
using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Readings;

namespace Rapporteur.Tests.Articles.Html;

/// <summary>What holds for whatever page comes in.</summary>
public class PageLawTests
{
    private static readonly string[] Tags =
        ["p", "div", "span", "b", "i", "a href=/x", "ul", "li", "h1", "h2", "table", "tr", "td", "blockquote", "blockquote class=twitter-tweet", "figure", "figcaption", "section class=story-body", "aside", "article", "time datetime=2024-03-25", "iframe src=https://x.com/a/status/1", "noscript", "template", "script", "br", "img src=x", "font", "pre", "center", "div class=cookie-consent", "p class=byline", "svg", "math", "select"];

    private static readonly Gen<string> Word = OneOf(
        "harbour", "The", "council voted.", "“We wait,”", "she said,", "By Ann Holt", "March 25, 2024", "—", "@quay", "https://t.co/a1", "&amp;", "&lt;b&gt;", "é", "漢字。", "👍", "\u00AD", "\u200B", "\uFEFF", "&#150;", "&#0;", "a", "…");

    private static readonly Gen<string> Piece = Gen.Frequency(
        (5, Word.Array[1, 12].Select(static words => string.Join(' ', words))),
        (4, OneOf(Tags).Select(static tag => $"<{tag}>")),
        (3, OneOf(Tags).Select(static tag => $"</{tag.Split(' ')[0]}>")),
        (1, OneOf("<", ">", "<!--", "-->", "<!doctype html>", "<p", "\"", "\n", "\t", "\0")));

    private static readonly Gen<string> Soup = Piece.Array[0, 60].Select(static pieces => string.Concat(pieces));

    private static readonly Gen<string> Page = Gen.Select(Soup, Gen.Bool, static (soup, story) => story ? NewsPage.Of(NewsPage.Story + soup) : $"<html><body>{soup}</body></html>");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Article? TryRead(string page)
    {
        try
        {
            return Texts.ReadPage(page);
        }
        catch (RapporteurException)
        {
            return null;
        }
    }

    [Fact]
    public void Read_AnyPage_HasBlocksThatCutItsTextInOrder() => Page.Sample(
        page =>
        {
            if (TryRead(page) is not { } article)
            {
                return;
            }

            var end = 0;
            foreach (var block in article.Blocks)
            {
                Assert.InRange(block.Span.Start, end, article.Text.Length);
                Assert.InRange(block.Span.End, block.Span.Start + 1, article.Text.Length);
                var text = block.Span.Of(article.Text);
                Assert.Equal(text.Trim(), text);
                Assert.All(block.Post?.Body ?? [], body => Assert.True(block.Span.Start <= body.Start && body.End <= block.Span.End));
                Assert.True(string.IsNullOrWhiteSpace(article.Text[end..block.Span.Start]));
                end = block.Span.End;
            }

            Assert.Equal(article.Text.Length, end);
        },
        iter: 3_000);

    [Fact]
    public void Read_OwnExport_IsTheSameArticle() => Page.Sample(
        page =>
        {
            if (TryRead(page) is not { } article)
            {
                return;
            }

            var json = Encoding.UTF8.GetBytes(ReadingJson.ToLine(new Reading { Engine = new Engine("1", "none"), Article = article, Statements = [] }));
            var again = ArticleReader.Read(Assert.Single(ArticleContainers.Open(new MemoryStream(json), "test")));

            Assert.Equal((article.Text, article.Title, article.Id), (again.Text, again.Title, again.Id));
            Assert.Equal(article.Blocks.Select(b => (b.Kind, b.Span)), again.Blocks.Select(b => (b.Kind, b.Span)));
            Assert.Equal(article.Byline, again.Byline);
            Assert.Equal((article.Published, article.Modified, article.Url), (again.Published, again.Modified, again.Url));
        },
        iter: 500);

    [Fact]
    public void Read_WordsOfTheStory_ComeOnceAndInOrder() => Gen.Shuffle(NewsPage.Paragraphs).Sample(
        paragraphs =>
        {
            var article = Texts.ReadPage(NewsPage.Of(string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))));

            Assert.Equal(paragraphs, article.Body());
        },
        iter: 60);
}
