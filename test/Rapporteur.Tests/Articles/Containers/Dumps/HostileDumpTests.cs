using System.Diagnostics;
using System.Text;
using Rapporteur.Articles.Containers;

namespace Rapporteur.Tests.Articles.Containers.Dumps;

public class HostileDumpTests
{
    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("[{\"a\":[")]
    public void Open_DeepNesting_IsAFault(string piece)
    {
        var deep = string.Concat(Enumerable.Repeat(piece, 10_000));

        Assert.All(Stored.Open(deep).Concat(Stored.Open("[" + deep + "]")), a => Assert.Equal(ErrorCodes.RowUnreadable, a.Fault?.Code));
        var articles = Stored.Open("{\"text\": " + deep + "}\n{\"text\": \"One.\"}\n");
        Assert.Equal([ErrorCodes.RowUnreadable, null], articles.Codes());
    }

    [Theory]
    [InlineData("[{\"text\": \"", "\"}, {\"text\": \"Two.\"}]")]
    [InlineData("[{\"text\": \"", "\"},\n {\"text\": \"Two.\"}]")]
    [InlineData("{\"text\": \"", "\"}\n{\"text\": \"Two.\"}")]
    [InlineData("title,text\na,", "\nb,Two.")]
    [InlineData("title,text\na,\"", "\"\nb,Two.")]
    public void Open_RowOf100Megabytes_IsRefusedWithFlatMemory(string before, string after)
    {
        using var stream = new LongStream(before, 'a', 100_000_000, after);
        var start = GC.GetAllocatedBytesForCurrentThread();

        var articles = ArticleContainers.Open(stream, "in", new ContainerOptions { MaxMemberBytes = 1 << 20 }).ToList();

        var allocated = GC.GetAllocatedBytesForCurrentThread() - start;
        Assert.Equal([ErrorCodes.InputTooLarge, null], articles.Codes());
        Assert.Equal("Two.", articles[1].Text());
        Assert.True(allocated < 30_000_000, $"{allocated}");
    }

    [Fact]
    public void Open_LargeRowOfManyLines_IsOneFault()
    {
        var csv = "title,text\na,\"" + string.Concat(Enumerable.Repeat("The quay is open, he said; and so it was.\n", 5000)) + "\"\nb,Two.\n";

        var articles = Stored.Open(csv.Replace("open, he", "open he", StringComparison.Ordinal), new ContainerOptions { MaxMemberBytes = 10_000 });

        Assert.Equal([ErrorCodes.InputTooLarge, null], articles.Codes());
    }

    [Theory]
    [InlineData("\"a,b\n")]
    [InlineData("a,\"\n")]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData("\"\n\"\"")]
    public void Open_TheSameOverAndOver_TakesLinearTime(string piece)
    {
        var clock = Stopwatch.StartNew();

        Assert.True(Stored.Count("title,text\na,b\n" + string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length)), new ContainerOptions { MaxMemberBytes = 100_000 }) > 0);
        Assert.True(Stored.Count("[{\"text\": \"a\"}, " + string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length))) > 0);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("", "{\"text\": \"{0}\"}\n")]
    [InlineData("[", "{\"text\": \"{0}\"},\n")]
    [InlineData("title,text\n", "a,{0}\n")]
    [InlineData("title,text\n", "a,\"{0}\"\n")]
    [InlineData("<rss><channel>", "<item><description>{0}</description></item>")]
    public void Open_ManyRows_KeepsNoneOfThem(string start, string row)
    {
        row = row.Replace("{0}", new string('a', 1000), StringComparison.Ordinal);
        using var stream = new RepeatedStream(Encoding.UTF8.GetBytes(start), Encoding.UTF8.GetBytes(row), 20_000);

        var (count, kept) = Kept.Of(ArticleContainers.Open(stream, "in"));

        Assert.Equal(20_000, count);
        Assert.True(kept < 10, $"{kept}");
    }
}
