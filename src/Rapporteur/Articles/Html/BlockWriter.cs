using System.Text;
using Rapporteur.Articles.PlainText;

namespace Rapporteur.Articles.Html;

/// <summary>Writes the article's text, one blank line between blocks, and keeps where each block stands.</summary>
internal sealed class BlockWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<BlockDraft> _drafts = [];

    /// <summary>Adds a block.</summary>
    public void Add(BlockKind kind, string text) => _drafts.Add(new BlockDraft(Append(text), true, kind));

    /// <summary>Adds a post.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="post">What it is; its spans are of <paramref name="text"/>.</param>
    public void AddPost(string text, Post post)
    {
        var span = Append(text);
        _drafts.Add(new BlockDraft(span, true, BlockKind.Post, Shift(post, span.Start)));
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

    private static Post Shift(Post post, int by) => post with
    {
        Body = [.. post.Body.Select(s => new TextSpan(s.Start + by, s.End + by))],
        AuthorSpan = post.AuthorSpan is { } author ? new TextSpan(author.Start + by, author.End + by) : null,
    };
}
