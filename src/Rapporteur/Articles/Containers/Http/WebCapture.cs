using NodaTime;

namespace Rapporteur.Articles.Containers.Http;

/// <summary>What an archive of the web kept of one address at one time: a response of HTTP, or the thing itself.</summary>
internal sealed class WebCapture
{
    /// <summary>The name of the member in its archive.</summary>
    public required string Name { get; init; }

    /// <summary>The address.</summary>
    public string? Url { get; init; }

    /// <summary>When it was fetched.</summary>
    public Instant? Fetched { get; init; }

    /// <summary>The <c>Content-Type</c> that the archive gives; of the thing itself, or that of a message of HTTP.</summary>
    public string? ContentType { get; init; }

    /// <summary>The bytes, or their start.</summary>
    public ReadOnlyMemory<byte> Block { get; init; }

    /// <summary><see cref="Block"/> is only the start of it.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>The archive kept only a part of it, and the rest in other records.</summary>
    public bool IsSegment { get; init; }

    /// <summary>The archive says that it did not keep all of it.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>The articles in it; none where it is of a kind that holds no articles, or a response that is none.</summary>
    public IEnumerable<StoredArticle> Open(ContainerInput input)
    {
        var response = HttpResponse.Parse(Block);
        if (response is null && IsMessage && !Block.IsEmpty)
        {
            return [input.Fault(Name, ErrorCodes.ContainerDamaged, "the record says that it is a response of HTTP, and is none.")];
        }

        if (response is { Status: not (200 or 203) })
        {
            return [];
        }

        var type = MediaType.Parse(response is null ? ContentType : response.Fields["Content-Type"] ?? (IsMessage ? null : ContentType));
        var kind = ArticleTypes.KindOf(type.Name);
        if (kind == TypeKind.Other || IsRobots(Url))
        {
            return [];
        }

        if (IsTooLong)
        {
            return kind == TypeKind.Unknown ? [] :
                [input.Fault(Name, ErrorCodes.InputTooLarge, $"it is larger than {input.Options.MaxMemberBytes >> 20} MiB, the most that one article may have.")];
        }

        if (IsSegment)
        {
            return [input.Fault(Name, ErrorCodes.ContainerDamaged, "it is stored in several records, which are not put together.")];
        }

        var body = response is null ? HttpBody.Whole(Block) : HttpBody.Decode(response, input, IsTruncated);
        return body.Fault is { } fault
            ? [input.Fault(Name, fault.Code, fault.What, fault.Cause)]
            : Open(input, body.Bytes, type, kind);
    }

    private IEnumerable<StoredArticle> Open(ContainerInput input, ReadOnlyMemory<byte> body, MediaType type, TypeKind kind)
    {
        var accepted = kind switch
        {
            TypeKind.Text => true,
            TypeKind.Data => ArticleContainers.IsContainer(body, input.Options) || ArticleTypes.LooksLikePage(body.Span),
            _ => ArticleTypes.LooksLikePage(body.Span),
        };
        if (!accepted || body.IsEmpty)
        {
            return [];
        }

        var hints = input.Hints with
        {
            Url = Url ?? input.Hints.Url,
            Fetched = Fetched ?? input.Hints.Fetched,
            MediaType = type.Name,
            Charset = type.Charset,
        };

        // The block lies in memory that the next record takes.
        return input.Open(body.ToArray(), Name, hints);
    }

    private bool IsMessage => ContentType?.Contains("application/http", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Rules for crawlers are plain text, too (RFC 9309, 2.3).</summary>
    private static bool IsRobots(string? url) => url?.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) == true;
}
