using Rapporteur.Language;
using Rapporteur.Language.Times;
using Rapporteur.Language.Trees;
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
    // So many tokens from the cue, and so many steps up the tree, a time is looked for: time is linear in the text.
    private const int Reach = 60;
    private const int Steps = 12;
    private const int AuxiliaryReach = 6;

    /// <summary>The days of <paramref name="draft"/>; null where they are not known or the document lacks times, tags or trees.</summary>
    public static DateRange? Of(Document document, Draft draft)
    {
        if (draft.Parts?.Cue is not { } cue || document.Layers is not { Times: { } times, Trees: { } trees, Tags: not null })
        {
            return null;
        }

        var head = trees.TopOf(cue.Tokens);
        var best = Attached(document, draft, times, trees, cue.Tokens, head);
        if (best is { } time)
        {
            return time is { From: { } from, To: { } to } ? new DateRange(from, to, [document.SpanOf(time.Tokens)]) : null;
        }

        return document.Article.Published?.Day is { } day && !IsOfAnotherTime(document, trees, head) ? new DateRange(day, day, []) : null;
    }

    // The nearest of the days and hours that hang on the cue's clause.
    private static TimeExpression? Attached(
        Document document, Draft draft, IReadOnlyList<TimeExpression> times, TreeLayer trees, TokenRange cue, int head)
    {
        TimeExpression? best = null;
        var least = int.MaxValue;
        for (var i = Halving.CountBefore(times, cue.Start - Reach, static (time, at) => time.Tokens.End <= at); i < times.Count && times[i].Tokens.Start < cue.End + Reach; i++)
        {
            var time = times[i];
            var distance = time.Tokens.Start >= cue.End ? time.Tokens.Start - cue.End : cue.Start - time.Tokens.End;
            if (distance < least && time.Kind is TimeKind.Date or TimeKind.Time && !IsInContent(draft, document.SpanOf(time.Tokens)) && HangsOn(document, trees, time.Tokens, cue, head))
            {
                (least, best) = (distance, time);
            }
        }

        return best;
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

    // Up the tree from the time, the first verb must be the cue's. "According to a letter on Monday": its head is the letter.
    private static bool HangsOn(Document document, TreeLayer trees, TokenRange time, TokenRange cue, int head)
    {
        var noun = trees.Relations[head] is "case" or "mark" ? trees.Heads[head] : -1;
        var at = trees.Heads[trees.TopOf(time)];
        for (var step = 0; step < Steps && at != TreeLayer.NoHead; step++)
        {
            if (cue.Contains(at) || at == noun)
            {
                return true;
            }

            if (document.Layers.Tags![at].Xpos.StartsWith("VB", StringComparison.Ordinal))
            {
                return false;
            }

            at = trees.Heads[at];
        }

        return false;
    }

    // "Had said" lies before what the article tells, and what somebody will say has not been said.
    private static bool IsOfAnotherTime(Document document, TreeLayer trees, int head)
    {
        for (var i = head - 1; i >= Math.Max(0, head - AuxiliaryReach); i--)
        {
            if (trees.Heads[i] == head && trees.Relations[i].StartsWith("aux", StringComparison.Ordinal)
                && document.Layers.Tags![i] is var tags && (tags.Xpos == "MD" || (tags.Xpos == "VBD" && tags.Lemma == "have")))
            {
                return true;
            }
        }

        return false;
    }
}
