using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Parser;
using Rapporteur.Articles;
using Rapporteur.Articles.Containers;

namespace Rapporteur.Bench;

/// <summary>
/// How long an article takes to be read from a page on one thread, held against parsing the same page alone (AngleSharp),
/// which no reader of pages can do without. Each page is taken several times in turn, its fastest counts.
/// </summary>
internal static class ArticlesBench
{
    private const int Passes = 5;
    private const int WarmUpPages = 100;
    private const int WarmUpRounds = 3;
    private const int WarmUpMilliseconds = 500;

    public static IEnumerable<Figure> Run(BenchArguments arguments)
    {
        var ratios = new List<double>();
        double megabytes = 0, reading = 0, parsing = 0;
        var files = Corpus.Files(arguments.Folder, "*.html", "*.html.gz").ToList();
        WarmUp(files);
        foreach (var file in files)
        {
            var bytes = Bytes(file);
            if (Corpus.TryRead(file, () => Read(bytes, file)) is null)
            {
                continue;
            }

            var text = Encoding.UTF8.GetString(bytes);
            double read = double.MaxValue, parse = double.MaxValue;
            for (var pass = 0; pass < Passes; pass++)
            {
                parse = Math.Min(parse, Seconds(() => new HtmlParser().ParseDocument(text).Dispose()));
                read = Math.Min(read, Seconds(() => Read(bytes, file)));
            }

            ratios.Add(read / parse);
            megabytes += bytes.Length / 1e6;
            reading += read;
            parsing += parse;
        }

        if (ratios.Count == 0)
        {
            throw new RapporteurException(ErrorCodes.NothingToRead, $"No page in \"{arguments.Folder}\" holds an article.");
        }

        ratios.Sort();
        yield return new("articles", "pages", ratios.Count, "");
        yield return new("articles", "time of a page in times of its parsing, median", Statistics.Median(ratios), "");
        yield return new("articles", "the same, nine pages of ten", ratios[ratios.Count * 9 / 10], "");
        yield return new("articles", "the same, all pages together", reading / parsing, "");
        yield return new("articles", "megabytes of HTML a second", megabytes / reading, "1/s");
    }

    // The first pages would tell of the compiler, which a run over many pages does not notice.
    private static void WarmUp(List<string> files)
    {
        for (var round = 0; round < WarmUpRounds; round++)
        {
            foreach (var file in files.Take(WarmUpPages))
            {
                var bytes = Bytes(file);
                if (Corpus.TryRead(file, () => Read(bytes, file)) is not null)
                {
                    new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes)).Dispose();
                }
            }

            // The compiler works in the background.
            Thread.Sleep(WarmUpMilliseconds);
        }
    }

    private static Article Read(byte[] bytes, string source)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return ArticleReader.Read(stream, source);
    }

    private static byte[] Bytes(string file)
    {
        using var stream = File.OpenRead(file);
        return ArticleContainers.Open(stream, file).First().Content.ToArray();
    }

    private static double Seconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
