namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>The pronouns of English that take up or point to somebody.</summary>
internal static class PersonalPronouns
{
    /// <summary>Which pronoun <paramref name="word"/> is; null where it is none.</summary>
    public static MentionForm? FormOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 10)
        {
            return null;
        }

        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        return (ReadOnlySpan<char>)small switch
        {
            "i" or "me" or "my" or "mine" or "myself" => MentionForm.I,
            "we" or "us" or "our" or "ours" or "ourselves" or "'s" or "’s" => MentionForm.We,
            "you" or "your" or "yours" or "yourself" or "yourselves" or "ya" or "y'all" => MentionForm.You,
            "he" or "him" or "his" or "himself" => MentionForm.He,
            "she" or "her" or "hers" or "herself" => MentionForm.She,
            "it" or "its" or "itself" => MentionForm.It,
            "they" or "them" or "their" or "theirs" or "themselves" or "themself" or "'em" or "em" => MentionForm.They,
            _ => null,
        };
    }

    /// <summary>True for "himself" and its like.</summary>
    public static bool IsReflexive(ReadOnlySpan<char> word) =>
        word.EndsWith("self", StringComparison.OrdinalIgnoreCase) || word.EndsWith("selves", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for "this", "that", "these", "those".</summary>
    public static bool IsPointing(ReadOnlySpan<char> word) =>
        word.Equals("this", StringComparison.OrdinalIgnoreCase) || word.Equals("that", StringComparison.OrdinalIgnoreCase)
        || word.Equals("these", StringComparison.OrdinalIgnoreCase) || word.Equals("those", StringComparison.OrdinalIgnoreCase);
}
