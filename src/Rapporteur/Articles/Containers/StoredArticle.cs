namespace Rapporteur.Articles.Containers;

/// <summary>
/// One article as an input holds it, before it is read: a record of an archive, an entry of a feed, a row of a dump, a
/// message, a file. Damaged ones have a <see cref="Fault"/> and no content; those after them are still given.
/// </summary>
public sealed record StoredArticle
{
    /// <summary>What <see cref="Article.Source"/> will say: the path, then <c>!</c> and the member's own name where it is one of several.</summary>
    public required string Source { get; init; }

    /// <summary>The bytes of the page, text or message part.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The article itself, where the input is Rapporteur's own and nothing is left to be found out; there is no content then.</summary>
    public Article? Ready { get; init; }

    /// <summary>What is known of it beside its bytes.</summary>
    public ArticleHints Hints { get; init; } = ArticleHints.None;

    /// <summary>Bytes of the outermost input, as it lies on the disk, that were read when this one was complete.</summary>
    public long BytesRead { get; init; }

    /// <summary>Why there is nothing to read.</summary>
    public RapporteurException? Fault { get; init; }
}
