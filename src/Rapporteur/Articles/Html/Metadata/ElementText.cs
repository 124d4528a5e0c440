using System.Text;
using AngleSharp.Dom;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>The text of short elements, up to a few hundred characters.</summary>
internal static class ElementText
{
    private const int Longest = 300;
    private const int Deepest = 12;

    /// <summary>Boxes on lines of their own, elements within a line parted by spaces.</summary>
    public static string Boxes(IElement element)
    {
        var text = new StringBuilder();
        Gather(element, text, 0, static e => e.LocalName == "br" || IsApart(e.LocalName) ? "\n" : " ", static (_, _) => false);
        return string.Join('\n', text.ToString().Split('\n').Select(PageText.Collapse).Where(l => l.Length > 0));
    }

    /// <summary>One line, with or without the kicker above the headline.</summary>
    public static string Heading(IElement heading, bool withKicker)
    {
        var text = new StringBuilder();
        Gather(heading, text, 0, static e => e.LocalName == "br" || IsApart(e.LocalName) ? " " : "", withKicker ? static (_, _) => false : IsKicker);
        return PageText.Collapse(text).TrimStart(':', '-', '–', '—', '|', '/', ' ');
    }

    /// <summary>The element stands apart from the text around it.</summary>
    public static bool IsApart(string name) => name is "p" or "div" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "article"
        or "section" or "header" or "footer" or "td" or "th" or "tr" or "table" or "ul" or "ol" or "dd" or "dt" or "dl" or "blockquote" or "figure"
        or "figcaption" or "aside" or "nav" or "main" or "form" or "address" or "pre" or "button" or "hr" or "center" or "details" or "summary";

    // A kicker stands first; dates stand wherever they do.
    private static bool IsKicker(IElement element, StringBuilder before)
    {
        var hints = element.GetAttribute("class") is { } names ? PageWords.Of(names) : PageHint.None;
        return element.LocalName == "time" || (hints & (PageHint.Date | PageHint.Hidden)) != 0
            || ((element.LocalName == "small" || (hints & PageHint.Kicker) != 0) && string.IsNullOrWhiteSpace(before.ToString()));
    }

    private static void Gather(INode parent, StringBuilder text, int depth, Func<IElement, string> gap, Func<IElement, StringBuilder, bool> skips)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length && text.Length < Longest; i++)
        {
            if (children[i] is IText part)
            {
                // Line ends of the source are not those of the page.
                text.Append(part.Data.AsSpan().ContainsAny('\n', '\r') ? part.Data.Replace('\n', ' ').Replace('\r', ' ') : part.Data);
            }
            else if (depth < Deepest && children[i] is IElement { LocalName: not ("script" or "style" or "svg" or "template" or "noscript" or "button") } element
                && !skips(element, text))
            {
                var apart = gap(element);
                text.Append(apart);
                Gather(element, text, depth + 1, gap, skips);
                text.Append(apart);
            }
        }
    }
}
