using NodaTime;

namespace Rapporteur.Articles;

/// <summary>
/// What is known of an article beside its bytes: from the archive, feed, dump or mail that it lay in. Each is one witness
/// among others; what a caller knows for certain goes into <see cref="ArticleOptions"/>.
/// </summary>
public sealed record ArticleHints
{
    /// <summary>Nothing is known.</summary>
    public static ArticleHints None { get; } = new();

    /// <summary>The address that it was fetched from.</summary>
    public string? Url { get; init; }

    /// <summary>When it was fetched; nothing in it can be later.</summary>
    public Instant? Fetched { get; init; }

    /// <summary>Media type in small letters without parameters, such as <c>text/html</c>; null: told by the content.</summary>
    public string? MediaType { get; init; }

    /// <summary>
    /// The bytes are the article's own markup, as feeds, dumps and mail carry it: no page stands around it, and nothing in
    /// it has to look like an article to be one.
    /// </summary>
    public bool IsFragment { get; init; }

    /// <summary>Label of the encoding, as a header of HTTP or mail names it.</summary>
    public string? Charset { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Byline { get; init; } = [];

    /// <summary>When it was published.</summary>
    public ArticleTime? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public ArticleTime? Modified { get; init; }

    /// <summary>The outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>The section of the outlet.</summary>
    public string? Section { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }
}
