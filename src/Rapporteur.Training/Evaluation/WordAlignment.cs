namespace Rapporteur.Training.Evaluation;

/// <summary>A word to be compared.</summary>
/// <param name="Start">Where its characters, or those of its multiword token, start.</param>
/// <param name="End">Where they end.</param>
/// <param name="Form">How it is written; capitals do not matter.</param>
/// <param name="Multiword">True for a part of a multiword token.</param>
internal readonly record struct ScoredWord(int Start, int End, string Form, bool Multiword);

/// <summary>Aligns the words of two readings of one text as the CoNLL 2018 shared task did.</summary>
internal static class WordAlignment
{
    /// <summary>Number of words that are the same.</summary>
    public static int Count(ReadOnlySpan<ScoredWord> gold, ReadOnlySpan<ScoredWord> found)
    {
        int g = 0, f = 0, right = 0;
        while (g < gold.Length && f < found.Length)
        {
            if (gold[g].Multiword || found[f].Multiword)
            {
                right += Multiword(gold, found, ref g, ref f);
            }
            else if (gold[g].Start == found[f].Start && gold[g].End == found[f].End)
            {
                (g, f, right) = (g + 1, f + 1, right + 1);
            }
            else if (gold[g].Start <= found[f].Start)
            {
                g++;
            }
            else
            {
                f++;
            }
        }

        return right;
    }

    private static int Multiword(ReadOnlySpan<ScoredWord> gold, ReadOnlySpan<ScoredWord> found, ref int g, ref int f)
    {
        int end;
        if (gold[g].Multiword)
        {
            end = gold[g].End;
            f += !found[f].Multiword && found[f].Start < gold[g].Start ? 1 : 0;
        }
        else
        {
            end = found[f].End;
            g += gold[g].Start < found[f].Start ? 1 : 0;
        }

        var (firstGold, firstFound) = (g, f);
        while (Within(gold, g, end) || Within(found, f, end))
        {
            ref var at = ref f;
            var words = found;
            if (g < gold.Length && (f >= found.Length || gold[g].Start <= found[f].Start))
            {
                at = ref g;
                words = gold;
            }

            end = words[at].Multiword ? Math.Max(end, words[at].End) : end;
            at++;
        }

        return Common(gold[firstGold..g], found[firstFound..f]);
    }

    private static bool Within(ReadOnlySpan<ScoredWord> words, int at, int end) =>
        at < words.Length && (words[at].Multiword ? words[at].Start < end : words[at].End <= end);

    // Length of the longest common subsequence. The ranges are those of a few multiword tokens.
    private static int Common(ReadOnlySpan<ScoredWord> gold, ReadOnlySpan<ScoredWord> found)
    {
        var before = new int[found.Length + 1];
        var here = new int[found.Length + 1];
        foreach (var word in gold)
        {
            for (var f = 0; f < found.Length; f++)
            {
                here[f + 1] = word.Form.Equals(found[f].Form, StringComparison.OrdinalIgnoreCase)
                    ? before[f] + 1
                    : Math.Max(before[f + 1], here[f]);
            }

            (before, here) = (here, before);
        }

        return before[found.Length];
    }
}
