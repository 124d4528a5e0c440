using Rapporteur.Articles;
using Rapporteur.Cli.Inputs;

namespace Rapporteur.Cli.Running;

/// <summary>
/// Reads the articles of inputs in two stages, each on several threads: the articles alone, and, once what their outlets say
/// around each story is marked in a run of neighbours, what is made of them.
/// </summary>
internal static class OutletRuns
{
    /// <summary>What became of each article, in the order of the inputs.</summary>
    /// <param name="inputs">The articles before they are read.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="make">What is made of each; must be safe on several threads.</param>
    /// <param name="threads">Threads of each stage.</param>
    /// <param name="cancel">The run was interrupted.</param>
    public static IEnumerable<Outcome<T>> Map<T>(
        IEnumerable<InputArticle> inputs, ArticleOptions options, Func<Article, T> make, int threads, CancellationToken cancel)
    {
        var articles = OrderedParallel.Map(inputs, article => ArticleInput.Read(article, options, cancel), threads, cancel);
        return OrderedParallel.Map(Marked(articles), outcome => ArticleInput.Make(outcome, make, cancel), threads, cancel);
    }

    // Standard input may go on for hours: whatever is at hand before it and of it is given at once.
    private static IEnumerable<Outcome<Article>> Marked(IEnumerable<Outcome<Article>> articles)
    {
        var run = new List<Outcome<Article>>(OutletRefrains.RunLength);
        foreach (var article in articles)
        {
            if (!article.Place.IsPause)
            {
                run.Add(article);
            }

            if (run.Count == OutletRefrains.RunLength || article.Place.Source == Input.Standard)
            {
                foreach (var marked in Mark(run))
                {
                    yield return marked;
                }

                run.Clear();
            }
        }

        foreach (var marked in Mark(run))
        {
            yield return marked;
        }
    }

    private static List<Outcome<Article>> Mark(List<Outcome<Article>> run)
    {
        var articles = OutletRefrains.Mark([.. run.Select(o => o.Value).OfType<Article>()]);
        var next = 0;
        return [.. run.Select(o => o.Value is null ? o : o with { Value = articles[next++] })];
    }
}
