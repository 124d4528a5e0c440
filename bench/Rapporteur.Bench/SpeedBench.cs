using System.Diagnostics;
using Rapporteur.Articles;
using Rapporteur.Readings;

namespace Rapporteur.Bench;

/// <summary>Words a second on one thread, from articles at hand to lines of JSON.</summary>
internal static class SpeedBench
{
    private const int Passes = 7;
    private const int WarmUpArticles = 10;

    public static IEnumerable<Figure> Run(BenchArguments arguments)
    {
        var articles = Corpus.Articles(arguments.Folder);
        var words = articles.Sum(article => Corpus.Words(article.Text));
        var reader = new Reader(new ReaderOptions { Model = arguments.Model });
        Pass(reader, articles.Take(WarmUpArticles));

        var seconds = new double[Passes];
        for (var i = 0; i < Passes; i++)
        {
            var watch = Stopwatch.StartNew();
            Pass(reader, articles);
            seconds[i] = watch.Elapsed.TotalSeconds;
        }

        var median = Statistics.Median(seconds);
        return
        [
            new("speed", "articles", articles.Count, ""),
            new("speed", "words", words, ""),
            new("speed", "one pass, median of 7", median, "s"),
            new("speed", "words a second", words / median, "1/s"),
        ];
    }

    private static void Pass(Reader reader, IEnumerable<Article> articles)
    {
        long characters = 0;
        foreach (var article in articles)
        {
            characters += ReadingJson.ToLine(reader.Read(article)).Length;
        }

        GC.KeepAlive(characters);
    }
}
