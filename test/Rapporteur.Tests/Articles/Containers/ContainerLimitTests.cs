using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rapporteur.Articles.Containers;
using Rapporteur.Articles.Containers.Warc;
using Rapporteur.Tests.Articles.Decoding;
using static Rapporteur.Tests.Articles.Containers.Inputs;

namespace Rapporteur.Tests.Articles.Containers;

public class ContainerLimitTests
{
    [Fact]
    public void Open_PageAlone_IsThatPage()
    {
        var article = Assert.Single(Open(Page("a")));

        Assert.Equal("in", article.Source);
        Assert.Equal(Page("a"), article.Content.ToArray());
        Assert.Equal(Page("a").Length, article.BytesRead);
    }

    [Fact]
    public void Open_Nothing_IsAnEmptyArticle() => Assert.True(Assert.Single(Open([])).Content.IsEmpty);

    [Fact]
    public void Open_CompressedPage_KeepsTheNameOfTheFile() => Assert.Equal("in", Assert.Single(Open(Gzip(Page("a")))).Source);

    [Fact]
    public void Open_MembersOfOnePage_AreOnePage()
    {
        var page = Page("a");

        Assert.Equal(["a"], Words(Join(Gzip(page[..50]), Gzip(page[50..]), new byte[512])));
        Assert.Equal(["a"], Words(Join(Zstd(page[..50]), Zstd(page[50..]))));
    }

    [Fact]
    public void Open_DamagedPage_IsAFault()
    {
        Assert.Equal([ErrorCodes.ContainerDamaged], Words(Gzip(Page("a"))[..^9]));
        Assert.Equal([ErrorCodes.ContainerDamaged], Words(Zstd(Page("a"))[..^9]));
    }

    [Fact]
    public void Open_LargerThanAllowed_IsAFault()
    {
        var options = new ContainerOptions { MaxMemberBytes = 1000 };

        Assert.Equal([ErrorCodes.InputTooLarge], Words(new byte[1001], options));
        Assert.Equal([ErrorCodes.InputTooLarge], Words(Gzip(new byte[1001]), options));
    }

    [Fact]
    public void Open_EndlessInput_IsReadToTheLimitAlone()
    {
        var stream = new EndlessStream((byte)'x');

        Assert.Equal(ErrorCodes.InputTooLarge, Assert.Single(ArticleContainers.Open(stream, "in")).Fault!.Code);
        Assert.True(stream.WasRead < 40 << 20);
    }

    [Fact]
    public void Open_NestedDeeperThanAllowed_IsAFault()
    {
        var bytes = Page("a");
        for (var depth = 1; depth <= 6; depth++)
        {
            bytes = Gzip(bytes);

            Assert.Equal([depth <= 4 ? "a" : ErrorCodes.ContainerTooDeep], Words(bytes));
        }
    }

    [Fact]
    public void Open_Bomb_IsAFaultLongBeforeItsEnd()
    {
        var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write("WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 99999999999\r\n\r\n"u8);
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
            {
                gzip.Write(zeros);
            }
        }

        var articles = Open(Gzip(target.ToArray()), new ContainerOptions { MaxExpansion = 50 });

        Assert.Equal([ErrorCodes.InputTooLarge, ErrorCodes.ContainerBomb], articles.Select(a => a.Fault!.Code));
    }

    [Fact]
    public void Open_StreamThatFails_IsAFault()
    {
        Assert.Equal(ErrorCodes.InputUnreadable, Assert.Single(ArticleContainers.Open(new FailingStream(Record("a")[..50]), "in")).Fault!.Code);

        var articles = ArticleContainers.Open(new FailingStream(Join(Enumerable.Repeat(Record("a"), 1000).ToArray())), "in").ToList();
        Assert.True(articles.Count > 900);
        Assert.Equal(ErrorCodes.InputUnreadable, articles[^1].Fault!.Code);
    }

    [Fact]
    public void Open_ManyRecords_TakesMemoryForOne()
    {
        var records = new MemoryStream();
        var writer = new WarcWriter(records, compress: true);
        var noise = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var filling = new byte[20_000];
            noise.NextBytes(filling);
            writer.WriteResponse($"https://example.org/{i}", Day, Response(Join(Page($"story {i}"), Bytes(Convert.ToBase64String(filling)))));
        }

        records.Position = 0;
        var contents = Contents(records);

        // What other tests hold at the same time does not count.
        GC.Collect();
        Assert.Equal(2000, contents.Count);
        Assert.InRange(contents.Count(static c => c.IsAlive), 0, 20);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> Contents(Stream records)
    {
        var contents = new List<WeakReference>();
        foreach (var article in ArticleContainers.Open(records, "in"))
        {
            Assert.Null(article.Fault);
            Assert.True(MemoryMarshal.TryGetArray(article.Content, out var bytes));
            contents.Add(new WeakReference(bytes.Array));
        }

        return contents;
    }

    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, count) is > 0 and var read ? read : throw new IOException("the disk is gone");
    }
}
