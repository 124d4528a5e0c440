using System.IO.Compression;
using System.Text;
using NodaTime;
using Rapporteur.Articles.Containers;
using Rapporteur.Articles.Containers.Warc;

namespace Rapporteur.Tests.Articles.Containers;

/// <summary>Short ways to make inputs and to look at what is in them.</summary>
internal static class Inputs
{
    public static readonly Instant Day = Instant.FromUtc(2024, 3, 25, 14, 15, 16);

    /// <summary>Characters one to one, for bytes made by hand.</summary>
    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(p => p)];

    public static byte[] Page(string words) =>
        Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>{words}</title></head><body><p>{Texts.Prose}</p><p>{words}</p></body></html>");

    public static List<StoredArticle> Open(byte[] bytes, ContainerOptions? options = null) =>
        [.. ArticleContainers.Open(new MemoryStream(bytes), "in", options)];

    public static string Text(this StoredArticle article) => article.Fault is { } fault ? fault.Code : Encoding.UTF8.GetString(article.Content.Span);

    public static byte[] Gzip(byte[] bytes)
    {
        var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return target.ToArray();
    }

    public static byte[] Zlib(byte[] bytes)
    {
        var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Optimal))
        {
            zlib.Write(bytes);
        }

        return target.ToArray();
    }

    public static byte[] Deflate(byte[] bytes)
    {
        var target = new MemoryStream();
        using (var deflate = new DeflateStream(target, CompressionLevel.Optimal))
        {
            deflate.Write(bytes);
        }

        return target.ToArray();
    }

    public static byte[] Brotli(byte[] bytes)
    {
        var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal))
        {
            brotli.Write(bytes);
        }

        return target.ToArray();
    }

    public static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(bytes).ToArray();
    }

    /// <summary>An archive that <paramref name="write"/> writes.</summary>
    public static byte[] Archive(Action<WarcWriter> write, bool compress = false)
    {
        var target = new MemoryStream();
        write(new WarcWriter(target, compress));
        return target.ToArray();
    }

    /// <summary>A response with the page of <paramref name="words"/>, as an archive of its own.</summary>
    public static byte[] Record(string words, bool compress = false) =>
        Archive(w => w.WriteResponse($"https://example.org/{words}", Day, Response(Page(words))), compress);

    /// <summary>A message of HTTP.</summary>
    public static byte[] Response(byte[] body, string fields = "Content-Type: text/html; charset=utf-8\r\n", int status = 200) =>
        Join(Bytes($"HTTP/1.1 {status} Fine\r\n{fields}\r\n"), body);

    /// <summary>The words of each article's page, or the code of its fault.</summary>
    public static List<string> Words(byte[] bytes, ContainerOptions? options = null) => [.. Open(bytes, options).Select(Words)];

    private static string Words(StoredArticle article)
    {
        var text = article.Text();
        var title = text.IndexOf("<title>", StringComparison.Ordinal);
        return title < 0 ? text : text[(title + 7)..text.IndexOf("</title>", StringComparison.Ordinal)];
    }
}
