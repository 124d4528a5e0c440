using CsCheck;
using Rapporteur.Articles.Containers;
using static Rapporteur.Tests.Articles.Containers.Inputs;

namespace Rapporteur.Tests.Articles.Containers;

public class ContainerLawTests
{
    private static readonly byte[][] Seeds =
    [
        Join(Record("a"), Record("b")), Join(Record("a", true), Record("b", true)), Gzip(Join(Record("a"), Record("b"))), Zstd(Record("a")),
        Bytes("filedesc://x 0.0.0.0 20240101000000 text/plain 5\n1 0 X\nhttp://x/ 0.0.0.0 20240101000000 text/plain 4\nword\n"),
        Bytes("PK\u0003\u0004\u0014\0\u0008\0\u0008\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u0001\0\0\0a\u0003\0"), Tar(), Gzip(Tar()), Bytes("WARC/1.0\r\n\r\n"), Bytes("\u001f\u008b\u0008\0\0\0\0\0\0\u0003"),
    ];

    private static readonly Gen<byte[]> Seed = Gen.Int[0, Seeds.Length - 1].Select(i => Seeds[i]);

    private static readonly Gen<byte[]> Wild = Gen.Select(
        Seed.Array[1, 3],
        Gen.Select(Gen.Int[0, 5000], Gen.Byte, Gen.Int[0, 3], Seed).Array[0, 6],
        (parts, changes) => changes.Aggregate(Join(parts), Change));

    [Fact]
    public void Open_WhateverComesIn_GivesArticlesAndFaults() => Wild.Sample(
        bytes =>
        {
            var articles = Open(bytes, new ContainerOptions { MaxMemberBytes = 100_000 });
            Assert.All(articles, a => Assert.True(a.Fault is null || a.Content.IsEmpty));
            Assert.All(articles, a => Assert.StartsWith("in", a.Source, StringComparison.Ordinal));
            Assert.True(articles.Count <= bytes.Length + 1);
        },
        iter: 3000);

    [Fact]
    public void Open_Noise_GivesArticlesAndFaults() =>
        Gen.Select(Seed, Gen.Int[0, 40], Gen.Byte.Array[0, 3000], (seed, keep, noise) => Join(seed[..Math.Min(keep, seed.Length)], noise))
            .Sample(bytes => Assert.NotNull(Open(bytes)), iter: 2000);

    [Fact]
    public void Open_HostileShapes_EndInTime()
    {
        var marks = string.Concat(Enumerable.Repeat("WARC/1.0\r\nContent-Length: 9999999\r\n\r\n", 30_000));
        byte[][] inputs =
        [
            Bytes(marks), Gzip(Bytes(marks)), Bytes("WARC/1.0\r\n" + new string('x', 1 << 20)), Bytes("WARC/1.0\r\n" + string.Concat(Enumerable.Repeat("\n:", 500_000))),
            [.. Enumerable.Repeat(Bytes("\u001f\u008b\u0008\0\0\0\0\0\0\u0003"), 100_000).SelectMany(b => b)],
            [.. Enumerable.Repeat(Seeds[5], 30_000).SelectMany(b => b)],
            [.. Enumerable.Repeat(Bytes("\u0028\u00b5\u002f\u00fd"), 250_000).SelectMany(b => b)],
            [.. Enumerable.Repeat(Tar()[..512], 2_000).SelectMany(b => b)],
            [.. Tar(), .. Enumerable.Repeat((byte)'0', 1 << 20)],
            Bytes("filedesc://x 0.0.0.0 20240101000000 text/plain 5\n" + string.Concat(Enumerable.Repeat("http://x/ 0.0.0.0 20240101000000 text/plain 9999\n", 20_000))),
        ];

        foreach (var input in inputs)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var count = ArticleContainers.Open(new MemoryStream(input), "in").Count();

            // A second for each MiB, and as much again for a busy machine; the articles themselves are not read here.
            Assert.True(watch.Elapsed.TotalSeconds < 5 * Math.Max(1, input.Length >> 20), $"{count} articles in {watch.Elapsed} from {Convert.ToHexString(input[..16])}");
        }
    }

    private static byte[] Change(byte[] bytes, (int At, byte Value, int Kind, byte[] Other) change)
    {
        var at = bytes.Length == 0 ? 0 : change.At % bytes.Length;
        switch (change.Kind)
        {
            case 0 when bytes.Length > 0:
                bytes[at] = change.Value;
                return bytes;
            case 1:
                return bytes[..at];
            case 2:
                return Join(bytes[..at], change.Other, bytes[at..]);
            default:
                return Join(bytes[..at], bytes[Math.Min(bytes.Length, at + change.Value)..]);
        }
    }

    private static byte[] Tar()
    {
        var target = new MemoryStream();
        using (var tar = new System.Formats.Tar.TarWriter(target, leaveOpen: true))
        {
            tar.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "a.html") { DataStream = new MemoryStream(Page("a")) });
        }

        return target.ToArray();
    }
}
