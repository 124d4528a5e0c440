using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Cli.Running;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Cli.Inputs;

/// <summary>Articles to learn from in which nobody marked anything: whatever is read, and the bare texts of treebanks (CoNLL-U) and of stories in TimeML.</summary>
internal static class UnmarkedInputs
{
    private const string Treebank = ".conllu";
    private const string TimeMl = ".tml";

    /// <summary>All articles of the paths, in the order of the inputs; what is wrong with one of them is a fault in its place.</summary>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <param name="threads">Threads to read them on; the articles are the same for any number.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="RapporteurException">RAP0101 and others: a path leads nowhere.</exception>
    public static IEnumerable<Outcome<Article>> Of(IReadOnlyList<string> paths, int threads, CancellationToken cancel)
    {
        Input[] inputs = [.. InputPaths.Expand(paths, [.. InputPaths.ArticleExtensions, Treebank, TimeMl])];
        if (Array.Find(inputs, static i => i.Fault is not null).Fault is { } fault)
        {
            throw new RapporteurException(fault.Code, fault.Message);
        }

        var marked = inputs.Where(IsMarked).SelectMany(input => Bare(input, cancel));
        var articles = new InputArticles(new ContainerOptions(), null, cancel).Of(inputs.Where(static i => !IsMarked(i)));
        return OutletRuns.Map(articles, new ArticleOptions(), static article => article, threads, cancel).Concat(marked);
    }

    private static bool IsMarked(Input input) => Is(input, Treebank) || Is(input, TimeMl);

    private static bool Is(Input input, string extension) => input.Source.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    // What people marked in these files is another matter than statements, and is not looked at.
    private static IEnumerable<Outcome<Article>> Bare(Input input, CancellationToken cancel)
    {
        var place = Place.Of(new InputArticle(input, null, null));
        var (articles, fault) = ArticleInput.Guard<Article[]>(
            () => Is(input, TimeMl) ? [TimeMlFile.Read(input.Source).Article] : [.. ConlluFile.Read(input.Source, trees: false).Select(static d => d.ToArticle())],
            input.Source,
            cancel);
        return fault is null ? articles!.Select(article => new Outcome<Article>(article, null, place)) : [new Outcome<Article>(null, fault, place)];
    }
}
