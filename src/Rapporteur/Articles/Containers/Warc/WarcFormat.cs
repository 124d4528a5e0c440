using NodaTime;
using NodaTime.Text;
using Rapporteur.Articles.Containers.Http;

namespace Rapporteur.Articles.Containers.Warc;

/// <summary>
/// Web archives: WARC 1.0 and 1.1 (ISO 28500). Articles are the responses, resources and conversions in it; requests,
/// revisits, metadata and what else describes the archive are passed over.
/// </summary>
internal sealed class WarcFormat : IContainerFormat
{
    /// <summary>As ARC writes dates.</summary>
    private static readonly InstantPattern Digits = InstantPattern.CreateWithInvariantCulture("uuuuMMddHHmmss");

    public bool Recognizes(InputHead head) => WarcReader.IsStart(head.Bytes);

    public IEnumerable<StoredArticle> Read(ContainerInput input) =>
        Articles(input, new WarcReader(input.Stream, input.Options.MaxMemberBytes));

    /// <summary>The articles in all records.</summary>
    public static IEnumerable<StoredArticle> Articles(ContainerInput input, RecordReader reader)
    {
        while (reader.Next() is { } record)
        {
            foreach (var article in record.Damage is { } damage ? Damaged(input, record.Name, damage) : Articles(input, record))
            {
                yield return article;
            }
        }
    }

    private static IEnumerable<StoredArticle> Damaged(ContainerInput input, string name, string damage) =>
        [input.Fault(name, ErrorCodes.ContainerDamaged, $"the record is damaged: {damage}. The records behind it are read; fetch the archive again for this one.")];

    private static IEnumerable<StoredArticle> Articles(ContainerInput input, ArchiveRecord record)
    {
        // The first record of an ARC file, and lookups of names.
        if (record.Fields["WARC-Target-URI"] is { } address && (address.StartsWith("filedesc:", StringComparison.Ordinal) || address.StartsWith("dns:", StringComparison.Ordinal)))
        {
            return [];
        }

        var type = record.Fields["WARC-Type"]?.ToLowerInvariant();
        if (type is not ("response" or "resource" or "conversion"))
        {
            return type is null ? Damaged(input, record.Name, "it does not say of which type it is") : [];
        }

        var capture = new WebCapture
        {
            Name = record.Name,
            Url = record.Fields["WARC-Target-URI"]?.Trim('<', '>'),
            Fetched = Fetched(record.Fields["WARC-Date"]),
            ContentType = record.Fields["Content-Type"],
            IsSegment = record.Fields["WARC-Segment-Number"] is not null,
            IsTruncated = record.Fields["WARC-Truncated"] is not null,
            IsTooLong = record.IsTooLong,
            Block = record.Block,
        };
        return capture.Open(input);
    }

    private static Instant? Fetched(string? date) =>
        date is null ? null
        : InstantPattern.ExtendedIso.Parse(date) is { Success: true } instant ? instant.Value
        : Digits.Parse(date) is { Success: true } digits ? digits.Value : null;
}
