using Rapporteur.Articles;
using Rapporteur.Statements;

namespace Rapporteur.Training.Brat;

/// <summary>An article with the attributions that people marked in it.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Article">The article.</param>
/// <param name="Attributions">What was marked; spans in UTF-16 code units of the article's text, trimmed, touching ones joined.</param>
public sealed record BratArticle(string Name, Article Article, IReadOnlyList<BratAttribution> Attributions);

/// <summary>One marked attribution.</summary>
/// <param name="Source">Spans of the source, empty where there is none.</param>
/// <param name="Cue">Spans of the cue.</param>
/// <param name="Content">Spans of the content, one for each fragment.</param>
public sealed record BratAttribution(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content)
{
    /// <summary>A statement as the scorer sees it.</summary>
    public static BratAttribution Of(string text, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Of(text, statement.Source?.Spans ?? [], statement.Cue, statement.Content);
    }

    /// <inheritdoc cref="Of(string, Statement)"/>
    internal static BratAttribution Of(string text, Draft draft) => Of(text, draft.Source, draft.Cue, draft.Content);

    private static BratAttribution Of(string text, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> cue, IReadOnlyList<TextSpan> content) =>
        new(SpanSet.Tidy(text, source), SpanSet.Tidy(text, cue), SpanSet.Tidy(text, content));
}
