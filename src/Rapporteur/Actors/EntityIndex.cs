using Rapporteur.Language;
using Rapporteur.Language.Coreference;

namespace Rapporteur.Actors;

/// <summary>Finds the chain of <see cref="LanguageLayers.Chains"/> that a source is a mention of.</summary>
internal sealed class EntityIndex
{
    private readonly Scene _scene;
    private readonly Dictionary<int, (EntityChain Chain, EntityMention Mention)> _byHead = [];
    private readonly Dictionary<EntityChain, Entity> _entities = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at all mentions of the scene's document; there are none where the layer is not filled.</summary>
    public EntityIndex(Scene scene)
    {
        _scene = scene;
        foreach (var chain in scene.Document.Layers.Chains ?? [])
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

    /// <summary>The entity of the pronoun at <paramref name="token"/>; null where it has none with a name or description.</summary>
    public Entity? OfPronoun(int token) =>
        _byHead.TryGetValue(token, out var found) && found.Mention.Kind == MentionKind.Pronoun && Of(found.Chain) is { HasNoun: true } entity ? entity : null;

    /// <summary>The entity of the description whose head is <paramref name="head"/>; null where nothing else in the article means the same.</summary>
    public Entity? OfDescription(int head) =>
        _byHead.TryGetValue(head, out var found) && found.Mention.Kind == MentionKind.Description && found.Chain.Mentions.Count > 1 ? Of(found.Chain) : null;

    private Entity Of(EntityChain chain)
    {
        if (!_entities.TryGetValue(chain, out var entity))
        {
            _entities.Add(chain, entity = new Entity(_scene, chain));
        }

        return entity;
    }
}
