using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Articles.Containers.Http;

namespace Rapporteur.Articles.Containers.Warc;

/// <summary>
/// Writes web archives: WARC 1.1 (ISO 28500:2017). The same entries give the same bytes every time.
/// </summary>
/// <param name="stream">Where to; left open.</param>
/// <param name="compress">Each record becomes a gzip member of its own (Annex D), so that archives can be put together and read from any record.</param>
public sealed class WarcWriter(Stream stream, bool compress = false)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly Stream _stream = stream ?? throw new ArgumentNullException(nameof(stream));

    /// <summary>Writes what an archive says of itself; the first record of a file.</summary>
    /// <param name="software">Name and version of the program that makes it.</param>
    /// <param name="date">When it is made.</param>
    /// <returns>The identifier of the record.</returns>
    public Guid WriteInfo(string software, Instant date)
    {
        ArgumentNullException.ThrowIfNull(software);
        return Write(new WarcEntry
        {
            Type = "warcinfo",
            Date = date,
            ContentType = "application/warc-fields",
            Block = Encoding.UTF8.GetBytes($"software: {OneLine(software)}\r\nformat: WARC File Format 1.1\r\n"),
        });
    }

    /// <summary>Writes a response of HTTP.</summary>
    /// <param name="url">The address.</param>
    /// <param name="date">When it was fetched.</param>
    /// <param name="message">Status line, header and body, as they were sent.</param>
    /// <returns>The identifier of the record.</returns>
    public Guid WriteResponse(string url, Instant date, ReadOnlyMemory<byte> message) => Write(new WarcEntry
    {
        Type = "response",
        Url = url,
        Date = date,
        ContentType = "application/http;msgtype=response",
        Block = message,
        PayloadStart = HeaderFields.LengthIn(message.Span),
    });

    /// <summary>Writes content without a message of HTTP around it.</summary>
    /// <param name="url">The address.</param>
    /// <param name="date">When it was fetched or made.</param>
    /// <param name="contentType">Its media type, with parameters.</param>
    /// <param name="content">The bytes.</param>
    /// <returns>The identifier of the record.</returns>
    public Guid WriteResource(string url, Instant date, string contentType, ReadOnlyMemory<byte> content) =>
        Write(new WarcEntry { Type = "resource", Url = url, Date = date, ContentType = contentType, Block = content });

    /// <summary>Writes another form of the content of another record, such as its text.</summary>
    /// <param name="url">The address of the content.</param>
    /// <param name="date">When the other form was made.</param>
    /// <param name="contentType">Its media type, with parameters.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="refersTo">The record with the content; null where it is not known.</param>
    /// <returns>The identifier of the record.</returns>
    public Guid WriteConversion(string url, Instant date, string contentType, ReadOnlyMemory<byte> content, Guid? refersTo = null) =>
        Write(new WarcEntry { Type = "conversion", Url = url, Date = date, ContentType = contentType, Block = content, RefersTo = refersTo });

    /// <summary>Writes a record.</summary>
    /// <returns>The identifier of the record.</returns>
    /// <exception cref="ArgumentException">A field holds a line break.</exception>
    public Guid Write(WarcEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var id = entry.Id ?? IdOf(entry);
        var header = Encoding.UTF8.GetBytes(Header(entry, id));
        if (compress)
        {
            using var member = new GZipStream(_stream, CompressionLevel.Optimal, leaveOpen: true);
            Write(member, header, entry.Block.Span);
        }
        else
        {
            Write(_stream, header, entry.Block.Span);
        }

        return id;
    }

    private static void Write(Stream target, byte[] header, ReadOnlySpan<byte> block)
    {
        target.Write(header);
        target.Write(block);
        target.Write("\r\n\r\n"u8);
    }

    private static string Header(WarcEntry entry, Guid id)
    {
        var header = new StringBuilder("WARC/1.1\r\n");
        void Field(string name, string value) => header.Append(name).Append(": ").Append(OneLine(value)).Append("\r\n");
        Field("WARC-Type", entry.Type);
        Field("WARC-Record-ID", $"<urn:uuid:{id}>");
        Field("WARC-Date", DateOf(entry));
        if (entry.Url is { } url)
        {
            Field("WARC-Target-URI", url);
        }

        if (entry.RefersTo is { } other)
        {
            Field("WARC-Refers-To", $"<urn:uuid:{other}>");
        }

        Field("WARC-Block-Digest", Digest(entry.Block.Span));
        if (entry.PayloadStart > 0)
        {
            Field("WARC-Payload-Digest", Digest(entry.Block.Span[entry.PayloadStart..]));
        }

        Field("Content-Type", entry.ContentType);
        Field("Content-Length", entry.Block.Length.ToString(CultureInfo.InvariantCulture));
        return header.Append("\r\n").ToString();
    }

    private static string DateOf(WarcEntry entry) => InstantPattern.ExtendedIso.Format(entry.Date);

    /// <summary>A UUID of version 8 (RFC 9562, 5.8): whose bits are made as the program sees fit, here from the content.</summary>
    private static Guid IdOf(WarcEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Type}\n{entry.Url}\n{DateOf(entry)}\n{entry.ContentType}\n{entry.RefersTo}\n"));
        hash.AppendData(entry.Block.Span);
        var bytes = hash.GetHashAndReset().AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>As archives everywhere write it: SHA-1 in base 32. It finds the same content again; nothing is secured by it.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The digest that the standard's examples and all archives use.")]
    private static string Digest(ReadOnlySpan<byte> bytes)
    {
        var hash = SHA1.HashData(bytes);
        var digest = new StringBuilder("sha1:");
        for (var bit = 0; bit < hash.Length * 8; bit += 5)
        {
            var pair = (hash[bit / 8] << 8) | (bit / 8 + 1 < hash.Length ? hash[(bit / 8) + 1] : 0);
            digest.Append(Base32[(pair >> (11 - (bit % 8))) & 31]);
        }

        return digest.ToString();
    }

    private static string OneLine(string value) => value.AsSpan().IndexOfAny('\r', '\n') < 0
        ? value
        : throw new ArgumentException("A field of a record cannot hold a line break.", nameof(value));
}
