using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Candidates;

/// <summary>Who does what a verb says, and to whom.</summary>
internal sealed class VerbRoles(ClauseTrees trees, PhraseReader phrases, ClauseArguments clauses, ActorWords words, Antecedents antecedents)
{
    // So many complements, one in the other, are looked into.
    private const int MostComplements = 3;

    // What one's own loses, and what stands behind "to" with a verb of giving gains, in the numbers of the table of places.
    private const int OwnLoss = 40;
    private const int GivenGain = 20;

    /// <summary>The roles around <paramref name="verb"/>.</summary>
    public (List<RolePhrase> Actors, List<RolePhrase> Recipients) Of(int verb)
    {
        var actors = new List<RolePhrase>();
        var recipients = new List<RolePhrase>();
        var kinds = EventWords.VerbOf(trees.LemmaOf(verb));
        var subject = clauses.SubjectOf(verb);
        if (clauses.IsPassive(verb))
        {
            AddAgent(verb, actors);
            if (actors.Count == 0 && DoerOf(verb) is var from and >= 0)
            {
                phrases.AddAll(antecedents.Of(from), actors);
            }

            if (subject >= 0)
            {
                AddRecipients(verb, subject, recipients);
            }

            // "Was received by": the guest is the one who acts.
            if ((kinds & VerbClasses.Turned) != 0 && actors.Count > 0 && recipients.Count > 0 && words.LikenessOf(recipients[0].Head) == 3)
            {
                (actors, recipients) = (recipients, actors);
            }
        }
        else if ((kinds & VerbClasses.Turned) != 0)
        {
            AddTurned(verb, subject, actors, recipients);
        }
        else
        {
            if (subject >= 0)
            {
                phrases.AddAll(antecedents.Of(subject), actors);
            }

            if ((kinds & VerbClasses.Mutual) != 0)
            {
                AddPartners(verb, actors);
            }

            // "Conferred a medal on".
            if ((kinds & VerbClasses.Mutual) == 0 || (clauses.ObjectOf(verb) is var thing and >= 0 && words.LikenessOf(thing) is 0 or 2))
            {
                AddRecipients(verb, clauses.ObjectOf(verb), recipients);
            }
        }

        recipients.RemoveAll(r => actors.Exists(a => a.Head == r.Head));
        return (actors, recipients);
    }

    /// <summary>The direct object, or who stands before a passive verb.</summary>
    public List<RolePhrase> ObjectsOf(int verb)
    {
        var found = new List<RolePhrase>();
        if ((clauses.IsPassive(verb) ? clauses.SubjectOf(verb) : clauses.ObjectOf(verb)) is var head and >= 0 && words.LikenessOf(head) >= 0)
        {
            phrases.AddAll(antecedents.Of(head), found);
        }

        return found;
    }

    /// <summary>The best of what hangs on by prepositions, on the verb or within its object.</summary>
    public List<RolePhrase> GoalsOf(int verb)
    {
        var choice = new RecipientChoice(words);
        WeighObliques(verb, clauses.IsPassive(verb) ? -1 : clauses.SubjectOf(verb), -1, ref choice, 0);
        if (clauses.ObjectOf(verb) is var obj and >= 0)
        {
            WeighWithin(obj, ref choice, 2, 2);
        }

        var found = new List<RolePhrase>();
        if (choice.Head >= 0)
        {
            phrases.AddAll(choice.Head, found);
        }

        return found;
    }

    /// <summary>Adds whoever stands behind "by".</summary>
    public void AddAgent(int verb, List<RolePhrase> actors)
    {
        foreach (var child in trees.ChildrenOf(verb))
        {
            if (trees.RelationOf(child) == "obl:agent" || (trees.Is(child, "obl") && trees.PrepositionOf(child) == "by" && !words.IsTime(child)))
            {
                phrases.AddAll(antecedents.Of(child), actors);
            }
            else if (actors.Count == 0 && trees.Is(child, "obl"))
            {
                // "Surrendered to the court by Mali": parsers hang the last phrase on the one before it.
                foreach (var inner in trees.ChildrenOf(child))
                {
                    if (trees.Is(inner, "nmod") && trees.PrepositionOf(inner) == "by" && words.LikenessOf(inner) >= 1)
                    {
                        phrases.AddAll(antecedents.Of(inner), actors);
                    }
                }
            }
        }
    }

    // The best of the object, the indirect object, what hangs on by prepositions, and what stands in a complement: "agreed to return the masks to Benin".
    private void AddRecipients(int verb, int obj, List<RolePhrase> recipients)
    {
        var choice = new RecipientChoice(words);
        Weigh(verb, obj, ref choice, 0);
        var at = verb;
        for (var depth = 1; depth <= MostComplements && choice.Head < 0; depth++)
        {
            at = ComplementOf(at, obj);
            if (at < 0)
            {
                break;
            }

            if (trees.Is(at, "ccomp") && depth == 1 && DoerOf(at) is var doer and >= 0 && doer != clauses.SubjectOf(verb))
            {
                choice.Try(antecedents.Of(doer, clauses.SubjectOf(verb)), "content");
                if (choice.Head >= 0)
                {
                    break;
                }
            }

            obj = clauses.ObjectOf(at);
            Weigh(at, obj, ref choice, 12);
        }

        if (choice.Head >= 0)
        {
            phrases.AddAll(choice.Head, recipients);
        }
    }

    private void Weigh(int verb, int obj, ref RecipientChoice choice, int loss)
    {
        var subject = clauses.SubjectOf(verb);
        if (obj >= 0)
        {
            var owner = trees.ChildOf(obj, "nmod:poss");
            owner = owner >= 0 && trees.PosOf(owner) == UniversalTag.Pron ? owner : -1;
            var owning = owner < 0 ? -1 : antecedents.Of(owner);
            var isOwn = owning >= 0 && subject >= 0 && (owning == subject || owning == antecedents.Of(subject));

            // "Withdrew its troops": what is one's own is seldom whom it is done to.
            choice.Try(antecedents.Of(obj, IsReflexive(obj) ? -1 : subject), "obj", loss + (isOwn ? OwnLoss : 0));
            if (owner >= 0 && !isOwn && owning != owner && words.LikenessOf(obj) == 0)
            {
                // "Commended her courage".
                choice.Try(owning, "owner", loss);
            }

            WeighWithin(obj, ref choice, loss + 2, 3);
        }

        WeighObliques(verb, subject, clauses.IsPassive(verb) ? DoerOf(verb) : -1, ref choice, loss);
    }

    private void WeighObliques(int verb, int subject, int doer, ref RecipientChoice choice, int loss)
    {
        foreach (var child in trees.ChildrenOf(verb))
        {
            if (child == subject || child == doer)
            {
                continue;
            }

            if (trees.Is(child, "iobj"))
            {
                choice.Try(antecedents.Of(child, subject), "iobj", loss);
            }
            else if (trees.Is(child, "obl") && trees.RelationOf(child) != "obl:agent" && phrases.IsNominal(child))
            {
                var preposition = trees.PrepositionOf(child);
                var isGiven = preposition == "to" && EventWords.IsVerb(trees.LemmaOf(verb), VerbClasses.Give);
                choice.Try(antecedents.Of(child, subject), preposition, loss - (isGiven ? GivenGain : 0));
                if (words.LikenessOf(child) == 0)
                {
                    WeighWithin(child, ref choice, loss + 20, 2);
                }
            }
        }
    }

    private bool IsReflexive(int token) => trees.LemmaOf(token).EndsWith("self", StringComparison.Ordinal) || trees.LemmaOf(token).EndsWith("selves", StringComparison.Ordinal);

    // "Signed a deal with Egypt", "the possibility of a veto over Romania's entry".
    private void WeighWithin(int head, ref RecipientChoice choice, int loss, int depth)
    {
        foreach (var child in trees.ChildrenOf(head))
        {
            if (trees.Is(child, "nmod") && trees.RelationOf(child) != "nmod:poss" && trees.PrepositionOf(child) is { Length: > 0 } preposition)
            {
                // Somebody of somebody is one phrase: "the leader of Chad".
                if ((preposition is not ("of" or "in")) || words.LikenessOf(head) == 0)
                {
                    choice.Try(antecedents.Of(child), "within:" + preposition, loss);
                }

                if (depth > 1 && words.LikenessOf(child) == 0)
                {
                    WeighWithin(child, ref choice, loss + 5, depth - 1);
                }
            }
            else if (trees.Is(child, "acl") && words.LikenessOf(head) == 0 && DoerOf(child) is var doer and >= 0 && doer != head)
            {
                // "The maps that Azerbaijan had requested", "a suit filed by tea brokers".
                choice.Try(antecedents.Of(doer), "within:doer", loss);
            }
            else if (depth > 1 && trees.Is(child, "conj") && words.LikenessOf(child) == 0)
            {
                // "Tents and blankets for the survivors".
                WeighWithin(child, ref choice, loss + 3, depth - 1);
            }
        }
    }

    // Who does what a content says: "said a mortar was fired at it from Gaza".
    private int DoerOf(int verb)
    {
        if (!clauses.IsPassive(verb))
        {
            return clauses.SubjectOf(verb);
        }

        var from = -1;
        foreach (var child in trees.ChildrenOf(verb))
        {
            if (trees.RelationOf(child) == "obl:agent")
            {
                return child;
            }

            from = trees.Is(child, "obl") && trees.PrepositionOf(child) == "from" && words.IsPlace(child) ? child : from;
        }

        return from;
    }

    private int ComplementOf(int verb, int obj)
    {
        foreach (var child in trees.ChildrenOf(verb))
        {
            if (trees.Is(child, "xcomp") || trees.Is(child, "ccomp"))
            {
                return child;
            }
        }

        // "Gave a promise to", "its offer to".
        if (obj >= 0)
        {
            foreach (var child in trees.ChildrenOf(obj))
            {
                if (trees.Is(child, "acl") && trees.RelationOf(child) != "acl:relcl" && trees.ChildOf(child, "mark") >= 0)
                {
                    return child;
                }
            }
        }

        foreach (var child in trees.ChildrenOf(verb))
        {
            if (trees.Is(child, "advcl") && child > verb && trees.PennOf(child) is "VB" or "VBG" && trees.ChildOf(child, "mark") is var mark and >= 0 && trees.LemmaOf(mark) is "to" or "on" or "from" or "of" or "against" or "for" or "into")
            {
                return child;
            }
        }

        return -1;
    }

    // "Received food from the government": the subject has it done to it.
    private void AddTurned(int verb, int subject, List<RolePhrase> actors, List<RolePhrase> recipients)
    {
        if (subject >= 0)
        {
            phrases.AddAll(antecedents.Of(subject), recipients);
        }

        foreach (var child in trees.ChildrenOf(verb))
        {
            if (trees.Is(child, "obl") && trees.PrepositionOf(child) is "from" or "by" && words.LikenessOf(child) >= 1)
            {
                phrases.AddAll(antecedents.Of(child), actors);
            }
        }

        var obj = clauses.ObjectOf(verb);
        if (actors.Count > 0 || obj < 0)
        {
            return;
        }

        foreach (var child in trees.ChildrenOf(obj))
        {
            if (trees.Is(child, "nmod") && trees.PrepositionOf(child) is "from" or "by" && words.LikenessOf(child) >= 1)
            {
                phrases.AddAll(antecedents.Of(child), actors);
            }
        }

        // "Received the ambassador": a guest.
        if (actors.Count == 0 && words.LikenessOf(obj) is 1 or 3)
        {
            phrases.AddAll(antecedents.Of(obj), actors);
        }
    }

    // "Met the envoy", "spoke with him".
    private void AddPartners(int verb, List<RolePhrase> actors)
    {
        if (clauses.ObjectOf(verb) is var obj and >= 0 && words.LikenessOf(obj) is 1 or 3)
        {
            phrases.AddAll(antecedents.Of(obj), actors);
        }

        foreach (var child in trees.ChildrenOf(verb))
        {
            if (trees.Is(child, "obl") && trees.PrepositionOf(child) is "with" or "between" && words.LikenessOf(child) is 1 or 2 or 3)
            {
                phrases.AddAll(antecedents.Of(child), actors);
            }
        }
    }
}
