using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Candidates;

/// <summary>Whether what a trigger says came about: from its auxiliaries, its negation, and the clauses that it stands in.</summary>
internal sealed class EventStatusReader(ClauseTrees trees, ClauseArguments clauses)
{
    // So many clauses up the tree are looked at.
    private const int Steps = 5;

    /// <summary>The status of a verb or predicate.</summary>
    public EventStatus OfVerb(int verb)
    {
        var own = OwnStatus(verb);
        if (own is EventStatus.Denied or EventStatus.Hypothetical)
        {
            return own;
        }

        return Above(verb, own);
    }

    /// <summary>The status of a noun, with the verb that carries it; -1 where none does.</summary>
    public EventStatus OfNoun(int noun, int carrier)
    {
        foreach (var child in trees.ChildrenOf(noun))
        {
            switch (trees.LemmaOf(child))
            {
                case "no" when trees.Is(child, "det") || trees.Is(child, "neg"):
                    return EventStatus.Denied;
                case "threatened":
                case "threaten" when trees.Is(child, "amod"):
                    return EventStatus.Threatened;
                case "planned" or "upcoming" or "forthcoming" or "scheduled":
                case "plan" when trees.Is(child, "amod"):
                    return EventStatus.Planned;
                case "possible" or "potential" or "proposed":
                    return EventStatus.Hypothetical;
            }
        }

        if (carrier < 0)
        {
            return EventStatus.Occurred;
        }

        var kinds = EventWords.VerbOf(trees.LemmaOf(carrier));
        var status = OfVerb(carrier);
        if (status != EventStatus.Occurred && status != EventStatus.Ongoing)
        {
            return status;
        }

        var passiveSubject = clauses.IsPassive(carrier);
        return trees.LemmaOf(carrier) switch
        {
            "demand" or "urge" or "seek" or "want" => EventStatus.Demanded,
            "threaten" => EventStatus.Threatened,
            "plan" or "intend" or "prepare" or "schedule" or "draft" or "organize" or "organise" or "announce" when !passiveSubject || trees.LemmaOf(carrier) is "plan" or "schedule" => EventStatus.Planned,
            "consider" or "weigh" or "mull" or "contemplate" or "moot" or "float" or "expect" => EventStatus.Hypothetical,
            "deny" or "avoid" or "avert" or "prevent" => EventStatus.Denied,
            "continue" or "resume" or "keep" => EventStatus.Ongoing,
            _ when (kinds & VerbClasses.Light) != 0 => status,
            _ => EventStatus.Occurred,
        };
    }

    private EventStatus OwnStatus(int verb)
    {
        var (not, will, may, progressive, isTo, condition) = (false, false, false, false, false, false);
        var being = trees.PennOf(verb) == "VBG";
        foreach (var child in trees.ChildrenOf(verb))
        {
            var lemma = trees.LemmaOf(child);
            switch (trees.RelationOf(child))
            {
                case "aux" or "aux:pass" or "cop":
                    will |= lemma is "will" or "shall" or "'ll" || (lemma == "going");
                    may |= lemma is "would" or "could" or "may" or "might" or "'d" || (lemma == "should");
                    progressive |= lemma == "be" && being;
                    break;
                case "mark":
                    condition |= lemma is "if" or "unless" or "whether";
                    break;
                case "advmod" or "cc:preconj" or "det" or "neg":
                    not |= lemma is "not" or "n't" or "never" or "neither" or "nor";
                    break;
                case "nsubj" or "nsubj:pass" or "obj":
                    not |= IsNobody(child);
                    break;
            }
        }

        _ = isTo;
        return not ? EventStatus.Denied
            : condition || may ? EventStatus.Hypothetical
            : will ? EventStatus.Planned
            : progressive ? EventStatus.Ongoing
            : EventStatus.Occurred;
    }

    private bool IsNobody(int token)
    {
        if (trees.LemmaOf(token) is "nobody" or "none" or "nothing" or "neither")
        {
            return true;
        }

        foreach (var child in trees.ChildrenOf(token))
        {
            if (trees.LemmaOf(child) is "no" or "neither" && (trees.Is(child, "det") || trees.Is(child, "cc") || trees.Is(child, "advmod")))
            {
                return true;
            }
        }

        return false;
    }

    private EventStatus Above(int verb, EventStatus status)
    {
        var at = verb;
        for (var step = 0; step < Steps; step++)
        {
            var head = trees.HeadOf(at);
            if (head < 0)
            {
                return status;
            }

            var lemma = trees.LemmaOf(head);
            var kinds = EventWords.VerbOf(lemma);
            if (trees.Is(at, "conj"))
            {
                // "Will meet and sign": the auxiliary stands with the first alone.
                if (trees.PosOf(at) == UniversalTag.Verb && trees.PennOf(at) is "VB" && trees.ChildOf(at, "aux") < 0 && OwnStatus(head) is EventStatus.Planned or EventStatus.Hypothetical)
                {
                    return OwnStatus(head);
                }

                at = head;
                continue;
            }

            if (trees.RelationOf(at) is not ("xcomp" or "ccomp" or "acl"))
            {
                return status;
            }

            if (trees.Is(at, "xcomp") || (trees.Is(at, "ccomp") && trees.PennOf(at) is "VB" or "VBG") || (trees.Is(at, "acl") && trees.ChildOf(at, "mark") >= 0))
            {
                var governed = OfGovernor(head, lemma, kinds);
                if (governed is { } found)
                {
                    return found;
                }
            }
            else if (trees.Is(at, "ccomp") && lemma == "deny")
            {
                return EventStatus.Denied;
            }

            at = head;
        }

        return status;
    }

    private EventStatus? OfGovernor(int head, string lemma, VerbClasses kinds)
    {
        var above = OwnStatus(head);
        if (above is EventStatus.Denied or EventStatus.Hypothetical)
        {
            return above;
        }

        if ((kinds & VerbClasses.Fail) != 0)
        {
            return EventStatus.Denied;
        }

        if (lemma is "threaten")
        {
            return EventStatus.Threatened;
        }

        if (lemma is "demand" or "urge" or "ask" or "call" or "want" or "order" or "tell" or "appeal" or "press")
        {
            return EventStatus.Demanded;
        }

        if ((kinds & VerbClasses.Plan) != 0)
        {
            return EventStatus.Planned;
        }

        if ((kinds & VerbClasses.Maybe) != 0)
        {
            return EventStatus.Hypothetical;
        }

        return (kinds & VerbClasses.GoOn) != 0 ? EventStatus.Ongoing : null;
    }
}
