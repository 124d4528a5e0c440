using System.Formats.Tar;
using Rapporteur.Articles.Containers;
using static Rapporteur.Tests.Articles.Containers.Inputs;

namespace Rapporteur.Tests.Articles.Containers.Archives;

public class TarFormatTests
{
    private static readonly string Long = string.Join('/', Enumerable.Repeat("a-folder-with-a-long-name", 12)) + "/b.html";

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Pax)]
    public void Open_Files_GivesEach(TarEntryFormat format)
    {
        var tar = Tar(format, ("a.html", Page("a")), ("folder/b.html", Page("b")));

        Assert.Equal(["a", "b"], Words(tar));
        Assert.Equal(["in!a.html", "in!folder/b.html"], Open(tar).Select(a => a.Source));
    }

    [Theory]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Pax)]
    public void Open_LongNames_AreRead(TarEntryFormat format) =>
        Assert.Equal($"in!{Long}", Assert.Single(Open(Tar(format, (Long, Page("b"))))).Source);

    [Fact]
    public void Open_Compressed_ReadsIt()
    {
        var tar = Tar(TarEntryFormat.Pax, ("a.html", Page("a")), ("b.html.gz", Gzip(Page("b"))));

        Assert.Equal(["a", "b"], Words(Gzip(tar)));
        Assert.Equal(["a", "b"], Words(Zstd(tar)));
        Assert.Equal("in!b.html.gz", Open(Gzip(tar))[1].Source);
    }

    [Fact]
    public void Open_WhatIsNoArticle_IsPassedOver() =>
        Assert.Equal(["a"], Words(Tar(TarEntryFormat.Pax, ("./", []), ("./._a.html", Page("x")), ("x/style.css", Bytes("p {}")), ("./a.html", Page("a")))));

    [Fact]
    public void Open_DamagedHeader_LosesThatEntryAlone()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("a.html", Page("a")), ("bad.html", Page("bad")), ("b.html", Page("b")));
        tar[1024 + 130] ^= 1;

        Assert.Equal(["a", ErrorCodes.ContainerDamaged, "b"], Words(tar));
    }

    [Fact]
    public void Open_CutOff_GivesWhatIsWhole()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("a.html", Page("a")), ("b.html", Page("b")));

        Assert.Equal(["a", ErrorCodes.ContainerDamaged], Words(tar[..(1024 + 600)]));
    }

    [Fact]
    public void Open_DamagedMemberAroundIt_GivesTheEntriesBehind()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("a.html", Page("a")), ("bad.html", Page("bad")), ("b.html", Page("b")));
        var bad = Gzip(tar[1024..2048]);

        var words = Words(Join(Gzip(tar[..1024]), bad[..^30], Gzip(tar[2048..])));

        Assert.Equal("a", words[0]);
        Assert.Equal("b", words[^1]);
        Assert.Contains(ErrorCodes.ContainerDamaged, words);
    }

    [Theory]
    [InlineData('L')]
    [InlineData('x')]
    [InlineData('0')]
    public void Open_HugeClaim_TakesNoMemory(char type)
    {
        var tar = Tar(TarEntryFormat.Ustar, ("a.html", Page("a")))[..512];
        tar[156] = (byte)type;
        Bytes("16000000000\0").CopyTo(tar, 124);
        Bytes("        ").CopyTo(tar, 148);
        Bytes(Convert.ToString(tar.Sum(b => b), 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, 148);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var words = Words(tar);

        Assert.All(words, w => Assert.Equal(ErrorCodes.ContainerDamaged, w));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20);
    }

    private static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Content)[] files)
    {
        var target = new MemoryStream();
        using (var tar = new TarWriter(target, format, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var type = name.EndsWith('/') ? TarEntryType.Directory : format == TarEntryFormat.V7 ? TarEntryType.V7RegularFile : TarEntryType.RegularFile;
                TarEntry entry = format switch
                {
                    TarEntryFormat.V7 => new V7TarEntry(type, name),
                    TarEntryFormat.Ustar => new UstarTarEntry(type, name),
                    TarEntryFormat.Gnu => new GnuTarEntry(type, name),
                    _ => new PaxTarEntry(type, name),
                };
                if (type != TarEntryType.Directory)
                {
                    entry.DataStream = new MemoryStream(content);
                }

                tar.WriteEntry(entry);
            }
        }

        return target.ToArray();
    }
}
