using Rapporteur.Language;
using Rapporteur.Language.Times;
using Rapporteur.Readings;

namespace Rapporteur.Votes.Drafts;

/// <summary>When a vote was taken: the day that is named in its part of the sentence, else that of the news.</summary>
internal static class VoteDates
{
    private const int LongestDays = 366;

    /// <summary>The day that the part names, nearest to what tells of the vote; null where it names none.</summary>
    public static DateRange? Of(VoteScene scene, TokenRange part, VoteDraft draft)
    {
        if (scene.Document.Layers.Times is not { } times)
        {
            return null;
        }

        TimeExpression? best = null;
        var least = int.MaxValue;
        for (var i = Halving.CountBefore(times, part.Start, static (time, at) => time.Tokens.Start < at); i < times.Count && times[i].Tokens.End <= part.End; i++)
        {
            var time = times[i];
            var distance = Math.Abs(time.Tokens.Start - draft.Anchor);
            if (distance < least && time is { Kind: TimeKind.Date or TimeKind.Time, From: { } from, To: { } to }
                && (to - from).Days <= LongestDays && (scene.Day is null || from <= scene.Day)
                && draft.Subject?.Contains(scene.Document.SpanOf(time.Tokens)) != true && !IsOpen(scene, time.Tokens.Start) && !IsPartOfName(scene, time.Tokens))
            {
                (least, best) = (distance, time);
            }
        }

        return best is null ? null : new DateRange(best.From!.Value, best.To!.Value, [scene.Document.SpanOf(best.Tokens)]);
    }

    /// <summary>The day of the news, where the vote is told as news.</summary>
    public static DateRange? OfNews(VoteScene scene, VoteDraft draft) =>
        scene.Day is { } day && !draft.IsPast && !draft.IsDistinct ? new DateRange(day, day, []) : null;

    /// <summary>True where both may be of the same day: the news tells of what happened within a week.</summary>
    public static bool MayAgree(VoteScene scene, VoteDraft first, VoteDraft second)
    {
        const int Week = 7;
        if (first.Date is { } a && second.Date is { } b)
        {
            return a.From <= b.To && b.From <= a.To;
        }

        if ((first.Date ?? second.Date) is { } told && scene.Day is { } day)
        {
            var other = first.Date is null ? first : second;
            return other.IsPast || told.To >= day.PlusDays(-Week);
        }

        return true;
    }

    // "The 2001 attacks", "the 1990s".
    private static bool IsPartOfName(VoteScene scene, TokenRange tokens) =>
        tokens.Length == 1 && char.IsAsciiDigit(scene.Words[tokens.Start][0])
        && (scene.Words[tokens.Start].EndsWith('s') || tokens.Start == 0 || scene.Words[tokens.Start - 1] is not ("in" or "of" or "during" or ","));

    // "Since Monday", "until June": no day of a vote.
    private static bool IsOpen(VoteScene scene, int token) =>
        token > 0 && scene.Words[token - 1] is "(" or "since" or "until" or "till" or "by" or "through" or "before";
}
