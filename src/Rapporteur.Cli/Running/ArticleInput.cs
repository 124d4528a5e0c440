using Rapporteur.Articles;
using Rapporteur.Cli.Inputs;

namespace Rapporteur.Cli.Running;

/// <summary>From one article of an input to something made of it, or to the fault that stands in its place.</summary>
internal static class ArticleInput
{
    /// <summary>Reads it. Never throws for what is wrong with the article: one bad article does not end a run.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public static Outcome<Article> Read(InputArticle article, ArticleOptions options, CancellationToken cancel) =>
        article.Stored is { } stored
            ? At(Place.Of(article), Guard(() => ArticleReader.Read(stored, options), stored.Source, cancel))
            : new Outcome<Article>(null, article.Fault, Place.Of(article));

    /// <summary>Makes something of it; likewise never throws.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public static Outcome<T> Make<T>(Outcome<Article> read, Func<Article, T> make, CancellationToken cancel) =>
        read.Value is { } article ? At(read.Place, Guard(() => make(article), article.Source, cancel)) : new Outcome<T>(default, read.Fault, read.Place);

    /// <summary>Makes something of an article, or the fault that stands in its place.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public static (T? Value, Fault? Fault) Guard<T>(Func<T> make, string source, CancellationToken cancel)
    {
        try
        {
            return (make(), null);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it is, it is a numbered fault of this one article.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return (default, Fault.Of(error, source));
        }
    }

    private static Outcome<T> At<T>(Place place, (T? Value, Fault? Fault) made) => new(made.Value, made.Fault, place);
}

/// <summary>What became of one article.</summary>
/// <param name="Value">What was made of it; of no use where there is a fault.</param>
/// <param name="Fault">What went wrong, or null.</param>
/// <param name="Place">Where it was.</param>
internal readonly record struct Outcome<T>(T? Value, Fault? Fault, Place Place);

/// <summary>Where in the inputs an article was.</summary>
/// <param name="Source">The input.</param>
/// <param name="Number">Which of the input's it is, from 1; 0 where it is none, but those done in an earlier run are passed over.</param>
/// <param name="IsMember">The input holds articles rather than is one.</param>
/// <param name="BytesRead">Bytes of the input up to its end.</param>
/// <param name="Length">All bytes of the input; 0 where they cannot be known.</param>
/// <param name="Past">How far the input was read before, where there is something to remember of it.</param>
internal sealed record Place(string Source, long Number, bool IsMember, long BytesRead, long Length, PastArticles? Past)
{
    /// <summary>No article, but the news that an input is next which may keep one waiting.</summary>
    public bool IsPause { get; private init; }

    // Without the article's bytes, so that they can go.
    public static Place Of(InputArticle article) => new(
        article.Input.Source, article.Number, article.IsMember, article.Stored?.BytesRead ?? 0, article.Length, article.Past)
    {
        IsPause = article.IsPause,
    };
}
