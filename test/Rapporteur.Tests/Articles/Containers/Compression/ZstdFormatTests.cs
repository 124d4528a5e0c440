using static Rapporteur.Tests.Articles.Containers.Inputs;

namespace Rapporteur.Tests.Articles.Containers.Compression;

public class ZstdFormatTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Open_DictionaryInFront_IsUsedForAllFrames(bool compressed)
    {
        var dictionary = Join(Record("x"), Page("x"));
        using var compressor = new ZstdSharp.Compressor();
        compressor.LoadDictionary(dictionary);
        var (a, b) = (compressor.Wrap(Record("a")).ToArray(), compressor.Wrap(Record("b")).ToArray());

        Assert.Equal(["a", "b"], Words(Join(Skippable(0x5D, compressed ? Zstd(dictionary) : dictionary), a, b)));
        Assert.DoesNotContain("a", Words(Join(a, b)));
    }

    [Fact]
    public void Open_SkippableFrames_ArePassedOver() =>
        Assert.Equal(["a", "b"], Words(Join(Skippable(0x50, [1, 2, 3]), Zstd(Record("a")), Skippable(0x5F, Zstd(Record("no"))), Zstd(Record("b")))));

    private static byte[] Skippable(byte mark, byte[] content) => Join([mark, 0x2A, 0x4D, 0x18], BitConverter.GetBytes(content.Length), content);
}
