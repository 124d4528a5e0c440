using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Typing;

/// <summary>
/// Reads off the lexicon, and off what hangs on a word, what deed the word stands for: "lift" undoes what its object names, "will"
/// makes a visit an agreement, "must" makes anything a request. What it finds is a feature; the model decides.
/// </summary>
internal sealed class DeedReader(CandidateScene scene)
{
    private const int MostDepth = 5;

    /// <summary>The deed of a word.</summary>
    public Deed Of(int token) => Clause(token, 0);

    // With what the words about the verb say.
    private Deed Clause(int token, int depth)
    {
        var deed = Bare(token, depth);
        var signs = ClauseSignReader.Of(scene, token);
        var negated = (signs & ClauseSigns.Negated) != 0;
        if (Must(token))
        {
            return new Deed(TypeSet.Of(EventType.Request), DeedRule.Wanted);
        }

        if ((signs & (ClauseSigns.Future | ClauseSigns.Modal)) != 0 && negated)
        {
            return Not(deed);
        }

        return (signs & ClauseSigns.Future) != 0 ? ToCome(deed) : deed;
    }

    private static Deed Not(Deed deed) =>
        deed.Types.IsEmpty ? deed
        : deed.Types.Meets(TypeSet.Friendly) ? new Deed(TypeSet.Of(EventType.Reject), DeedRule.Refused) : new Deed(deed.Types, DeedRule.Refused);

    private static Deed ToCome(Deed deed) =>
        deed.Types.IsEmpty ? new Deed(TypeSet.Of(EventType.Agree), DeedRule.None)
        : deed.Types.Meets(TypeSet.Of(EventType.Retreat, EventType.Concede)) && !deed.Types.Meets(TypeSet.Of(EventType.Aid, EventType.Consult))
            ? new Deed(TypeSet.Of(EventType.Concede), DeedRule.Promised)
        : deed.Types.Meets(TypeSet.Friendly) ? new Deed(TypeSet.Of(EventType.Agree), DeedRule.Promised)
        : deed.Types.Meets(TypeSet.Hostile) ? new Deed(TypeSet.Of(EventType.Threaten), DeedRule.Threatened)
        : deed;

    private Deed Bare(int token, int depth)
    {
        var classes = EventLexicon.Of(scene.Lemma(token), scene.Tags[token].Upos);
        var own = Types(classes);
        if (depth >= MostDepth)
        {
            return new Deed(own, own.IsEmpty ? DeedRule.None : DeedRule.Word);
        }

        var pair = Pair(token);
        Deed below = default;
        IReadOnlyList<LexiconClass> named = [];
        foreach (var child in scene.Dependents(token))
        {
            var relation = scene.Relation(child);
            var isClause = relation.StartsWith("xcomp", StringComparison.Ordinal) || relation.StartsWith("ccomp", StringComparison.Ordinal) || relation.StartsWith("acl", StringComparison.Ordinal);
            if (isClause || relation is "obj" or "nsubj:pass" || (below.Types.IsEmpty && relation is "obl" or "nmod"))
            {
                var found = isClause ? Clause(child, depth + 1) : Bare(child, depth + 1);
                if (below.Types.IsEmpty || isClause)
                {
                    below = found;
                }

                named = named.Count > 0 ? named : EventLexicon.Of(scene.Lemma(child), scene.Tags[child].Upos);
            }
        }

        return Join(token, classes, own, pair, named, below);
    }

    private static Deed Join(int token, IReadOnlyList<LexiconClass> classes, TypeSet own, TypeSet pair, IReadOnlyList<LexiconClass> named, Deed below)
    {
        _ = token;
        if (own.Has(EventType.Request) && !below.Types.IsEmpty && Is(classes, "force", "want", "say") == false)
        {
            return new Deed(own, DeedRule.Wanted);
        }

        if (Is(classes, "end", "less") && Undone(named, below) is { IsEmpty: false } undone)
        {
            return new Deed(undone, DeedRule.Undone);
        }

        if (!pair.IsEmpty)
        {
            return new Deed(pair, DeedRule.Pair);
        }

        if (own.Has(EventType.Reject) && !below.Types.IsEmpty)
        {
            return new Deed(TypeSet.Of(EventType.Reject), DeedRule.Refused);
        }

        if (own.Has(EventType.Agree) && !below.Types.IsEmpty)
        {
            return ToCome(below);
        }

        if (own.Has(EventType.Threaten) && !below.Types.IsEmpty)
        {
            return new Deed(TypeSet.Of(EventType.Threaten), DeedRule.Threatened);
        }

        if (Is(classes, "allow") && !below.Types.IsEmpty)
        {
            return new Deed(TypeSet.Of(EventType.Concede), DeedRule.Allowed);
        }

        if (Is(classes, "give") && Given(named) is { IsEmpty: false } given)
        {
            return new Deed(given, DeedRule.Given);
        }

        if (Is(classes, "begin", "hold", "more", "give", "keep", "get") && !below.Types.IsEmpty)
        {
            return new Deed(below.Types, DeedRule.Object);
        }

        if (Is(classes, "want") && !below.Types.IsEmpty)
        {
            return new Deed(below.Types | TypeSet.Of(EventType.Request), DeedRule.Wanted);
        }

        if (Is(classes, "say") && !below.Types.IsEmpty)
        {
            return new Deed(below.Types, DeedRule.Said);
        }

        return own.IsEmpty ? below : new Deed(own, DeedRule.Word);
    }

    // What is ended or made less.
    private static TypeSet Undone(IReadOnlyList<LexiconClass> named, Deed below)
    {
        if (Is(named, "restriction", "protest", "legal", "inquiry", "demand", "assault") || below.Types.Meets(TypeSet.Of(EventType.Coerce, EventType.Assault, EventType.Protest)))
        {
            return Is(named, "assault") ? TypeSet.Of(EventType.Retreat, EventType.Concede) : TypeSet.Of(EventType.Concede);
        }

        if (Is(named, "talks") || below.Types.Meets(TypeSet.Of(EventType.Consult)))
        {
            return TypeSet.Of(EventType.Reject);
        }

        return Is(named, "aid", "tie", "money", "treaty") || below.Types.Meets(TypeSet.Of(EventType.Aid, EventType.Cooperate, EventType.Support))
            ? TypeSet.Of(EventType.Sanction)
            : default;
    }

    private static TypeSet Given(IReadOnlyList<LexiconClass> named) =>
        Is(named, "aid", "weapon", "money") ? TypeSet.Of(EventType.Aid) : Is(named, "amends", "office") ? TypeSet.Of(EventType.Concede) : Is(named, "praise") ? TypeSet.Of(EventType.Support) : default;

    private static bool Is(IReadOnlyList<LexiconClass> classes, params ReadOnlySpan<string> names)
    {
        foreach (var entry in classes)
        {
            if (entry.Type is null && names.Contains(entry.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static TypeSet Types(IReadOnlyList<LexiconClass> classes)
    {
        TypeSet types = default;
        foreach (var entry in classes)
        {
            types |= entry.Type is { } type ? TypeSet.Of(type) : default;
        }

        return types;
    }

    private TypeSet Pair(int token)
    {
        TypeSet types = default;
        foreach (var child in scene.Dependents(token))
        {
            types |= Types(EventLexicon.OfPair(scene.Lemma(token), scene.Lemma(child)));
            if (scene.CaseOf(child) is { } preposition)
            {
                types |= Types(EventLexicon.OfPair(scene.Lemma(token), preposition));
            }
        }

        return types;
    }

    private bool Must(int token)
    {
        foreach (var child in scene.Dependents(token))
        {
            if (scene.Relation(child) == "aux" && scene.Lemma(child) is "must" or "should" or "ought" or "shall" && scene.Tags[child].Upos == UniversalTag.Aux)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What deed a word stands for by the lexicon.</summary>
/// <param name="Types">The types that it may have; none where nothing is listed.</param>
/// <param name="Rule">How it was found.</param>
internal readonly record struct Deed(TypeSet Types, DeedRule Rule);
