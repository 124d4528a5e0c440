using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>
/// One walk over a page that collects what its metadata needs. The page is not changed. Lists are bounded, so that a
/// hostile page cannot make them long.
/// </summary>
internal sealed class PageWalk
{
    private const int Deepest = 600;
    private const int MostMarks = 400;
    private const int MostLines = 600;
    private const int MostScripts = 100;
    private const int LineLength = 200;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९");

    private readonly PageFacts _facts = new();
    private readonly StringBuilder _line = new();
    private int _articles;
    private int _length;
    private int _lineStart;
    private int _lineLength;
    private PageZone _lineZone;

    /// <summary>Collects the facts of <paramref name="document"/>.</summary>
    public static PageFacts Over(IHtmlDocument document)
    {
        var walk = new PageWalk();
        walk._facts.Language = document.DocumentElement?.GetAttribute("lang");
        if (document.DocumentElement is { } root)
        {
            walk.Children(root, PageZone.Story, 0);
        }

        walk.EndLine();
        walk._facts.Length = walk._length;
        return walk._facts;
    }

    private void Children(INode parent, PageZone zone, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IElement element)
            {
                Element(element, zone, depth + 1);
            }
            else if (children[i] is IText text)
            {
                AddText(text.Data, zone);
            }
        }
    }

    private void Element(IElement element, PageZone zone, int depth)
    {
        var name = element.LocalName;
        switch (name)
        {
            case "script":
                AddScript(element);
                return;
            case "style" or "template" or "svg" or "iframe" or "select" or "textarea" or "object" or "math":
                return;
            case "meta":
                AddMeta(element);
                AddProperty(element, name, PageHint.None, zone);
                return;
            case "link":
                AddLink(element);
                return;
            case "title":
                _facts.DocumentTitle ??= MetaText.Clean(element.TextContent);
                return;
            case "br":
                EndLine();
                return;
        }

        var hints = PageHint.None;
        if (element.Attributes.Length > 0 && name is not ("body" or "html"))
        {
            hints = PageWords.Of(element.GetAttribute("class")) | PageWords.Of(element.GetAttribute("id")) | PageWords.Of(element.GetAttribute("data-testid"));
            _facts.HasPaywallMark |= (hints & PageHint.Paywall) != 0;
        }

        zone = ZoneOf(name, hints, zone);
        var apart = IsApart(name);
        if (apart)
        {
            EndLine();
        }

        else if (_line.Length > 0)
        {
            // "By<a>Jane Roe</a>": the page sets them apart by its style.
            _line.Append(' ');
        }

        Mark(element, name, hints, zone);
        var opens = name is "article" or "main";
        _articles += opens ? 1 : 0;
        Children(element, zone, depth);
        _articles -= opens ? 1 : 0;
        if (apart)
        {
            EndLine();
        }
        else if (_line.Length > 0)
        {
            _line.Append(' ');
        }
    }

    private PageZone ZoneOf(string name, PageHint hints, PageZone zone)
    {
        if (name is "main" or "body" or "html" || zone == PageZone.Comments)
        {
            return zone;
        }

        return (hints & PageHint.Comments) != 0 ? PageZone.Comments
            : name is "nav" or "aside" || (name == "footer" && _articles == 0) || (name != "article" && (hints & PageHint.Margin) != 0) ? PageZone.Margin
            : zone;
    }

    /// <summary>The element stands apart from the text around it.</summary>
    public static bool IsApart(string name) => name is "p" or "div" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "article"
        or "section" or "header" or "footer" or "td" or "th" or "tr" or "table" or "ul" or "ol" or "dd" or "dt" or "dl" or "blockquote" or "figure"
        or "figcaption" or "aside" or "nav" or "main" or "form" or "address" or "pre" or "button" or "hr" or "center" or "details" or "summary";

    private void Mark(IElement element, string name, PageHint hints, PageZone zone)
    {
        if (_facts.Marked.Count >= MostMarks)
        {
            return;
        }

        if (name == "h1")
        {
            Add(PageMark.Heading, null, element, zone);
        }
        else if (name is "h2" or "h3" || ((hints & PageHint.Headline) != 0 && zone == PageZone.Story))
        {
            Add(PageMark.Headline, null, element, zone);
        }

        if (name is "a" or "link" && HasToken(element.GetAttribute("rel"), "author"))
        {
            Add(PageMark.AuthorLink, null, element, zone);
        }

        AddProperty(element, name, hints, zone);
        if (zone == PageZone.Comments)
        {
            return;
        }

        if ((hints & PageHint.Author) != 0)
        {
            Add((hints & PageHint.Name) != 0 || HasToken(element.GetAttribute("class"), "fn") ? PageMark.AuthorName : PageMark.AuthorClass, null, element, zone);
        }

        if (name == "time" || (name == "abbr" && (hints & PageHint.Date) != 0))
        {
            var value = element.GetAttribute(name == "time" ? "datetime" : "title");
            Add(element.HasAttribute("pubdate") || (hints & PageHint.Published) != 0 ? PageMark.PublishedMark
                : (hints & PageHint.Modified) != 0 ? PageMark.ModifiedMark
                : PageMark.TimeElement, value, element, zone);
        }
        else if ((hints & PageHint.Date) != 0 && (hints & PageHint.Author) == 0)
        {
            var value = element.GetAttribute("datetime") ?? element.GetAttribute("data-datetime") ?? element.GetAttribute("data-timestamp");
            Add((hints & PageHint.Published) != 0 ? PageMark.PublishedMark : (hints & PageHint.Modified) != 0 ? PageMark.ModifiedMark : PageMark.DateClass, value, element, zone);
        }
    }

    private void AddProperty(IElement element, string name, PageHint hints, PageZone zone)
    {
        var property = element.GetAttribute("itemprop") ?? (name == "meta" ? null : element.GetAttribute("property"));
        if (property is null || zone == PageZone.Comments)
        {
            return;
        }

        var value = element.GetAttribute("content") ?? element.GetAttribute("datetime");
        if (HasToken(property, "datePublished") || HasToken(property, "dateCreated") || HasToken(property, "schema:datePublished"))
        {
            Add(PageMark.PublishedProperty, value, element, zone);
        }

        if (HasToken(property, "dateModified") || HasToken(property, "schema:dateModified"))
        {
            Add(PageMark.ModifiedProperty, value, element, zone);
        }

        if (HasToken(property, "headline"))
        {
            Add(PageMark.HeadlineProperty, element.GetAttribute("content"), element, zone);
        }

        if (HasToken(property, "author"))
        {
            Add(PageMark.AuthorProperty, element.GetAttribute("content") ?? NameIn(element, 0), element, zone);
        }
    }

    // <span itemprop="author" itemscope> ... <span itemprop="name">
    private static string? NameIn(IElement author, int depth)
    {
        const int Near = 6;
        foreach (var child in author.Children)
        {
            if (HasToken(child.GetAttribute("itemprop"), "name"))
            {
                return child.GetAttribute("content") ?? ElementText.Boxes(child);
            }

            if (depth < Near && NameIn(child, depth + 1) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private void Add(PageMark mark, string? value, IElement element, PageZone zone)
    {
        if (_facts.Marked.Count < MostMarks)
        {
            var text = element.LocalName == "meta" ? "" : mark <= PageMark.HeadlineProperty ? ElementText.Heading(element) : ElementText.Boxes(element);
            value = MetaText.Clean(value) ?? text;
            if (value.Length > 0)
            {
                _facts.Marked.Add(new MarkedText(mark, value, text, _length, zone));
            }
        }
    }

    private void AddScript(IElement script)
    {
        if (_facts.Data.Count >= MostScripts)
        {
            return;
        }

        // Some pages forget to say what their data is.
        var type = script.GetAttribute("type");
        if (type is null ? script.FirstChild is IText { Data: var text } && text.AsSpan().TrimStart() is ['{', ..] && text.AsSpan(0, Math.Min(100, text.Length)).Contains("schema.org", StringComparison.Ordinal)
            : type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
        {
            _facts.Data.Add(script.TextContent);
        }
    }

    private void AddMeta(IElement meta)
    {
        if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv")) is { } name
            && MetaText.Clean(meta.GetAttribute("content")) is { } content)
        {
            _facts.AddMeta(name.Trim(), content);
            if (meta.GetAttribute("property") is not null && meta.GetAttribute("name") is { } second)
            {
                _facts.AddMeta(second.Trim(), content);
            }
        }
    }

    private void AddLink(IElement link)
    {
        var rel = link.GetAttribute("rel");
        if (rel is not null && HasToken(rel, "canonical"))
        {
            _facts.Canonical ??= link.GetAttribute("href");
        }
    }

    private void AddText(string text, PageZone zone)
    {
        if (_lineLength == 0)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return;
            }

            _lineStart = _length;
            _lineZone = zone;
        }

        var room = LineLength + 1 - _line.Length;
        if (room > 0)
        {
            _line.Append(text.AsSpan(0, Math.Min(room, text.Length)));
        }

        _lineLength += text.Length;
        _length += text.Length;
    }

    private void EndLine()
    {
        if (_lineLength > 0 && _facts.Lines.Count < MostLines && _lineZone != PageZone.Comments)
        {
            var text = PageText.Collapse(_line);
            if (text.AsSpan().ContainsAny(Digits) || BylineOpenings.Length(text) > 0)
            {
                _facts.Lines.Add(new VisibleLine(text, _lineLength <= LineLength, _lineStart, _lineZone));
            }
        }

        _line.Clear();
        _lineLength = 0;
    }

    private static bool HasToken(string? list, string token)
    {
        if (list is null || !list.Contains(token, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = list.AsSpan();
        foreach (var range in rest.SplitAny(" \t\r\n"))
        {
            if (rest[range].Equals(token, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
