using CsCheck;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Tests.Language.Tokens;

namespace Rapporteur.Tests.Language;

public sealed class DocumentTests
{
    [Fact]
    public void Of_Furniture_HasNoParagraphAndNoTokens()
    {
        var document = Pages.Of((BlockKind.Heading, "The quay"), (BlockKind.Furniture, "Share this story."), (BlockKind.Paragraph, "It opened. It closed."));
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph], document.Paragraphs.Select(p => p.Block.Kind));
        Assert.Equal("The quay It opened . It closed .", string.Join(' ', document.Tokens.Select(t => t.Span.Of(document.Text))));
        Assert.Equal([new TokenRange(0, 2), new TokenRange(2, 5), new TokenRange(5, 8)], document.Sentences);
    }

    [Fact]
    public void Of_ParagraphWithoutStop_EndsItsSentence()
    {
        var document = Pages.Of("A heading without a stop", "and a line in small letters.");
        Assert.Equal(2, document.Sentences.Count);
    }

    [Fact]
    public void Of_NoBlocks_IsEmpty()
    {
        var document = Document.Of(new Article { Source = "test", Text = "  ", Blocks = [] });
        Assert.Empty(document.Tokens);
        Assert.Empty(document.Sentences);
        Assert.Empty(document.Paragraphs);
        Assert.Equal(default, document.SpanOf(default));
    }

    [Fact]
    public void SpanOf_Tokens_GoesFromFirstToLast()
    {
        var document = Pages.Of("He did not say.");
        Assert.Equal("did not", document.SpanOf(new TokenRange(1, 3)).Of(document.Text));
        Assert.Equal("not", document.Word(2).ToString());
    }

    [Fact]
    public void Of_AnyText_LaysTokensIntoItsParagraphs() => TokenText.Any.Array[1, 4].Sample(
        texts =>
        {
            var document = Pages.Of([.. texts]);
            var at = 0;
            foreach (var paragraph in document.Paragraphs)
            {
                Assert.Equal(at, paragraph.Tokens.Start);
                at = paragraph.Tokens.End;
                for (var i = paragraph.Tokens.Start; i < at; i++)
                {
                    Assert.True(paragraph.Block.Span.Contains(document.Tokens[i].Span));
                }

                Assert.Equal(paragraph.Tokens.Length, document.Sentences.Where(s => paragraph.Tokens.Contains(s.Start)).Sum(s => s.Length));
            }

            Assert.Equal(document.Tokens.Count, at);
        },
        iter: 5_000);
}
