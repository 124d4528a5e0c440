using Rapporteur.Language;
using Rapporteur.Language.Coreference;

namespace Rapporteur.Actors.Resolving;

/// <summary>The chain that a mention is part of, by its head.</summary>
internal sealed class ChainIndex
{
    private readonly Dictionary<int, (EntityChain Chain, EntityMention Mention)> _byHead = [];

    /// <summary>Looks at all mentions of a document; there are none where the layer is not filled.</summary>
    public ChainIndex(Document document)
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

    /// <summary>The chain whose mention has <paramref name="head"/>; null where none has.</summary>
    public EntityChain? Of(int head) => _byHead.TryGetValue(head, out var found) ? found.Chain : null;
}
