using Rapporteur.Articles.Containers.Http;

namespace Rapporteur.Articles.Containers.Warc;

/// <summary>A record of an archive of the web, or what is left of one.</summary>
internal sealed class ArchiveRecord
{
    /// <summary>The record's identifier without <c>urn:uuid:</c>; lacking one, <c>@</c> and the offset of the record.</summary>
    public required string Name { get; init; }

    /// <summary>Its named fields, under the names that WARC gives them.</summary>
    public required HeaderFields Fields { get; init; }

    /// <summary>Its block; the start of it where it is longer than the limit. Valid until the next record is read.</summary>
    public ReadOnlyMemory<byte> Block { get; init; }

    /// <summary>The block is longer than the limit.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>What is wrong with the record, which then has no block; null where it is whole.</summary>
    public string? Damage { get; init; }
}
