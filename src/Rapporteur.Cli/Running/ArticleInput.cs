using Rapporteur.Articles;
using Rapporteur.Cli.Inputs;

namespace Rapporteur.Cli.Running;

/// <summary>From one input to something made of its article, or to the fault that stands in its place.</summary>
internal static class ArticleInput
{
    /// <summary>Never throws for what is wrong with the input: one bad article does not end a run.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted while it waited for the input.</exception>
    public static Outcome<T> Take<T>(Input input, ArticleOptions options, Func<Article, T> make, CancellationToken cancel)
    {
        if (input.Fault is { } fault)
        {
            return new Outcome<T>(default, fault);
        }

        try
        {
            var article = input.IsStandard ? ReadStandard(input, options, cancel) : ArticleReader.ReadFile(input.Source, options);
            return new Outcome<T>(make(article), null);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it is, it is a numbered fault of this one article.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new Outcome<T>(default, Fault.Of(error, input.Source));
        }
    }

    private static Article ReadStandard(Input input, ArticleOptions options, CancellationToken cancel)
    {
        using var stream = input.Open(cancel);
        return ArticleReader.Read(stream, Input.Standard, options);
    }
}

/// <summary>What became of one input.</summary>
/// <param name="Value">What was made of it; of no use where there is a fault.</param>
/// <param name="Fault">What went wrong, or null.</param>
internal readonly record struct Outcome<T>(T? Value, Fault? Fault);
