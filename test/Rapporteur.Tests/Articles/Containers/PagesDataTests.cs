using System.Diagnostics;
using Rapporteur.Articles.Containers;
using Rapporteur.Articles.Decoding;

namespace Rapporteur.Tests.Articles.Containers;

/// <summary>Real pages, compressed. Needs the data folder in RAPPORTEUR_DATA.</summary>
public class PagesDataTests
{
    [Fact]
    public void Open_CompressedPages_AreOneArticleEachAndDecodeWithoutLoss()
    {
        var root = Environment.GetEnvironmentVariable("RAPPORTEUR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(root), "RAPPORTEUR_DATA names no data folder.");
        var folder = Path.Combine(root!, "pages");
        Assert.SkipUnless(Directory.Exists(folder), $"{folder} is not there.");
        var lossy = new List<string>();
        long bytes = 0;
        var (opening, decoding) = (new Stopwatch(), new Stopwatch());
        foreach (var path in Directory.EnumerateFiles(folder, "*.html.gz", SearchOption.AllDirectories))
        {
            using var file = File.OpenRead(path);
            opening.Start();
            var article = Assert.Single(ArticleContainers.Open(file, path));
            opening.Stop();
            Assert.Null(article.Fault);
            Assert.Equal(path, article.Source);
            bytes += article.Content.Length;

            decoding.Start();
            var text = TextDecoder.Decode(article.Content.Span, path);
            decoding.Stop();

            // What was lost before the page was stored is U+FFFD in its bytes.
            var lost = text.Count(c => c is '\uFFFD' or (>= '\u0080' and < '\u00A0')) - Count(article.Content.Span, "\uFFFD"u8);
            if (lost > 0)
            {
                lossy.Add($"{Path.GetFileName(path)} {lost}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes >> 20} MiB: opened in {opening.ElapsedMilliseconds} ms, decoded in {decoding.ElapsedMilliseconds} ms");
        Assert.True(lossy.Count <= 2, string.Join('\n', lossy));
    }

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> what)
    {
        var count = 0;
        while (bytes.IndexOf(what) is >= 0 and var at)
        {
            count++;
            bytes = bytes[(at + what.Length)..];
        }

        return count;
    }
}
