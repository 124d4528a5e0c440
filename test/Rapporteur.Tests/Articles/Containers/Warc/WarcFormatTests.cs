using System.Text;
using Rapporteur.Articles.Containers;
using static Rapporteur.Tests.Articles.Containers.Inputs;

namespace Rapporteur.Tests.Articles.Containers.Warc;

public class WarcFormatTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Open_RecordsOfAllTypes_GivesThoseThatAreArticles(bool compress)
    {
        var other = Guid.Empty;
        var archive = Archive(
            w =>
            {
                w.WriteInfo("test 1.0", Day);
                w.WriteResponse("https://example.org/a", Day, Response(Page("first")));
                w.Write(new() { Type = "request", Url = "https://example.org/a", Date = Day, ContentType = "application/http;msgtype=request", Block = Bytes("GET / HTTP/1.1\r\n\r\n") });
                w.WriteResource("https://example.org/b", Day, "text/html", Page("second"));
                other = w.WriteConversion("https://example.org/c", Day, "text/plain", Bytes("third"));
                w.Write(new() { Type = "revisit", Url = "https://example.org/a", Date = Day, ContentType = "application/http;msgtype=response", Block = Response([]) });
                w.Write(new() { Type = "metadata", Url = "https://example.org/a", Date = Day, ContentType = "application/warc-fields", Block = Bytes("via: x\r\n") });
            },
            compress);

        var articles = Open(archive);

        Assert.Equal(["first", "second", "third"], Words(archive));
        Assert.Equal($"in!{other}", articles[2].Source);
        Assert.Equal("https://example.org/a", articles[0].Hints.Url);
        Assert.Equal(Day, articles[0].Hints.Fetched);
        Assert.Equal("text/html", articles[0].Hints.MediaType);
        Assert.Equal("utf-8", articles[0].Hints.Charset);
        Assert.Equal(archive.Length, articles[2].BytesRead);
    }

    [Fact]
    public void Open_WholeFileCompressed_ReadsIt() =>
        Assert.Equal(["a", "b"], Words(Gzip(Join(Record("a"), Record("b")))));

    [Fact]
    public void Open_ZstdFrameForEachRecord_ReadsThem() =>
        Assert.Equal(["a", "b"], Words(Join(Zstd(Record("a")), Zstd(Record("b")))));

    [Fact]
    public void Open_TolerantHeader_ReadsIt()
    {
        var archive = Bytes(
            "WARC/1.0\nwarc-type:RESPONSE\nWARC-TARGET-URI: <https://example.org/\n  folded>\nwarc-date: 2024-03-25T14:15:16Z\ncontent-length: 77\n" +
            "Content-Type: application/http; msgtype=response\nno field\n\nHTTP/1.0 200\ncontent-type: TEXT/HTML; Charset=\"Latin1\"\n\n<html><p>é</p></html>\n\n\n");

        var article = Assert.Single(Open(archive));

        Assert.Null(article.Fault);
        Assert.Equal("https://example.org/ folded", article.Hints.Url);
        Assert.Equal("Latin1", article.Hints.Charset);
        Assert.Equal("in!@0", article.Source);
        Assert.Equal(Bytes("<html><p>é</p></html>"), article.Content.ToArray());
    }

    [Fact]
    public void Open_RecordsWithoutLength_EndAtTheNextRecord()
    {
        var archive = Bytes("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\n\r\nfirst text\r\n\r\nWARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\n\r\nlast text\r\n\r\n");

        Assert.Equal(["first text", "last text"], Words(archive));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/css")]
    [InlineData("application/javascript")]
    [InlineData("application/json")]
    [InlineData("text/xml")]
    public void Open_OtherMediaTypes_ArePassedOver(string type) =>
        Assert.Equal(["a"], Words(Join(Archive(w => w.WriteResource("https://example.org/x", Day, type, Bytes("{} nothing"))), Record("a"))));

    [Theory]
    [InlineData(301)]
    [InlineData(404)]
    [InlineData(500)]
    public void Open_OtherStatus_IsPassedOver(int status) =>
        Assert.Empty(Words(Archive(w => w.WriteResponse("https://example.org/x", Day, Response(Page("x"), status: status)))));

    [Fact]
    public void Open_NoMediaType_GoesByTheContent() =>
        Assert.Equal(["a"], Words(Archive(w =>
        {
            w.WriteResponse("https://example.org/x", Day, Response(Page("a"), ""));
            w.WriteResponse("https://example.org/x", Day, Response([1, 2, 3, 4], ""));
        })));

    [Fact]
    public void Open_RulesForCrawlers_ArePassedOver() =>
        Assert.Empty(Words(Archive(w => w.WriteResponse("https://example.org/robots.txt", Day, Response(Bytes("User-agent: *"), "Content-Type: text/plain\r\n")))));

    [Fact]
    public void Open_CompressedPageInArchive_IsOpened() =>
        Assert.Equal(["inner"], Words(Archive(w => w.WriteResource("https://example.org/x", Day, "text/html", Gzip(Page("inner"))))));

    [Fact]
    public void Open_RecordLargerThanAllowed_IsAFaultAndTheNextIsRead()
    {
        var options = new ContainerOptions { MaxMemberBytes = 100_000 };
        var archive = Join(
            Archive(w => w.WriteResource("https://example.org/x", Day, "text/plain", Encoding.UTF8.GetBytes(new string('x', 300_000)))),
            Archive(w => w.WriteResource("https://example.org/x", Day, "video/mp4", new byte[300_000])),
            Record("a"));

        Assert.Equal([ErrorCodes.InputTooLarge, "a"], Words(archive, options));
    }

    [Fact]
    public void Open_SegmentedRecord_IsAFault()
    {
        var archive = Bytes("WARC/1.1\r\nWARC-Type: resource\r\nWARC-Segment-Number: 1\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\npart\r\n\r\n");

        Assert.Equal([ErrorCodes.ContainerDamaged], Words(archive));
    }
}
