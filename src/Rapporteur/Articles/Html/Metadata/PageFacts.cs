namespace Rapporteur.Articles.Html.Metadata;

/// <summary>What part of the page something stands in.</summary>
internal enum PageZone : byte
{
    /// <summary>Nothing speaks against its being part of the story or of the head above it.</summary>
    Story,

    /// <summary>Menus, boxes beside the story, other stories.</summary>
    Margin,

    /// <summary>What readers wrote.</summary>
    Comments,
}

/// <summary>How an element of the page is marked.</summary>
internal enum PageMark : byte
{
    /// <summary>The page's heading, <c>h1</c>.</summary>
    Heading,

    /// <summary>Another heading, or an element whose class says that it is the headline.</summary>
    Headline,

    /// <summary>schema.org's <c>itemprop=headline</c>.</summary>
    HeadlineProperty,

    /// <summary><c>itemprop=author</c>, and the name within it.</summary>
    AuthorProperty,

    /// <summary><c>rel=author</c>.</summary>
    AuthorLink,

    /// <summary>A class of an author's name: hCard and <c>author-name</c>.</summary>
    AuthorName,

    /// <summary>A class or id of an author or byline.</summary>
    AuthorClass,

    /// <summary><c>itemprop=datePublished</c>.</summary>
    PublishedProperty,

    /// <summary><c>itemprop=dateModified</c>.</summary>
    ModifiedProperty,

    /// <summary>hAtom's <c>published</c>, <c>pubdate</c>: marked as the publication.</summary>
    PublishedMark,

    /// <summary>hAtom's <c>updated</c>: marked as the change.</summary>
    ModifiedMark,

    /// <summary>A <c>time</c> element.</summary>
    TimeElement,

    /// <summary>A class or id of a date.</summary>
    DateClass,
}

/// <summary>Something that the page marks.</summary>
/// <param name="Mark">As what.</param>
/// <param name="Value">The attribute that holds it for programs, or its text.</param>
/// <param name="Text">Its text, which may be empty; of headings the text without a kicker and dates.</param>
/// <param name="Position">Characters of text before it on the page.</param>
/// <param name="Zone">Where it stands.</param>
internal readonly record struct MarkedText(PageMark Mark, string Value, string Text, int Position, PageZone Zone);

/// <summary>A line that can be seen on the page.</summary>
/// <param name="Text">Its first characters.</param>
/// <param name="IsWhole">That is all of it.</param>
/// <param name="Position">Characters of text before it on the page.</param>
/// <param name="Zone">Where it stands.</param>
internal readonly record struct VisibleLine(string Text, bool IsWhole, int Position, PageZone Zone);

/// <summary>What one walk over a page collected for its metadata.</summary>
internal sealed class PageFacts
{
    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The <c>lang</c> of the page.</summary>
    public string? Language { get; set; }

    /// <summary>The <c>title</c> of the page.</summary>
    public string? DocumentTitle { get; set; }

    /// <summary>Where <c>link rel=canonical</c> points.</summary>
    public string? Canonical { get; set; }

    /// <summary>Scripts of schema.org data, as they stand.</summary>
    public List<string> Data { get; } = [];

    /// <summary>What the page marks, in its order.</summary>
    public List<MarkedText> Marked { get; } = [];

    /// <summary>Lines with a digit or a byline's opening, in the page's order.</summary>
    public List<VisibleLine> Lines { get; } = [];

    /// <summary>Characters of text on the page.</summary>
    public int Length { get; set; }

    /// <summary>Adds a meta element.</summary>
    public void AddMeta(string name, string content)
    {
        const int Most = 50;
        if (!_metas.TryGetValue(name, out var values))
        {
            _metas[name] = values = [];
        }

        if (values.Count < Most && !values.Contains(content))
        {
            values.Add(content);
        }
    }

    /// <summary>All values of a meta element, cleaned.</summary>
    public IReadOnlyList<string> Metas(string name) => _metas.TryGetValue(name, out var values) ? values : [];

    /// <summary>The first value of the first of these meta elements that is there.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_metas.TryGetValue(name, out var values))
            {
                return values[0];
            }
        }

        return null;
    }
}
