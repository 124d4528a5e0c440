using System.Diagnostics;
using Rapporteur.Articles;
using Rapporteur.Readings;

namespace Rapporteur.Bench;

/// <summary>How many times faster two threads are than one, over one shared reader.</summary>
internal static class ThreadsBench
{
    private const int Passes = 7;

    // Until the just-in-time compiler has nothing left to improve, it takes a thread of its own.
    private const int WarmUpPasses = 5;

    public static IEnumerable<Figure> Run(BenchArguments arguments)
    {
        var articles = Corpus.Articles(arguments.Folder);
        var reader = new Reader(new ReaderOptions { Model = arguments.Model });
        for (var i = 0; i < WarmUpPasses; i++)
        {
            Pass(reader, articles, 2);
        }

        // Alternating, so that a machine that slows down does so for both.
        double[] one = new double[Passes], two = new double[Passes];
        for (var i = 0; i < Passes; i++)
        {
            one[i] = Pass(reader, articles, 1);
            two[i] = Pass(reader, articles, 2);
        }

        double oneMedian = Statistics.Median(one), twoMedian = Statistics.Median(two);
        return
        [
            new("threads", "processors", Environment.ProcessorCount, ""),
            new("threads", "one thread", oneMedian, "s"),
            new("threads", "two threads", twoMedian, "s"),
            new("threads", "times faster", oneMedian / twoMedian, "x"),
        ];
    }

    private static double Pass(Reader reader, List<Article> articles, int threads)
    {
        var next = -1;
        var watch = Stopwatch.StartNew();
        var workers = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            workers[i] = new Thread(Work);
            workers[i].Start();
        }

        foreach (var worker in workers)
        {
            worker.Join();
        }

        return watch.Elapsed.TotalSeconds;

        void Work()
        {
            int index;
            while ((index = Interlocked.Increment(ref next)) < articles.Count)
            {
                GC.KeepAlive(ReadingJson.ToLine(reader.Read(articles[index])));
            }
        }
    }
}
