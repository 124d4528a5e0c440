using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Rapporteur.Articles.Html;

/// <summary>Finds the element that holds the story. SmartReader picks it; nothing is fetched.</summary>
internal static class PageContent
{
    /// <summary>Most pages take less than a tenth of a second; many links in many paragraphs can take minutes.</summary>
    public static TimeSpan LongestSearch { get; } = TimeSpan.FromSeconds(15);

    /// <summary>The story's content, in a document of its own.</summary>
    /// <param name="document">The page; it must not be used afterwards.</param>
    /// <param name="url">Its address, where it tells one.</param>
    /// <param name="source">What messages call the page.</param>
    /// <param name="longest">How long the search may take.</param>
    /// <exception cref="RapporteurException">RAP0106: nothing found; RAP0107: the search took too long.</exception>
    public static IElement Find(IHtmlDocument document, string? url, string source, TimeSpan longest)
    {
        // SmartReader looks at the token only between its steps, and one step may take minutes. So the wait ends by the
        // clock, and the search by itself at its next step.
        var limit = new CancellationTokenSource(longest);
        var search = Task.Factory.StartNew(
            () => Search(document, url, limit.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        string? found;
        try
        {
            if (!search.Wait(longest))
            {
                throw TooLong(source, longest, null);
            }

            found = search.Result;
        }
        catch (AggregateException e)
        {
            throw e.InnerException is OperationCanceledException ? TooLong(source, longest, e) : PageReader.NoArticle(source, e);
        }

        // SmartReader keeps a cancellation to itself and returns an empty article.
        if (limit.IsCancellationRequested)
        {
            throw TooLong(source, longest, null);
        }

        // Whether the page seemed worth reading is not asked: that guess turns short articles away.
        return string.IsNullOrWhiteSpace(found) ? throw PageReader.NoArticle(source) : new HtmlParser().ParseDocument(found).Body!;
    }

    private static string? Search(IHtmlDocument document, string? url, CancellationToken limit)
    {
        using var reader = new SmartReader.Reader(url ?? "https://page.invalid/", document) { KeepClasses = true, DisableJSONLD = true };
        return reader.GetArticleAsync(limit).GetAwaiter().GetResult().Content;
    }

    private static RapporteurException TooLong(string source, TimeSpan longest, Exception? inner) => new(
        ErrorCodes.PageTooComplex, $"{source} took longer than {longest.TotalSeconds:0.###} s to search for its article. Give the article's text instead.", inner);
}
