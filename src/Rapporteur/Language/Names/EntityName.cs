namespace Rapporteur.Language.Names;

/// <summary>A name in the text.</summary>
/// <param name="Tokens">Its tokens, titles left out: "Benjamin Netanyahu".</param>
/// <param name="Kind">What it names.</param>
public sealed record EntityName(TokenRange Tokens, EntityKind Kind)
{
    /// <summary>The title before a person's name, with what belongs to it: "Israel Prime Minister"; empty where there is none.</summary>
    public TokenRange Title { get; init; }

    /// <summary>What is set beside the name to say who or what it is: "the U.S. ambassador to the UN"; empty where there is none.</summary>
    public TokenRange Apposition { get; init; }
}
