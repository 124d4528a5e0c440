namespace Rapporteur.Language.Coreference;

/// <summary>Mentions of one entity.</summary>
/// <param name="Name">The fullest name that the article has for it, as it stands in the text; a description where it is never named.</param>
/// <param name="Mentions">In the order of the text; at least one.</param>
public sealed record EntityChain(string Name, IReadOnlyList<EntityMention> Mentions);

/// <summary>A place in the text that means an entity.</summary>
/// <param name="Tokens">Its tokens: "the ministry's spokesman", "he".</param>
/// <param name="Head">Index of the token that the others belong to.</param>
/// <param name="Kind">A name, a description or a pronoun.</param>
public readonly record struct EntityMention(TokenRange Tokens, int Head, MentionKind Kind);

/// <summary>How a mention names its entity.</summary>
public enum MentionKind : byte
{
    /// <summary>"Mr Netanyahu".</summary>
    Name,

    /// <summary>"The prime minister".</summary>
    Description,

    /// <summary>"He", "their", "itself".</summary>
    Pronoun,
}
