using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Rapporteur.Articles.Html;

/// <summary>Finds the element that holds the story. SmartReader picks it; nothing is fetched.</summary>
internal static class PageContent
{
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(20);

    /// <summary>The story's content, in a document of its own.</summary>
    /// <param name="document">The page; it is changed.</param>
    /// <param name="url">Its address, where it tells one.</param>
    /// <param name="source">What messages call the page.</param>
    /// <param name="options">Limits.</param>
    /// <exception cref="RapporteurException">RAP0106, RAP0107.</exception>
    public static IElement Find(IHtmlDocument document, string? url, string source, ArticleOptions options)
    {
        using var limit = new CancellationTokenSource(LongestSearch);
        using var reader = new SmartReader.Reader(url ?? "https://page.invalid/", document)
        {
            KeepClasses = true,
            DisableJSONLD = true,
            MaxElemsToParse = options.MaxElements,
        };

        SmartReader.Article found;
        try
        {
            found = reader.GetArticleAsync(limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException e)
        {
            throw new RapporteurException(
                ErrorCodes.PageTooComplex, $"{source} took longer than {LongestSearch.TotalSeconds:0} s to search. Give the article's text instead.", e);
        }

        // Whether the page seemed worth reading is not asked: that guess turns short articles away.
        if (string.IsNullOrWhiteSpace(found.Content))
        {
            throw PageReader.NoArticle(source);
        }

        return new HtmlParser().ParseDocument(found.Content).Body!;
    }
}
