using Rapporteur.Language.Coreference;

namespace Rapporteur.Actors.Resolving;

/// <summary>Whom the mentions of a chain mean together: what the best of them says.</summary>
internal sealed class ChainReader(DocumentActors actors, PhraseReader reader)
{
    // Later mentions say nothing that the first ones have not said.
    private const int MostMentions = 24;
    private readonly Dictionary<EntityChain, ActorReference> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The fullest name of a chain; null where it is never named.</summary>
    public static string? NameOf(EntityChain chain) => chain.Mentions.Any(static m => m.Kind == MentionKind.Name) ? chain.Name : null;

    /// <summary>Whom the chain means.</summary>
    public ActorReference Best(EntityChain chain, int depth)
    {
        if (_known.TryGetValue(chain, out var known))
        {
            return known;
        }

        // A mention may lead to its own chain again.
        _known[chain] = ActorReference.Unknown;
        var best = ActorReference.Unknown;
        var left = MostMentions;
        foreach (var mention in chain.Mentions)
        {
            if (mention.Kind == MentionKind.Pronoun || left-- <= 0 || mention.Tokens.End > actors.Document.Tokens.Count || !mention.Tokens.Contains(mention.Head))
            {
                continue;
            }

            var found = reader.ReadOwn(mention.Tokens, mention.Head, depth + 1);
            if (Weight(found) > Weight(best))
            {
                best = found with { Sector = found.Sector ?? best.Sector };
            }
            else if (best.Sector is null && found.Country == best.Country)
            {
                best = best with { Sector = found.Sector };
            }
        }

        best = best.IsKnown ? best with { Name = NameOf(chain) ?? best.Name } : ActorReference.Unknown;
        if (depth == 0 || best.IsKnown)
        {
            _known[chain] = best;
        }
        else
        {
            _known.Remove(chain);
        }

        return best;
    }

    // Persons, bodies and groups say more than states, and these more than a country alone.
    private static int Weight(ActorReference reference) => reference switch
    {
        { Actor: { } actor } when actor.Length > 3 || reference.Country is null => 4,
        { Actor: not null } => 3,
        { Country: not null, Sector: not null } => 2,
        { Country: not null } => 1,
        _ => 0,
    };
}
