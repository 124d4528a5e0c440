using System.Diagnostics;
using Rapporteur.Readings;

namespace Rapporteur.Bench;

/// <summary>Memory while articles stream through: nothing of one is kept when the next is read.</summary>
internal static class MemoryBench
{
    private const double Mebibyte = 1024 * 1024;

    // Growth of the heap from the first quarter to the last that still counts as flat.
    private const double FlatMebibytes = 1;

    public static IEnumerable<Figure> Run(BenchArguments arguments)
    {
        var files = Corpus.Files(arguments.Folder);
        var reader = new Reader(new ReaderOptions { Model = arguments.Model });
        var heaps = new double[4];
        for (var quarter = 0; quarter < 4; quarter++)
        {
            for (var i = files.Length * quarter / 4; i < files.Length * (quarter + 1) / 4; i++)
            {
                if (Corpus.TryRead(files[i]) is { } article)
                {
                    GC.KeepAlive(ReadingJson.ToLine(reader.Read(article)));
                }
            }

            heaps[quarter] = GC.GetTotalMemory(forceFullCollection: true) / Mebibyte;
        }

        using var process = Process.GetCurrentProcess();
        yield return new("memory", "highest working set", process.PeakWorkingSet64 / Mebibyte, "MiB");
        for (var quarter = 0; quarter < 4; quarter++)
        {
            yield return new("memory", $"heap after quarter {quarter + 1}", heaps[quarter], "MiB");
        }

        yield return new("memory", "flat (1: last quarter at most 1 MiB over the first)", heaps[3] - heaps[0] <= FlatMebibytes ? 1 : 0, "");
        GC.KeepAlive(reader);
    }
}
