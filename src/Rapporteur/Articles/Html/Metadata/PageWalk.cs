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
    private const int MostScripts = 100;
    private const int MostClasses = 5_000;

    private readonly PageFacts _facts = new();
    private readonly Dictionary<string, PageHint> _hints = new(StringComparer.Ordinal);
    private readonly MarkCollector _marks;
    private readonly LineCollector _lines;
    private int _articles;

    private PageWalk()
    {
        _marks = new MarkCollector(_facts);
        _lines = new LineCollector(_facts);
    }

    /// <summary>Collects the facts of <paramref name="document"/>.</summary>
    public static PageFacts Over(IHtmlDocument document)
    {
        var walk = new PageWalk();
        if (document.DocumentElement is { } root)
        {
            walk._facts.Language = root.GetAttribute("lang");
            walk.Children(root, PageZone.Story, 0);
        }

        walk._lines.End();
        walk._facts.Length = walk._lines.Length;
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
                _lines.Add(text.Data, zone);
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
                AddMeta(element, zone);
                return;
            case "link":
                AddLink(element);
                return;
            case "title":
                _facts.DocumentTitle ??= MetaText.Clean(element.TextContent);
                return;
            case "br":
                _lines.End();
                return;
        }

        var marks = new ElementMarks(element);
        var hints = name == "body" ? PageHint.None : HintsOf(marks.Class) | HintsOf(marks.Id) | HintsOf(marks.TestId);
        zone = ZoneOf(name, hints, zone);
        var apart = ElementText.IsApart(name);
        if (apart)
        {
            _lines.End();
        }
        else
        {
            _lines.Part();
        }

        _marks.Add(element, name, marks, hints, zone, _lines.Length);
        var opens = name is "article" or "main";
        _articles += opens ? 1 : 0;
        Children(element, zone, depth);
        _articles -= opens ? 1 : 0;
        if (apart)
        {
            _lines.End();
        }
        else
        {
            _lines.Part();
        }
    }

    // Pages have few classes and use them often.
    private PageHint HintsOf(string? names)
    {
        if (names is null)
        {
            return PageHint.None;
        }

        if (!_hints.TryGetValue(names, out var hints))
        {
            hints = PageWords.Of(names);
            if (_hints.Count < MostClasses)
            {
                _hints.Add(names, hints);
            }
        }

        return hints;
    }

    private PageZone ZoneOf(string name, PageHint hints, PageZone zone)
    {
        if (name is "main" or "body" or "html" || zone == PageZone.Comments)
        {
            return zone;
        }

        // A footer within an article is the article's. What is quoted, posts above all, has dates and authors of its own.
        return (hints & PageHint.Comments) != 0 ? PageZone.Comments
            : name is "nav" or "aside" or "blockquote" || (name == "footer" && _articles == 0) || (name != "article" && (hints & PageHint.Margin) != 0) ? PageZone.Margin
            : zone;
    }

    private void AddScript(IElement script)
    {
        if (_facts.Data.Count >= MostScripts)
        {
            return;
        }

        // Some pages forget to say what their data is.
        var type = script.GetAttribute("type");
        if (type is null ? script.FirstChild is IText { Data: var text } && IsData(text) : type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
        {
            _facts.Data.Add(script.TextContent);
        }
    }

    private static bool IsData(ReadOnlySpan<char> script)
    {
        const int Start = 100;
        script = script[..Math.Min(script.Length, Start)].TrimStart();
        return script is ['{', ..] && script.Contains("schema.org", StringComparison.Ordinal);
    }

    private void AddMeta(IElement meta, PageZone zone)
    {
        var content = MetaText.Clean(meta.GetAttribute("content"));
        if (content is null)
        {
            return;
        }

        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (meta.GetAttribute(attribute) is { } name)
            {
                _facts.AddMeta(name.Trim(), content);
            }
        }

        var marks = new ElementMarks(meta);
        if (marks.Property is not null && zone != PageZone.Comments)
        {
            _marks.AddProperties(meta, marks, zone, _lines.Length);
        }
    }

    private void AddLink(IElement link)
    {
        if (_facts.Canonical is null && ElementMarks.HasToken(link.GetAttribute("rel"), "canonical"))
        {
            _facts.Canonical = link.GetAttribute("href");
        }
    }
}
