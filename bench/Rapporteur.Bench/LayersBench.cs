using System.Diagnostics;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Times;

namespace Rapporteur.Bench;

/// <summary>Words a second on one thread for each layer of language, and for all of them.</summary>
internal static class LayersBench
{
    private const int Passes = 5;
    private const int WarmUpPasses = 2;

    private static readonly (string Name, Func<ILayerFiller> Filler)[] Layers =
    [
        ("tags and trees", static () => SyntaxReader.Default),
        ("names", static () => NameReader.Default),
        ("coreference", static () => CoreferenceReader.Default),
        ("dates", static () => TimeReader.Default),
    ];

    public static IEnumerable<Figure> Run(BenchArguments arguments)
    {
        var articles = Corpus.Articles(arguments.Folder);
        var words = articles.Sum(article => Corpus.Words(article.Text));
        ILayerFiller[] fillers = [.. Layers.Select(l => l.Filler())];
        var seconds = new double[fillers.Length + 1][];
        for (var k = 0; k < seconds.Length; k++)
        {
            seconds[k] = new double[Passes];
        }

        for (var pass = -WarmUpPasses; pass < Passes; pass++)
        {
            var spent = Pass(articles, fillers);
            for (var k = 0; k < spent.Length && pass >= 0; k++)
            {
                seconds[k][pass] = spent[k];
            }
        }

        double[] medians = [.. seconds.Select(Statistics.Median)];
        yield return new("layers", "words", words, "");
        yield return new("layers", "tokens and sentences, words a second", words / medians[0], "1/s");
        for (var k = 0; k < Layers.Length; k++)
        {
            yield return new("layers", $"{Layers[k].Name}, words a second", words / medians[k + 1], "1/s");
        }

        yield return new("layers", "all layers, words a second", words / medians.Sum(), "1/s");
    }

    // Seconds of the tokens and of each filler.
    private static double[] Pass(IReadOnlyList<Article> articles, ILayerFiller[] fillers)
    {
        var spent = new double[fillers.Length + 1];
        foreach (var article in articles)
        {
            var start = Stopwatch.GetTimestamp();
            var document = Document.Of(article);
            spent[0] += Stopwatch.GetElapsedTime(start).TotalSeconds;
            for (var k = 0; k < fillers.Length; k++)
            {
                start = Stopwatch.GetTimestamp();
                document = document.With(fillers[k].Fill(document));
                spent[k + 1] += Stopwatch.GetElapsedTime(start).TotalSeconds;
            }
        }

        return spent;
    }
}
