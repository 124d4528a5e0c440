using NodaTime;

namespace Rapporteur.Articles;

/// <summary>How articles are read. The limits guard against hostile input.</summary>
public sealed record ArticleOptions
{
    /// <summary>Publication date that the caller knows; it goes before what the input says of itself.</summary>
    public ArticleTime? Published { get; init; }

    /// <summary>
    /// No article of the input can be later: the time of fetching, where the input does not tell it. Times beyond it are
    /// not believed.
    /// </summary>
    public Instant? Latest { get; init; }

    /// <summary>Largest input in bytes; a larger one is refused with <see cref="ErrorCodes.InputTooLarge"/>.</summary>
    public long MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Deepest nesting of elements in a page.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Most elements in a page.</summary>
    public int MaxElements { get; init; } = 100_000;
}
