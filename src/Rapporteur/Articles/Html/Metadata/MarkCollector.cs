using AngleSharp.Dom;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Collects headings, names and times that the page marks.</summary>
internal sealed class MarkCollector(PageFacts facts)
{
    /// <summary>Of each mark and zone; what stands after so many is not of this story.</summary>
    private const int MostOfAKind = 80;

    private readonly int[] _counts = new int[(int)(PageMark.DateClass + 1) * 3];

    /// <summary>Adds what <paramref name="element"/> is marked as.</summary>
    public void Add(IElement element, string name, in ElementMarks marks, PageHint hints, PageZone zone, int position)
    {
        if (name == "h1")
        {
            AddHeading(PageMark.Heading, element, null, zone, position);
        }
        else if (name is "h2" or "h3" || ((hints & PageHint.Headline) != 0 && zone == PageZone.Story))
        {
            AddHeading(PageMark.Headline, element, null, zone, position);
        }

        if (marks.Property is not null && zone != PageZone.Comments)
        {
            AddProperties(element, marks, zone, position);
        }

        if (name == "a" && ElementMarks.HasToken(marks.Rel, "author"))
        {
            Add(PageMark.AuthorLink, null, element, zone, position);
        }

        if (zone == PageZone.Comments)
        {
            return;
        }

        if ((hints & PageHint.Author) != 0)
        {
            Add((hints & PageHint.Name) != 0 || ElementMarks.HasToken(marks.Class, "fn") ? PageMark.AuthorName : PageMark.AuthorClass, null, element, zone, position);
        }

        if (name == "time" || (name == "abbr" && (hints & PageHint.Date) != 0))
        {
            var value = name == "time" ? marks.Time : marks.Title;
            Add(TimeMark(hints, marks.IsPublication, PageMark.TimeElement), value, element, zone, position);
        }
        else if ((hints & PageHint.Date) != 0 && (hints & PageHint.Author) == 0)
        {
            Add(TimeMark(hints, false, PageMark.DateClass), marks.Time, element, zone, position);
        }
    }

    /// <summary>Adds schema.org properties: microdata and RDFa.</summary>
    public void AddProperties(IElement element, in ElementMarks marks, PageZone zone, int position)
    {
        var value = marks.Content ?? marks.Time;
        if (Is(marks, "datePublished") || Is(marks, "dateCreated"))
        {
            Add(PageMark.PublishedProperty, value, element, zone, position);
        }
        else if (Is(marks, "dateModified"))
        {
            Add(PageMark.ModifiedProperty, value, element, zone, position);
        }
        else if (Is(marks, "headline"))
        {
            AddHeading(PageMark.HeadlineProperty, element, marks.Content, zone, position);
        }
        else if (Is(marks, "author"))
        {
            Add(PageMark.AuthorProperty, marks.Content ?? NameIn(element, 0), element, zone, position);
        }
    }

    private static bool Is(in ElementMarks marks, string property) =>
        ElementMarks.HasToken(marks.Property, property) || ElementMarks.HasToken(marks.Property, "schema:" + property);

    private static PageMark TimeMark(PageHint hints, bool isPublication, PageMark other) =>
        isPublication || (hints & PageHint.Published) != 0 ? PageMark.PublishedMark
        : (hints & PageHint.Modified) != 0 ? PageMark.ModifiedMark
        : other;

    // <span itemprop="author" itemscope> ... <span itemprop="name">
    private static string? NameIn(IElement author, int depth)
    {
        const int Near = 6;
        for (var i = 0; i < author.ChildNodes.Length; i++)
        {
            if (author.ChildNodes[i] is not IElement child)
            {
                continue;
            }

            if (ElementMarks.HasToken(child.GetAttribute("itemprop"), "name"))
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

    private void AddHeading(PageMark mark, IElement element, string? content, PageZone zone, int position)
    {
        if (HasRoom(mark, zone))
        {
            var whole = MetaText.Clean(content) ?? ElementText.Heading(element, withKicker: true);
            if (whole.Length > 0)
            {
                facts.Marked.Add(new MarkedText(mark, whole, content is null ? ElementText.Heading(element, withKicker: false) : "", position, zone));
            }
        }
    }

    private void Add(PageMark mark, string? value, IElement element, PageZone zone, int position)
    {
        if (HasRoom(mark, zone))
        {
            var text = element.LocalName == "meta" ? "" : ElementText.Boxes(element);
            value = MetaText.Clean(value) ?? text;
            if (value.Length > 0)
            {
                facts.Marked.Add(new MarkedText(mark, value, text, position, zone));
            }
        }
    }

    private bool HasRoom(PageMark mark, PageZone zone) => _counts[((int)mark * 3) + (int)zone]++ < MostOfAKind;
}
