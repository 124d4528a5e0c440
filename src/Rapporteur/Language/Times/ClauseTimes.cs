using Rapporteur.Language.Trees;

namespace Rapporteur.Language.Times;

/// <summary>The times that hang on a word in the tree ("said on Tuesday", "the raid of last week"), and whether its verb tells of the time of the news.</summary>
internal static class ClauseTimes
{
    // So many tokens from the word, and so many steps up the tree, a time is looked for: time is linear in the text.
    private const int Reach = 60;
    private const int Steps = 12;
    private const int AuxiliaryReach = 6;

    /// <summary>The nearest of the days and hours that hang on the clause of <paramref name="word"/>; null where none does. The document must have tags, trees and times.</summary>
    /// <param name="document">The document.</param>
    /// <param name="word">The tokens of the word.</param>
    /// <param name="isElsewhere">Whether the time at a span is not to be taken.</param>
    public static TimeExpression? Nearest(Document document, TokenRange word, Func<TextSpan, bool> isElsewhere)
    {
        var times = document.Layers.Times!;
        var trees = document.Layers.Trees!;
        var head = trees.TopOf(word);
        TimeExpression? best = null;
        var least = int.MaxValue;
        for (var i = Halving.CountBefore(times, word.Start - Reach, static (time, at) => time.Tokens.End <= at); i < times.Count && times[i].Tokens.Start < word.End + Reach; i++)
        {
            var time = times[i];
            var distance = time.Tokens.Start >= word.End ? time.Tokens.Start - word.End : word.Start - time.Tokens.End;
            if (distance < least && time.Kind is TimeKind.Date or TimeKind.Time && !isElsewhere(document.SpanOf(time.Tokens)) && HangsOn(document, trees, time.Tokens, word, head))
            {
                (least, best) = (distance, time);
            }
        }

        return best;
    }

    /// <summary>True where the verb at <paramref name="head"/> tells of another time than the news: "had said" lies before it, and what somebody will say has not been said.</summary>
    public static bool IsOfAnotherTime(Document document, int head)
    {
        var trees = document.Layers.Trees!;
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

    // Up the tree from the time, the first verb must be the word's. "According to a letter on Monday": its head is the letter.
    private static bool HangsOn(Document document, TreeLayer trees, TokenRange time, TokenRange word, int head)
    {
        var noun = trees.Relations[head] is "case" or "mark" ? trees.Heads[head] : -1;
        var at = trees.Heads[trees.TopOf(time)];
        for (var step = 0; step < Steps && at != TreeLayer.NoHead; step++)
        {
            if (word.Contains(at) || at == noun)
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
}
