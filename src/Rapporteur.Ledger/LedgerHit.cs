using Rapporteur.Statements;

namespace Rapporteur.Ledger;

/// <summary>A statement that was found, with the words that show it.</summary>
public sealed record LedgerHit
{
    /// <summary>Id of the article.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Where the article came from.</summary>
    public required string ArticleSource { get; init; }

    /// <summary>Address that it was fetched from, or else the one that it gives itself.</summary>
    public string? ArticleUrl { get; init; }

    /// <summary>The address that it calls its own, where that is another.</summary>
    public string? ArticleCanonical { get; init; }

    /// <summary>The section of the outlet.</summary>
    public string? ArticleSection { get; init; }

    /// <summary>Its headline.</summary>
    public string? ArticleTitle { get; init; }

    /// <summary>Its publication, RFC 3339 or a date.</summary>
    public string? Published { get; init; }

    /// <summary>The page kept the rest of it for subscribers.</summary>
    public bool ArticleIsPartial { get; init; }

    /// <summary>The statement; its spans point into the article's text.</summary>
    public required Statement Statement { get; init; }

    /// <summary>Words of the source, null where there is none.</summary>
    public string? SourceText { get; init; }

    /// <summary>Words of the cue.</summary>
    public string? CueText { get; init; }

    /// <summary>Words of the content, its fragments joined with " … ".</summary>
    public required string ContentText { get; init; }

    /// <summary>The spans of the content in Unicode code points.</summary>
    public required IReadOnlyList<(int Start, int End)> ContentCodePoints { get; init; }
}
