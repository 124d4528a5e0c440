using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Training.Coreference;

namespace Rapporteur.Training.Evaluation;

/// <summary>Counts pronouns that our chains put with the right entity; what that means, <see cref="CoreferenceEvaluator"/> says.</summary>
internal sealed class PronounScorer
{
    /// <summary>Pronouns of the third person, by name.</summary>
    public PronounTally Third { get; private set; }

    /// <summary>Pronouns of the first and second person, by what stands before.</summary>
    public PronounTally Speaking { get; private set; }

    /// <summary>Pronouns of all persons, by name.</summary>
    public PronounTally Named { get; private set; }

    /// <summary>The two that make up the figure of pronouns.</summary>
    public PronounTally All => new(Third.Count + Speaking.Count, Third.Right + Speaking.Right);

    /// <summary>Takes one document into account.</summary>
    public void Add(IReadOnlyList<GoldMention> gold, IReadOnlyList<EntityChain> ours)
    {
        var map = new GoldMap(gold);
        var named = gold.Where(m => m.Named).Select(m => m.Entity).ToHashSet(StringComparer.Ordinal);
        var chainOf = new Dictionary<TokenRange, EntityChain>();
        foreach (var chain in ours)
        {
            foreach (var mention in chain.Mentions)
            {
                chainOf.TryAdd(mention.Tokens, chain);
            }
        }

        var begun = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pronoun in gold)
        {
            // Mentions come in the order of the text, so that what has begun stands before.
            var hasEarlier = !begun.Add(pronoun.Entity);
            if (pronoun.Pronoun == PronounPerson.None)
            {
                continue;
            }

            var chain = chainOf.GetValueOrDefault(pronoun.Tokens);
            if (named.Contains(pronoun.Entity))
            {
                var right = IsRight(chain is null ? null : NominalFor(chain, pronoun.Tokens));
                Named = Named.With(right);
                Third = pronoun.Pronoun == PronounPerson.Third ? Third.With(right) : Third;
            }

            if (pronoun.Pronoun == PronounPerson.Speaking && hasEarlier)
            {
                Speaking = Speaking.With(IsRight(chain is null ? null : Before(chain, pronoun.Tokens)));
            }

            bool IsRight(EntityMention? meant) => meant is { } mention && map.EntityOf(mention.Tokens, mention.Head) == map.NumberOf(pronoun.Entity);
        }
    }

    // The nearest name or description before; the first one where all stand behind.
    private static EntityMention? NominalFor(EntityChain chain, TokenRange pronoun)
    {
        EntityMention? nearest = null;
        foreach (var mention in chain.Mentions)
        {
            if (mention.Kind != MentionKind.Pronoun && (nearest is null || mention.Tokens.Start < pronoun.Start))
            {
                nearest = mention;
            }
        }

        return nearest;
    }

    private static EntityMention? Before(EntityChain chain, TokenRange pronoun)
    {
        EntityMention? nearest = null;
        foreach (var mention in chain.Mentions)
        {
            if (mention.Tokens.Start < pronoun.Start)
            {
                nearest = mention;
            }
        }

        return nearest;
    }
}

/// <summary>How many pronouns were looked at, and how many of them were right.</summary>
internal readonly record struct PronounTally(int Count, int Right)
{
    /// <summary>The share of those that are right, 0 to 100; 0 where there are none.</summary>
    public double Percent => Count == 0 ? 0 : 100.0 * Right / Count;

    /// <summary>One more.</summary>
    public PronounTally With(bool right) => new(Count + 1, Right + (right ? 1 : 0));
}
