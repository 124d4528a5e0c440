using System.IO.Compression;
using System.Text;
using Rapporteur.Articles.Containers;
using static Rapporteur.Tests.Articles.Containers.Inputs;

namespace Rapporteur.Tests.Articles.Containers.Archives;

public class ZipFormatTests
{
    [Theory]
    [InlineData(true, CompressionLevel.Optimal)]
    [InlineData(true, CompressionLevel.NoCompression)]
    [InlineData(false, CompressionLevel.Optimal)]
    public void Open_Files_GivesEach(bool lengthsFirst, CompressionLevel level)
    {
        var zip = Zip(lengthsFirst, level, ("a.html", Page("a")), ("folder/b.html", Page("b")));

        Assert.Equal(["a", "b"], Words(zip));
        Assert.Equal(["in!a.html", "in!folder/b.html"], Open(zip).Select(a => a.Source));
    }

    [Fact]
    public void Open_WhatIsNoArticle_IsPassedOver()
    {
        var zip = Zip(
            true, CompressionLevel.Optimal, ("folder/", []), ("__MACOSX/._a.html", Page("x")), (".hidden/b.html", Page("x")), (".DS_Store", [0, 1]),
            ("page_files/style.css", Bytes("p {}")), ("page_files/logo.PNG", [0x89, 0x50]), ("a.html", Page("a")));

        Assert.Equal(["a"], Words(zip));
    }

    [Theory]
    [InlineData("../../etc/a.html", "in!etc/a.html")]
    [InlineData("/etc/a.html", "in!etc/a.html")]
    [InlineData("C:\\news\\a.html", "in!news/a.html")]
    [InlineData("a\nb.html", "in!a_b.html")]
    public void Open_NameThatLeadsElsewhere_IsMadeClean(string name, string source) =>
        Assert.Equal(source, Assert.Single(Open(Zip(true, CompressionLevel.Optimal, (name, Page("a"))))).Source);

    [Fact]
    public void Open_ArchivesInIt_AreOpened() =>
        Assert.Equal(["a", "b"], Words(Zip(true, CompressionLevel.Optimal, ("x.warc.gz", Record("a", true)), ("y.zip", Zip(false, CompressionLevel.Optimal, ("b.html", Page("b")))))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_DamagedEntry_LosesThatOneAlone(bool lengthsFirst)
    {
        var zip = Zip(lengthsFirst, CompressionLevel.Optimal, ("a.html", Page("a")), ("bad.html", Page("bad")), ("b.html", Page("b")));
        var at = Encoding.Latin1.GetString(zip).IndexOf("bad.html", StringComparison.Ordinal) + 20;
        for (var i = 0; i < 140; i++)
        {
            var broken = (byte[])zip.Clone();
            broken[at + i] ^= 0x55;

            Assert.Equal(["a", ErrorCodes.ContainerDamaged, "b"], Words(broken));
        }
    }

    [Fact]
    public void Open_DamagedStartOfEntry_IsReported()
    {
        var zip = Zip(true, CompressionLevel.Optimal, ("a.html", Page("a")), ("bad.html", Page("bad")), ("b.html", Page("b")));
        zip[Encoding.Latin1.GetString(zip).IndexOf("bad.html", StringComparison.Ordinal) - 30] ^= 0x55;

        Assert.Equal(["a", ErrorCodes.ContainerDamaged, "b"], Words(zip));
    }

    [Fact]
    public void Open_CutOff_GivesWhatIsWhole()
    {
        var zip = Zip(true, CompressionLevel.Optimal, ("a.html", Page("a")), ("b.html", Page("b")));
        var second = Encoding.Latin1.GetString(zip).IndexOf("b.html", StringComparison.Ordinal);

        var words = Words(zip[..(second + 100)]);

        Assert.Equal("a", words[0]);
        Assert.All(words.Skip(1), w => Assert.Equal(ErrorCodes.ContainerDamaged, w));
        Assert.True(words.Count > 1);
    }

    [Fact]
    public void Open_Encrypted_IsAFault()
    {
        var zip = Zip(true, CompressionLevel.Optimal, ("a.html", Page("a")), ("b.html", Page("b")));
        zip[6] |= 1;

        Assert.Equal([ErrorCodes.ContainerDamaged, "b"], Words(zip));
    }

    [Fact]
    public void Open_OfficeDocument_IsAFault() =>
        Assert.Equal([ErrorCodes.InputNotText], Words(Zip(true, CompressionLevel.Optimal, ("[Content_Types].xml", Bytes("<x/>")), ("word/document.xml", Bytes("<x/>")))));

    [Fact]
    public void Open_Empty_HoldsNothing() => Assert.Empty(Open(Zip(true, CompressionLevel.Optimal)));

    [Fact]
    public void Open_EntryLargerThanAllowed_IsAFaultAndTheNextIsRead() =>
        Assert.Equal(
            [ErrorCodes.InputTooLarge, "b"],
            Words(Zip(true, CompressionLevel.Optimal, ("a.html", new byte[200_000]), ("b.html", Page("b"))), new ContainerOptions { MaxMemberBytes = 100_000 }));

    private static byte[] Zip(bool lengthsFirst, CompressionLevel level, params (string Name, byte[] Content)[] files)
    {
        var target = new MemoryStream();

        // A stream that cannot be sought in makes the writer put lengths behind the content.
        using (var zip = new ZipArchive(lengthsFirst ? target : new OneWay(target), ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return target.ToArray();
    }

    private sealed class OneWay(MemoryStream target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => target.Position; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);
    }
}
