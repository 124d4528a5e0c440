using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using NodaTime;
using Rapporteur.Articles.Containers;
using Rapporteur.Articles.Containers.Warc;
using static Rapporteur.Tests.Articles.Containers.Inputs;

namespace Rapporteur.Tests.Articles.Containers.Warc;

public class WarcWriterTests
{
    [Fact]
    public void Write_Response_FollowsTheStandard()
    {
        var message = Response(Bytes("<html>Words</html>"));
        var id = Guid.Empty;

        var text = Encoding.UTF8.GetString(Archive(w => id = w.WriteResponse("https://example.org/ü", Day, message)));

        var block = Encoding.UTF8.GetString(message);
        Assert.Equal(
            $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{id}>\r\nWARC-Date: 2024-03-25T14:15:16Z\r\nWARC-Target-URI: https://example.org/ü\r\n" +
            $"WARC-Block-Digest: sha1:{Digest(message)}\r\nWARC-Payload-Digest: sha1:{Digest(Bytes("<html>Words</html>"))}\r\n" +
            $"Content-Type: application/http;msgtype=response\r\nContent-Length: {message.Length}\r\n\r\n{block}\r\n\r\n",
            text);
    }

    [Fact]
    public void Write_TheSameTwice_GivesTheSameBytes()
    {
        Assert.Equal(Record("a", true), Record("a", true));
        Assert.NotEqual(Open(Record("a"))[0].Source, Open(Record("b"))[0].Source);
    }

    [Fact]
    public void Write_GivenIdentifiers_AreUsed()
    {
        var (id, other) = (Guid.Parse("11111111-2222-3333-4444-555555555555"), Guid.Parse("66666666-2222-3333-4444-555555555555"));

        var text = Encoding.UTF8.GetString(Archive(w => w.Write(new WarcEntry { Type = "conversion", Date = Day, ContentType = "text/plain", Id = id, RefersTo = other })));

        Assert.Contains($"WARC-Record-ID: <urn:uuid:{id}>\r\n", text, StringComparison.Ordinal);
        Assert.Contains($"WARC-Refers-To: <urn:uuid:{other}>\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/\r\nContent-Length: 0")]
    [InlineData("https://example.org/\n")]
    public void Write_LineBreakInAField_IsRefused(string url) =>
        Assert.Throws<ArgumentException>(() => Archive(w => w.WriteResource(url, Day, "text/html", Page("a"))));

    [Fact]
    public void WrittenAndRead_AnyRecords_AreTheSame() => Gen.Select(
        Gen.Select(
            Gen.Char['a', 'z'].Array[1, 20].Select(c => new string(c)),
            Gen.Byte.Array[1, 2000].Select(b => Join(Bytes("<html>"), b)),
            Gen.Long[0, 4_000_000_000],
            Gen.Int[0, 2]).Array[0, 8],
        Gen.Bool).Sample((records, compress) =>
        {
            var archive = Archive(
                w =>
                {
                    w.WriteInfo("test", Day);
                    foreach (var (path, content, seconds, kind) in records)
                    {
                        var (url, date) = ("https://example.org/" + path, Instant.FromUnixTimeSeconds(seconds));
                        _ = kind switch
                        {
                            0 => w.WriteResource(url, date, "text/html", content),
                            1 => w.WriteConversion(url, date, "text/plain", content),
                            _ => w.WriteResponse(url, date, Response(content)),
                        };
                    }
                },
                compress);

            var articles = Open(archive);

            Assert.Equal(records.Select(r => Convert.ToHexString(r.Item2)), articles.Select(a => Convert.ToHexString(a.Content.Span)));
            Assert.Equal(records.Select(r => "https://example.org/" + r.Item1), articles.Select(a => a.Hints.Url));
            Assert.Equal(records.Select(r => (Instant?)Instant.FromUnixTimeSeconds(r.Item3)), articles.Select(a => a.Hints.Fetched));
        });

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The digest that archives use.")]
    private static string Digest(byte[] bytes)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(SHA1.HashData(bytes).Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        return string.Concat(bits.Chunk(5).Select(five => alphabet[Convert.ToInt32(new string(five), 2)]));
    }
}
