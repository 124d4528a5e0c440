using AngleSharp.Html.Parser;
using Rapporteur.Articles.Html.Blocks;
using Rapporteur.Articles.Html.Metadata;
using Rapporteur.Articles.PlainText;
using Rapporteur.Articles.Posts;

namespace Rapporteur.Articles.Html;

/// <summary>A web page to an article: guards, page, metadata, content, blocks.</summary>
internal static class PageReader
{
    private const int ShortestProse = 20;

    /// <summary>Reads <paramref name="page"/>.</summary>
    /// <param name="page">Its markup.</param>
    /// <param name="source">What messages call it.</param>
    /// <param name="options">Limits, and what the caller knows.</param>
    /// <param name="hints">What is known of it beside its markup.</param>
    /// <param name="model">Another model of blocks than the shipped one, to measure one that has not learned from the page.</param>
    /// <exception cref="RapporteurException">RAP0106: no article in it; RAP0107: too deep or too large to be read safely.</exception>
    public static Article Read(string page, string source, ArticleOptions options, ArticleHints hints, BlockModel? model = null)
    {
        PageGuard.Check(page, source, options);
        var document = new HtmlParser().ParseDocument(page);

        var about = PageMetadata.Of(document, hints, options);
        var blocks = document.Body is { } body ? BlockWalker.Walk(body) : [];
        var story = (hints.IsFragment ? Story.Whole(blocks, about.Title) : Story.Of(blocks, about.Title, model ?? BlockModel.Default)) ?? throw NoArticle(source);
        var writer = new BlockWriter();
        if (about.Title is { } title)
        {
            writer.Add(BlockKind.Title, title);
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            if (StoryKinds.Of(blocks, i, story, about.Byline) is { } kind)
            {
                Write(writer, kind, blocks[i]);
            }
        }

        var (text, drafts) = writer.Finish();
        drafts = PostFinder.Merge(text, drafts);
        LinkLists.Mark(text, drafts);
        if (!hints.IsFragment && !drafts.Exists(d => IsProse(d, text)))
        {
            throw NoArticle(source);
        }

        var article = about.Describe(new Article
        {
            Source = source,
            Text = text,
            Blocks = [.. drafts.Select(d => new Block(d.Kind, d.Span, d.Post))],
        });
        return options.Published is { } known ? article with { Published = known } : article;
    }

    private static void Write(BlockWriter writer, BlockKind kind, PageBlock block)
    {
        if (kind == BlockKind.Post && block.Post is { } post)
        {
            writer.AddPost(block.Text, post);
        }
        else
        {
            writer.Add(kind, block.Text);
        }
    }

    // Menus and lists of links have no sentences.
    private static bool IsProse(BlockDraft draft, string text) =>
        draft.Kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.ListItem or BlockKind.Post
        && draft.Span.Length >= ShortestProse && LineShape.EndsLikeSentence(draft.Span.In(text));

    private static RapporteurException NoArticle(string source) => new(
        ErrorCodes.NoArticleInPage,
        $"{source} holds no article that can be told from the rest of the page. Give the page of one story, or its text.");
}
