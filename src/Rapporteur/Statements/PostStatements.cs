using Rapporteur.Language;
using Rapporteur.Readings;

namespace Rapporteur.Statements;

/// <summary>Every embedded post is a statement of its author.</summary>
internal static class PostStatements
{
    // Posts are found by their form. No annotated posts are at hand to calibrate on, so these two are set by judgement: a
    // signature leaves little doubt, links alone leave open whose post it is.
    private const double Signed = 0.95;
    private const double Unsigned = 0.5;

    /// <summary>One draft for each post that has words of its own.</summary>
    public static IEnumerable<Draft> Of(Document document) =>
        from block in document.Article.Blocks
        where block.Post is { Body.Count: > 0 }
        select new Draft(block.Post!.AuthorSpan is { } author ? [author] : [], [], block.Post.Body, null, block.Post.AuthorSpan is null ? Unsigned : Signed, block.Post);

    /// <summary>The day on which the post of <paramref name="draft"/> was posted.</summary>
    public static DateRange? DateOf(Draft draft) =>
        draft.Post?.Posted is { } posted ? new DateRange(posted.Day, posted.Day, []) : null;
}
