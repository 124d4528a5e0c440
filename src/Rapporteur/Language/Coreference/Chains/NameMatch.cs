using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>How far the words of two names or descriptions say that they mean the same, from nothing to everything.</summary>
internal enum MatchKind : byte
{
    None,

    /// <summary>The head of a description is a word of the name's title: "President Reed" and "the president".</summary>
    Title,

    /// <summary>Some word in common, another head.</summary>
    Word,

    /// <summary>The same head, each with words that the other lacks.</summary>
    HeadWithOthers,

    /// <summary>The same head, the earlier one with fewer words.</summary>
    HeadAndMore,

    /// <summary>The same head, the earlier one with all words and more.</summary>
    HeadAndFewer,

    /// <summary>A surname or given name, and the whole name.</summary>
    PartOfName,

    /// <summary>"UN" and "United Nations".</summary>
    Acronym,

    /// <summary>All words.</summary>
    Whole,
}

/// <summary>Compares the words of mentions.</summary>
internal static class NameMatch
{
    /// <summary>How <paramref name="mention"/> takes up the words of <paramref name="earlier"/>.</summary>
    public static MatchKind Of(Mention mention, Mention earlier)
    {
        if (mention.TextKey == earlier.TextKey)
        {
            return MatchKind.Whole;
        }

        var bothNames = mention.Form == MentionForm.Name && earlier.Form == MentionForm.Name;
        if (bothNames)
        {
            if (mention.HeadKey == earlier.Acronym || earlier.HeadKey == mention.Acronym)
            {
                return MatchKind.Acronym;
            }

            if ((mention.Words.Length <= 1 && Has(earlier.Words, mention.HeadKey)) || (earlier.Words.Length <= 1 && Has(mention.Words, earlier.HeadKey)))
            {
                return MatchKind.PartOfName;
            }
        }

        if (mention.HeadKey == earlier.HeadKey)
        {
            var more = !HasAll(earlier.Words, mention.Words);
            var fewer = !HasAll(mention.Words, earlier.Words);
            return more && fewer ? MatchKind.HeadWithOthers : more ? MatchKind.HeadAndMore : fewer ? MatchKind.HeadAndFewer : MatchKind.Whole;
        }

        if (!bothNames && (mention.Form == MentionForm.Name) != (earlier.Form == MentionForm.Name)
            && (Has(earlier.Words, mention.HeadKey) || Has(mention.Words, earlier.HeadKey)))
        {
            return MatchKind.Title;
        }

        foreach (var word in mention.Words)
        {
            if (Has(earlier.Words, word))
            {
                return MatchKind.Word;
            }
        }

        return MatchKind.None;
    }

    private static bool Has(uint[] words, uint word) => Array.IndexOf(words, word) >= 0;

    private static bool HasAll(uint[] words, uint[] others)
    {
        foreach (var other in others)
        {
            if (!Has(words, other))
            {
                return false;
            }
        }

        return true;
    }
}
