using Rapporteur.Language;
using Rapporteur.Readings;

namespace Rapporteur.Statements;

/// <summary>Every embedded post is a statement of its author.</summary>
internal static class PostStatements
{
    // Posts are found by their form and not judged by a model; the share that is right was counted by hand on articles of the training texts' kind.
    private const double Confidence = 0.95;

    /// <summary>One draft for each post that has words of its own.</summary>
    public static IEnumerable<Draft> Of(Document document) =>
        from block in document.Article.Blocks
        where block.Post is { Body.Count: > 0 }
        select new Draft(block.Post!.AuthorSpan is { } author ? [author] : [], [], block.Post.Body, null, Confidence, block.Post);

    /// <summary>The day on which the post of <paramref name="draft"/> was posted.</summary>
    public static DateRange? DateOf(Draft draft) =>
        draft.Post?.Posted is { } posted ? new DateRange(posted.Day, posted.Day, []) : null;
}
