using Rapporteur.Actors;
using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Language.Trees;

namespace Rapporteur.Events;

/// <summary>Where an event happened: the name of a place on its clause ("in Delhi").</summary>
internal sealed class EventPlaces(Document document, ActorResolver actors)
{
    // So many tokens from the trigger, and so many steps up the tree, a place is looked for: time is linear in the text.
    private const int Reach = 40;
    private const int Steps = 8;

    private readonly IReadOnlyList<EntityName> _names = document.Layers.Names ?? [];

    /// <summary>The nearest place that hangs on the clause; null where none does.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="clause">The verb of its clause, the trigger itself where it is one.</param>
    /// <param name="isTaken">Whether a token has a role of its own.</param>
    public EventPlace? Of(int trigger, int clause, Func<int, bool> isTaken)
    {
        EntityName? best = null;
        var least = int.MaxValue;
        for (var i = Halving.CountBefore(_names, trigger - Reach, static (name, at) => name.Tokens.End <= at); i < _names.Count && _names[i].Tokens.Start < trigger + Reach; i++)
        {
            var name = _names[i];
            var distance = name.Tokens.Start > trigger ? name.Tokens.Start - trigger : trigger - name.Tokens.End + 1;
            if (name.Kind == EntityKind.Place && distance < least && Hangs(name.Tokens, trigger, clause) && !isTaken(document.Layers.Trees!.TopOf(name.Tokens)))
            {
                (best, least) = (name, distance);
            }
        }

        if (best is null)
        {
            return null;
        }

        var span = document.SpanOf(best.Tokens);
        return new EventPlace([span], span.Of(document.Text), actors.Resolve(best.Tokens, document.Layers.Trees!.TopOf(best.Tokens)).Country);
    }

    // "In Delhi" on the verb or the noun, or on a phrase that itself stands behind "in", "at" or "on": "at a hotel in Oslo".
    private bool Hangs(TokenRange name, int trigger, int clause)
    {
        var trees = document.Layers.Trees!;
        var at = trees.TopOf(name);
        for (var step = 0; step < Steps; step++)
        {
            if (!IsInPlace(trees, at))
            {
                return false;
            }

            var head = trees.Heads[at];
            if (head < 0 || head == trigger || head == clause)
            {
                return head >= 0;
            }

            at = head;
        }

        return false;
    }

    private bool IsInPlace(TreeLayer trees, int token)
    {
        if (!trees.Relations[token].StartsWith("obl", StringComparison.Ordinal) && !trees.Relations[token].StartsWith("nmod", StringComparison.Ordinal))
        {
            return false;
        }

        // The preposition stands before its noun, at a little distance.
        for (var i = token - 1; i >= Math.Max(0, token - 6); i--)
        {
            if (trees.Heads[i] == token && trees.Relations[i] == "case")
            {
                return document.Word(i) is "in" or "at" or "on" or "near" or "outside" or "inside" or "off" or "around" or "across" or "In" or "At" or "Near" or "Outside" or "On" or "along";
            }
        }

        return false;
    }
}
