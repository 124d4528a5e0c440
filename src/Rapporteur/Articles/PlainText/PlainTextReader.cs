using Rapporteur.Articles.Posts;

namespace Rapporteur.Articles.PlainText;

/// <summary>
/// The blocks of a plain text, and what the text says of itself. Every character that is not white space lies in
/// exactly one block. Time is linear in the length of the text.
/// </summary>
internal static class PlainTextReader
{
    /// <summary>Reads <paramref name="text"/>; never fails.</summary>
    public static Article Read(string text, string source, ArticleTime? published)
    {
        var pieces = HardWrap.Join(text, TextLine.Of(text));
        var drafts = new List<BlockDraft>(pieces.Count);
        foreach (var piece in pieces)
        {
            drafts.Add(new BlockDraft(piece.Span, piece.AfterBlank, KindByForm(piece.Span.In(text), drafts.Count == 0)));
        }

        MailQuotes.Mark(text, drafts);
        drafts = PostFinder.Merge(text, drafts);
        LinkLists.Mark(text, drafts);
        ListItems.Mark(text, drafts);
        var head = ArticleHead.Mark(text, drafts);
        Headings.Mark(text, drafts);

        var blocks = new Block[drafts.Count];
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new Block(drafts[i].Kind, drafts[i].Span, drafts[i].Post);
        }

        return new Article
        {
            Source = source,
            Text = text,
            Blocks = blocks,
            Title = head.Title?.Of(text),
            Byline = head.Byline,
            Published = published ?? head.Published ?? DayOfPosts(blocks),
            Modified = head.Modified,
        };
    }

    // A story that shows posts came out with or soon after the last of them; a day that may be short by a few is more than none.
    private static ArticleTime? DayOfPosts(Block[] blocks) => blocks
        .Select(static block => block.Post?.Posted?.Day)
        .Max() is { } day ? ArticleTime.OfDay(day) with { IsDerived = true } : null;

    private static BlockKind KindByForm(ReadOnlySpan<char> line, bool opens) =>
        FurnitureRules.IsFurniture(line, opens) ? BlockKind.Furniture
        : Credits.IsCaption(line) ? BlockKind.Caption
        : BlockKind.Paragraph;
}
