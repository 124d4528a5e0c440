namespace Rapporteur.Articles.Containers.Http;

/// <summary>What a media type may hold.</summary>
internal enum TypeKind
{
    /// <summary>No article: a picture, a script, a style.</summary>
    Other,

    /// <summary>A page or a text: an article.</summary>
    Text,

    /// <summary>Articles, where it is of a form that is known: a feed, a dump, mail.</summary>
    Data,

    /// <summary>The server does not know.</summary>
    Unknown,
}

/// <summary>Tells by its media type whether something on the web may be an article.</summary>
internal static class ArticleTypes
{
    private const int Prefix = 1024;

    /// <summary>The kind of <paramref name="mediaType"/>, in small letters; null where nobody named one.</summary>
    public static TypeKind KindOf(string? mediaType) => mediaType switch
    {
        null or "application/octet-stream" or "application/unknown" or "unknown/unknown" or "content/unknown" or "application/x-unknown" => TypeKind.Unknown,
        "text/html" or "application/xhtml+xml" or "application/vnd.wap.xhtml+xml" or "text/plain" => TypeKind.Text,
        "text/xml" or "application/xml" or "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "text/rss+xml"
            or "application/json" or "text/json" or "application/feed+json" or "application/ld+json" or "application/activity+json"
            or "application/jsonl" or "application/x-ndjson" or "application/ndjson" or "application/jsonlines" or "text/csv"
            or "message/rfc822" or "application/mbox" or "multipart/related" or "application/x-mimearchive" => TypeKind.Data,
        _ => TypeKind.Other,
    };

    /// <summary>The bytes have the root of a page near their start.</summary>
    public static bool LooksLikePage(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, Prefix)];
        while (start.IndexOf((byte)'<') is >= 0 and var at)
        {
            start = start[(at + 1)..];
            if (StartsWith(start, "html"u8) || StartsWith(start, "!doctype html"u8))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word) =>
        bytes.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(bytes[..word.Length], word);
}
