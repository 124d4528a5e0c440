using Rapporteur.Language;
using Rapporteur.Language.Coreference;

namespace Rapporteur.Actors;

/// <summary>Finds the chain of <see cref="LanguageLayers.Chains"/> that a source is a mention of.</summary>
internal sealed class EntityIndex
{
    private readonly Dictionary<int, (EntityChain Chain, EntityMention Mention)> _byHead = [];

    /// <summary>Looks at all mentions; there are none where the layer is not filled.</summary>
    public EntityIndex(Document document)
    {
        foreach (var chain in document.Layers.Chains ?? [])
        {
            foreach (var mention in chain.Mentions)
            {
                // The phrase of "the minister and his deputy" has the head of its first part, which is the shorter one.
                if (!_byHead.TryGetValue(mention.Head, out var known) || mention.Tokens.Length < known.Mention.Tokens.Length)
                {
                    _byHead[mention.Head] = (chain, mention);
                }
            }
        }
    }

    /// <summary>The chain of the pronoun at <paramref name="token"/>; null where it has none with a name or description.</summary>
    public EntityChain? OfPronoun(int token) =>
        _byHead.TryGetValue(token, out var found) && found.Mention.Kind == MentionKind.Pronoun && HasNoun(found.Chain) ? found.Chain : null;

    /// <summary>The chain of the description whose head is <paramref name="head"/>; null where nothing else in the article means the same.</summary>
    public EntityChain? OfDescription(int head) =>
        _byHead.TryGetValue(head, out var found) && found.Mention.Kind == MentionKind.Description && found.Chain.Mentions.Count > 1 ? found.Chain : null;

    private static bool HasNoun(EntityChain chain)
    {
        foreach (var mention in chain.Mentions)
        {
            if (mention.Kind != MentionKind.Pronoun)
            {
                return true;
            }
        }

        return false;
    }
}
