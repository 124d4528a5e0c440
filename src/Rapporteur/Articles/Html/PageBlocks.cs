using System.Text;
using AngleSharp.Dom;

namespace Rapporteur.Articles.Html;

/// <summary>
/// Walks the content of a page and makes its blocks. Elements that stand apart on the page part words; elements within
/// a line do not; loose text beside elements is a paragraph of its own.
/// </summary>
internal sealed class PageBlocks(BlockWriter writer, string? title)
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "svg", "math", "button", "form", "input", "select", "textarea", "nav", "head",
        "video", "audio", "object", "canvas",
    };

    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "caption", "ul",
    };

    private readonly StringBuilder _line = new();
    private int _breaks;

    /// <summary>Writes the blocks of <paramref name="content"/>.</summary>
    public void Write(IElement content)
    {
        Walk(content, BlockKind.Paragraph);
        Flush(BlockKind.Paragraph);
    }

    private void Walk(INode parent, BlockKind kind)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                AddText(text.Data);
            }
            else if (node is IElement element && !Skipped.Contains(element.LocalName))
            {
                AddElement(element, kind);
            }
        }
    }

    private void AddElement(IElement element, BlockKind kind)
    {
        if (element.LocalName == "br")
        {
            _line.Append('\n');
            if (++_breaks == 2)
            {
                Flush(kind);
            }

            return;
        }

        if (!Apart.Contains(element.LocalName))
        {
            Walk(element, kind);
            return;
        }

        Flush(kind);
        if (element.LocalName == "blockquote" && EmbeddedPost.TryWrite(element, writer))
        {
            return;
        }

        if (element.LocalName == "table" && PageTable.TryRead(element) is { } table)
        {
            writer.Add(BlockKind.Table, table);
            return;
        }

        var own = KindOf(element.LocalName, kind);
        Walk(element, own);
        Flush(own);
    }

    private static BlockKind KindOf(string name, BlockKind outer) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "figcaption" or "caption" => BlockKind.Caption,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "blockquote" => BlockKind.Quotation,
        _ => outer,
    };

    private void AddText(string text)
    {
        _line.Append(text);
        if (!string.IsNullOrWhiteSpace(text))
        {
            _breaks = 0;
        }
    }

    private void Flush(BlockKind kind)
    {
        var text = PageText.Collapse(_line);
        _line.Clear();
        _breaks = 0;

        // The page's heading repeats the title that was written already.
        if (kind != BlockKind.Heading || !string.Equals(text, title, StringComparison.OrdinalIgnoreCase))
        {
            writer.Add(kind, text);
        }
    }
}
