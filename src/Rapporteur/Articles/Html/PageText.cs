using System.Text;
using AngleSharp.Dom;

namespace Rapporteur.Articles.Html;

/// <summary>Text of elements as a reader sees it.</summary>
internal static class PageText
{
    /// <summary>Every run of white space one space, none at the ends.</summary>
    public static string Collapse(StringBuilder text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                if (!char.IsWhiteSpace(c))
                {
                    line.Append(c);
                }
                else if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <inheritdoc cref="Collapse(StringBuilder)"/>
    public static string Collapse(string? text) => text is null ? "" : Collapse(new StringBuilder(text));

    /// <summary>The lines of an element: its paragraphs, and the loose text between them.</summary>
    public static List<string> LinesOf(IElement element)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        Gather(element, line, lines);
        End(line, lines);
        return lines;
    }

    private static void Gather(INode parent, StringBuilder line, List<string> lines)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                line.Append(text.Data);
            }
            else if (node is IElement { LocalName: "br" })
            {
                End(line, lines);
            }
            else if (node is IElement { LocalName: not ("script" or "style" or "template" or "svg" or "noscript") } element)
            {
                var apart = element.LocalName is "p" or "div" or "section" or "blockquote" or "li" or "ul" or "ol" or "header" or "footer";
                if (apart)
                {
                    End(line, lines);
                }

                Gather(element, line, lines);
                if (apart)
                {
                    End(line, lines);
                }
            }
        }
    }

    private static void End(StringBuilder line, List<string> lines)
    {
        var text = Collapse(line);
        line.Clear();
        if (text.Length > 0)
        {
            lines.Add(text);
        }
    }
}
