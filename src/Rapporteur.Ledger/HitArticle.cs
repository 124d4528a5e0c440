using Rapporteur.Articles;

namespace Rapporteur.Ledger;

/// <summary>The article in which an event or a vote was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Url">Address that it was fetched from, or else the one that it gives itself.</param>
/// <param name="Canonical">The address that it calls its own, where that is another.</param>
/// <param name="Section">The section of the outlet.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Published">Its publication, RFC 3339 or a date.</param>
/// <param name="IsPartial">The page kept the rest of it for subscribers.</param>
public sealed record HitArticle(
    string Id, string Source, string? Url, string? Canonical, string? Section, string? Title, string? Published, bool IsPartial)
{
    /// <summary>What is told of an article.</summary>
    public static HitArticle Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new HitArticle(
            article.Id, article.Source, article.Url, article.Canonical, article.Section, article.Title, article.Published?.ToString(), article.IsPartial);
    }
}
