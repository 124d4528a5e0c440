using Rapporteur.Language.Coreference;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Names;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Times;
using Rapporteur.Language.Trees;

namespace Rapporteur.Language;

/// <summary>
/// What is known of a document's tokens beyond where they stand. Each layer is plain data, whoever found it; one that
/// nobody has filled is null.
/// </summary>
public sealed record LanguageLayers
{
    /// <summary>No layer.</summary>
    public static LanguageLayers None { get; } = new();

    /// <summary>By token: part of speech, features, lemma.</summary>
    public IReadOnlyList<WordTags>? Tags { get; init; }

    /// <summary>The dependency trees of the sentences.</summary>
    public TreeLayer? Trees { get; init; }

    /// <summary>Names in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<EntityName>? Names { get; init; }

    /// <summary>Chains of mentions in the order of their first ones.</summary>
    public IReadOnlyList<EntityChain>? Chains { get; init; }

    /// <summary>Expressions of time in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<TimeExpression>? Times { get; init; }

    /// <summary>What the encoder made of the words, where one reads: other layers, spans and links are told by it.</summary>
    internal EncodedWords? Encoded { get; init; }
}
