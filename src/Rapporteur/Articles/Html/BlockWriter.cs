using System.Text;
using Rapporteur.Articles.Dates;
using Rapporteur.Articles.PlainText;

namespace Rapporteur.Articles.Html;

/// <summary>Writes the article's text, one blank line between blocks, and keeps where each block stands.</summary>
internal sealed class BlockWriter
{
    /// <summary>A passage of this length that comes twice is the page's doing (a second layout), not the story's.</summary>
    private const int LongestRefrain = 60;

    /// <summary>Blocks at the top in which a byline or a date line may stand.</summary>
    private const int Head = 8;

    private readonly StringBuilder _text = new();
    private readonly List<BlockDraft> _drafts = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Adds a block of <paramref name="kind"/>; its form may show that it is something else.</summary>
    public void Add(BlockKind kind, string text)
    {
        if (text.Length > 0 && !IsTwice(text))
        {
            _drafts.Add(new BlockDraft(Append(text), true, KindByForm(kind, text)));
        }
    }

    /// <summary>Adds a post, one line for each passage.</summary>
    /// <param name="text">Its lines.</param>
    /// <param name="describe">Makes the post's description from where its text stands.</param>
    public void AddPost(string text, Func<string, TextSpan, Post> describe)
    {
        if (text.Length > 0 && !IsTwice(text))
        {
            var span = Append(text);
            _drafts.Add(new BlockDraft(span, true, BlockKind.Post, Shift(describe(text, new TextSpan(0, text.Length)), span.Start)));
        }
    }

    /// <summary>The text and its blocks.</summary>
    public (string Text, List<BlockDraft> Drafts) Finish() => (_text.ToString(), _drafts);

    private TextSpan Append(string text)
    {
        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        var start = _text.Length;
        _text.Append(text);
        return new TextSpan(start, _text.Length);
    }

    private bool IsTwice(string text) => text.Length > LongestRefrain && !_written.Add(text);

    private BlockKind KindByForm(BlockKind kind, string text)
    {
        if (kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading))
        {
            return kind;
        }

        if (FurnitureRules.IsFurniture(text))
        {
            return BlockKind.Furniture;
        }

        if (kind != BlockKind.Paragraph)
        {
            return kind;
        }

        if (Credits.IsCaption(text))
        {
            return BlockKind.Caption;
        }

        return _drafts.Count >= Head ? kind
            : BylineRule.TryRead(text, out _, out _) ? BlockKind.Byline
            : DateStamp.TryRead(text, out _) ? BlockKind.Dateline
            : kind;
    }

    private static Post Shift(Post post, int by) => post with
    {
        Body = [.. post.Body.Select(s => new TextSpan(s.Start + by, s.End + by))],
        AuthorSpan = post.AuthorSpan is { } author ? new TextSpan(author.Start + by, author.End + by) : null,
    };
}
