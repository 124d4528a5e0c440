using NodaTime;

namespace Rapporteur.Articles.Containers.Warc;

/// <summary>A record to be written into a web archive.</summary>
public sealed record WarcEntry
{
    /// <summary>The type, such as <c>response</c>, <c>resource</c>, <c>conversion</c> or <c>warcinfo</c> (ISO 28500, 6).</summary>
    public required string Type { get; init; }

    /// <summary>The address; null for what has none.</summary>
    public string? Url { get; init; }

    /// <summary>When the content was fetched or made.</summary>
    public required Instant Date { get; init; }

    /// <summary>The media type of <see cref="Block"/>, with parameters.</summary>
    public required string ContentType { get; init; }

    /// <summary>The content of the record.</summary>
    public ReadOnlyMemory<byte> Block { get; init; }

    /// <summary>Where in <see cref="Block"/> the payload starts: behind the header of a response of HTTP.</summary>
    public int PayloadStart { get; init; }

    /// <summary>A UUID; null: one that follows from the content, so that the same entry has the same identifier every time.</summary>
    public Guid? Id { get; init; }

    /// <summary>The record that this one was made from.</summary>
    public Guid? RefersTo { get; init; }
}
