namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>Where noun phrases begin and end.</summary>
internal static class NounPhrases
{
    /// <summary>
    /// The tokens of the noun phrase of <paramref name="head"/>: what describes it, with relative clauses, without what is set
    /// beside it by a comma or a conjunction, its preposition and, where it is a predicate, the rest of the clause.
    /// </summary>
    public static TokenRange Of(Document document, SentenceTrees trees, int head)
    {
        int start = head, end = head + 1;
        var predicate = trees.IsPredicate(head);

        // What lies left of the rightmost dependant that is none of its words belongs to something else.
        var wall = -1;
        for (var child = trees.FirstChild(head); child >= 0; child = trees.NextSibling(child))
        {
            if (child < head && !Describes(trees, child, predicate) && !IsMark(trees, child))
            {
                wall = Math.Max(wall, trees.ReachOf(child).End - 1);
            }
        }

        for (var child = trees.FirstChild(head); child >= 0; child = trees.NextSibling(child))
        {
            var reach = trees.ReachOf(child);
            if (child < head)
            {
                start = reach.Start > wall && Describes(trees, child, predicate) ? Math.Min(start, reach.Start) : start;
            }
            else if (Describes(trees, child, predicate) || (child == head + 1 && trees.BareRelationOf(child) is "case"))
            {
                end = Math.Max(end, reach.End);
            }
            else if (!IsMark(trees, child))
            {
                break;
            }
        }

        while (end > head + 1 && IsPunctuation(document.Word(end - 1)))
        {
            end--;
        }

        while (start < head && IsPunctuation(document.Word(start)))
        {
            start++;
        }

        return new TokenRange(start, end);
    }

    /// <summary>The last conjunct of the phrase that begins with <paramref name="head"/>; -1 where it has none that is a noun.</summary>
    public static int LastConjunct(SentenceTrees trees, int head, Func<int, bool> isNoun)
    {
        var last = -1;
        for (var child = trees.FirstChild(head); child >= 0; child = trees.NextSibling(child))
        {
            last = child > head && trees.BareRelationOf(child) is "conj" && isNoun(child) ? child : last;
        }

        return last;
    }

    private static bool Describes(SentenceTrees trees, int child, bool predicate) => trees.BareRelationOf(child) switch
    {
        "det" or "amod" or "nummod" or "compound" or "nmod" or "flat" or "fixed" or "acl" or "goeswith" => true,
        "advmod" => !predicate,
        _ => false,
    };

    private static bool IsMark(SentenceTrees trees, int child) => trees.BareRelationOf(child) is "punct" or "dep";

    private static bool IsPunctuation(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || c is '$' or '%' or '€' or '£')
            {
                return false;
            }
        }

        return true;
    }
}
