using Rapporteur.Language;
using Rapporteur.Language.Times;
using Rapporteur.Readings;

namespace Rapporteur.Statements;

/// <summary>
/// When a statement was said: the day that hangs on its cue in the tree ("said on Tuesday", "told an interviewer last week"),
/// with the words that say so; else the day of publication, without words, as news is told on the day. Null where neither is
/// known, where an end is open ("has said since March"), and where the cue tells of another time than that of the news ("had
/// said", "will say").
/// </summary>
internal static class StatementDates
{
    /// <summary>The days of <paramref name="draft"/>; null where they are not known or the document lacks times, tags or trees.</summary>
    public static DateRange? Of(Document document, Draft draft)
    {
        if (draft.Parts?.Cue is not { } cue || document.Layers is not { Times: not null, Trees: { } trees, Tags: not null })
        {
            return null;
        }

        if (ClauseTimes.Nearest(document, cue.Tokens, span => IsInContent(draft, span)) is { } time)
        {
            return time is { From: { } from, To: { } to } ? new DateRange(from, to, [document.SpanOf(time.Tokens)]) : null;
        }

        return document.Article.Published?.Day is { } day && !ClauseTimes.IsOfAnotherTime(document, trees.TopOf(cue.Tokens)) ? new DateRange(day, day, []) : null;
    }

    private static bool IsInContent(Draft draft, TextSpan span)
    {
        foreach (var content in draft.Content)
        {
            if (content.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }
}
