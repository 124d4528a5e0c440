using Rapporteur.Language;

namespace Rapporteur.Training.Coreference;

/// <summary>A mention that a treebank marks.</summary>
/// <param name="Tokens">Its words.</param>
/// <param name="Head">The word on which the others depend.</param>
/// <param name="Entity">The treebank's name for what is meant; the same for all mentions of it in the document.</param>
/// <param name="Pronoun">Whether it is one personal, possessive or reflexive pronoun (PRP, PRP$), and of which person.</param>
/// <param name="Named">True where the head is a noun or a name: neither a pronoun nor a determiner ("all of us", "that") nor a clause.</param>
public sealed record GoldMention(TokenRange Tokens, int Head, string Entity, PronounPerson Pronoun, bool Named)
{
    /// <summary>The treebank's word for the kind of thing that is meant: <c>person</c>; empty where it says nothing.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The words that make the mention up, as the treebank has them: those of a name, without titles and what is set beside it. The head alone where it says nothing.</summary>
    public IReadOnlyList<int> Core { get; init; } = [];
}

/// <summary>The person of a pronoun.</summary>
public enum PronounPerson
{
    /// <summary>It is no personal pronoun.</summary>
    None,

    /// <summary>The first or the second: who speaks, or is spoken to.</summary>
    Speaking,

    /// <summary>The third: who is spoken of.</summary>
    Third,
}
