namespace Rapporteur.Articles.Containers.Http;

/// <summary>The body of a response after its codings are undone, or why they cannot be.</summary>
internal readonly record struct HttpBody(ReadOnlyMemory<byte> Bytes, BodyFault? Fault)
{
    /// <summary>So much text that came out of a damaged coding is worth reading.</summary>
    private const int LeastPart = 512;

    /// <summary>Content that no coding was ever put on.</summary>
    public static HttpBody Whole(ReadOnlyMemory<byte> bytes) => new(bytes, null);

    /// <summary>
    /// Undoes transfer and content coding. Archives often keep the header as it was sent and the body decoded; what is no
    /// coded body is therefore taken as it is.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <param name="input">The archive; for its limits.</param>
    /// <param name="isTruncated">The archive says that the body is not whole.</param>
    public static HttpBody Decode(HttpResponse response, ContainerInput input, bool isTruncated)
    {
        var body = response.Body;
        if (response.Fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = ChunkedBody.Decode(body.Span) ?? body;
        }

        var codings = response.Fields["Content-Encoding"]?.Split(',') ?? [];
        foreach (var coding in codings.Reverse())
        {
            var decoded = ContentCoding.Decode(coding.Trim().ToLowerInvariant(), body, input);
            if (decoded.Damage is { } damage)
            {
                var usable = decoded.Bytes.Length >= LeastPart && ContentCoding.LooksLikeText(decoded.Bytes.Span);
                return usable ? new(decoded.Bytes, null) : new(default, new BodyFault(
                    ErrorCodes.ContainerDamaged,
                    isTruncated ? "too little of it is in the archive." : $"its content coding ({coding.Trim()}) is damaged.",
                    damage));
            }

            if (decoded.IsTooLong)
            {
                return new(default, new BodyFault(
                    ErrorCodes.InputTooLarge, $"decoded, it is larger than {input.Options.MaxMemberBytes >> 20} MiB, the most that one article may have.", null));
            }

            body = decoded.Bytes;
        }

        return new(body, null);
    }
}

/// <summary>Why a body cannot be read.</summary>
internal sealed record BodyFault(string Code, string What, Exception? Cause);
