using System.IO.Compression;
using Rapporteur.Articles.Containers.Compression;

namespace Rapporteur.Articles.Containers.Http;

/// <summary>What came out of a content coding.</summary>
/// <param name="Bytes">The content, or what was decoded before the damage.</param>
/// <param name="IsTooLong">There is more of it than one article may have.</param>
/// <param name="Damage">What ended the decoding early.</param>
internal readonly record struct DecodedContent(ReadOnlyMemory<byte> Bytes, bool IsTooLong = false, Exception? Damage = null);

/// <summary>The content codings of HTTP (RFC 9110, 8.4): gzip, deflate, br and zstd.</summary>
internal static class ContentCoding
{
    private const int SampleLength = 512;

    /// <summary>Undoes <paramref name="coding"/>; a body that is not coded so, or a coding that is none, is given back as it is.</summary>
    public static DecodedContent Decode(string coding, ReadOnlyMemory<byte> body, ContainerInput input)
    {
        if (body.IsEmpty || Decoder(coding, body) is not { } decoder)
        {
            return new(body);
        }

        using (decoder)
        {
            var decoded = Decode(decoder, body, input);
            return decoded.Damage is not null && LooksLikeText(body.Span) ? new(body) : decoded;
        }
    }

    /// <summary>No control characters near the start that texts do not have; coded bodies always have some.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes[..Math.Min(bytes.Length, SampleLength)])
        {
            if (b is < 0x09 or 0x0B or (> 0x0D and < 0x1B) or (> 0x1B and < 0x20))
            {
                return false;
            }
        }

        return true;
    }

    private static Stream? Decoder(string coding, ReadOnlyMemory<byte> body)
    {
        var bytes = body.Span;
        var source = new ReplayStream(body, Stream.Null);
        return coding switch
        {
            "gzip" or "x-gzip" => GzipHeader.IsStart(bytes) ? new GZipStream(source, CompressionMode.Decompress) : null,

            // Servers disagree whether deflate means zlib's form, as the standard says, or what is inside of it.
            "deflate" => bytes is [var method, var flags, ..] && (method & 0x0F) == 8 && ((method << 8) | flags) % 31 == 0
                ? new ZLibStream(source, CompressionMode.Decompress)
                : LooksCoded(bytes) ? new DeflateStream(source, CompressionMode.Decompress) : null,
            "br" => LooksCoded(bytes) ? new BrotliStream(source, CompressionMode.Decompress) : null,
            "zstd" => ZstdFrames.IsStart(bytes) ? new ZstdFrames(new InputBuffer(source)) : null,
            _ => null,
        };
    }

    /// <summary>These codings have no mark at their start; short bodies are tried in any case.</summary>
    private static bool LooksCoded(ReadOnlySpan<byte> bytes) => bytes.Length < SampleLength || !LooksLikeText(bytes);

    private static DecodedContent Decode(Stream decoder, ReadOnlyMemory<byte> body, ContainerInput input)
    {
        var limit = input.Options.MaxMemberBytes;
        var content = new MemoryStream((int)Math.Min(limit, body.Length * 5L));
        var buffer = new byte[16 * 1024];
        try
        {
            int count;
            while ((count = decoder.Read(buffer)) > 0)
            {
                input.Meter.Made(count, input.Source);
                content.Write(buffer, 0, count);
                if (content.Length > limit)
                {
                    return new(default, IsTooLong: true);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or DamageException or IOException or InvalidOperationException)
        {
            return new(content.GetBuffer().AsMemory(0, (int)content.Length), Damage: e);
        }

        // Most decoders take the end of their input for the end of the content.
        return content.Length == 0 && !IsCodedNothing(body.Span)
            ? new(default, Damage: new InvalidDataException("nothing can be decoded"))
            : new(content.GetBuffer().AsMemory(0, (int)content.Length));
    }

    /// <summary>No content, coded: checksum and length of gzip are zero, and in the other codings nothing takes few bytes.</summary>
    private static bool IsCodedNothing(ReadOnlySpan<byte> body) =>
        GzipHeader.IsStart(body) ? body.Length >= 18 && !body[^8..].ContainsAnyExcept((byte)0) : body.Length <= 16;
}
