namespace Rapporteur.Articles;

/// <summary>What a block of an article is; the names in JSON are in <c>docs/reading.md</c>.</summary>
public enum BlockKind
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The sentence or two that outlets set under the headline.</summary>
    Standfirst,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Where and when it was written.</summary>
    Dateline,

    /// <summary>A heading between paragraphs.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A passage set apart as quoted.</summary>
    Quotation,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>An embedded social-media post.</summary>
    Post,

    /// <summary>Who the author is.</summary>
    Bio,

    /// <summary>Words of the page rather than of the story: cross-links, calls to join or share, credits.</summary>
    Furniture,
}
