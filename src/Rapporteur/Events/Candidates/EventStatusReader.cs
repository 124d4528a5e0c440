using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Candidates;

/// <summary>Whether what a trigger says came about: from its auxiliaries, its negation, and the clauses that it stands in.</summary>
internal sealed class EventStatusReader(ClauseTrees trees, ClauseArguments clauses, ActorWords words)
{
    // So many clauses up the tree are looked at.
    private const int Steps = 5;

    private readonly ClauseStatusReader _own = new(trees, words);

    /// <summary>The status of a verb or predicate.</summary>
    public EventStatus OfVerb(int verb)
    {
        var own = _own.Of(verb);
        return own == EventStatus.Denied ? own : Above(verb, own);
    }

    /// <summary>The status of a noun.</summary>
    /// <param name="noun">The noun.</param>
    /// <param name="carrier">The verb that carries it; -1 where none does.</param>
    /// <param name="hasDoer">True where its own phrase says who does it: "a request by Chisinau" is made, whoever considers it.</param>
    public EventStatus OfNoun(int noun, int carrier, bool hasDoer)
    {
        if (OfNounAlone(noun) is { } own)
        {
            return own;
        }

        if (carrier < 0)
        {
            return IsOfACount(noun) ? EventStatus.Ongoing : OfNominalGovernor(noun);
        }

        var lemma = trees.LemmaOf(carrier);
        var kinds = EventWords.VerbOf(lemma);
        if (lemma is "demand" or "urge" or "seek" or "want" or "request" && !hasDoer)
        {
            return EventStatus.Demanded;
        }

        // "Condemned the attack": whatever becomes of the blame, the attack was.
        if ((kinds & VerbClasses.Attitude) != 0 && (kinds & VerbClasses.Light) == 0 && lemma is not ("deny" or "prevent" or "avoid" or "expect"))
        {
            return EventStatus.Occurred;
        }

        var status = OfVerb(carrier);
        if (status is not (EventStatus.Occurred or EventStatus.Ongoing))
        {
            return status;
        }

        return lemma switch
        {
            "threaten" or "loom" => EventStatus.Threatened,
            "plan" or "intend" or "prepare" or "schedule" or "draft" or "organize" or "organise" or "ready" => EventStatus.Planned,
            "consider" or "weigh" or "mull" or "contemplate" or "moot" or "float" or "expect" or "ponder" when !hasDoer => EventStatus.Hypothetical,
            "deny" or "avoid" or "avert" or "prevent" or "withhold" => EventStatus.Denied,
            "continue" => EventStatus.Ongoing,
            "go" when trees.ChildOf(carrier, "compound:prt") is var on and >= 0 && trees.LemmaOf(on) == "on" => EventStatus.Ongoing,
            _ when IsOfACount(noun) => EventStatus.Ongoing,
            _ when trees.Is(noun, "nsubj") && trees.PrepositionOf(carrier) == "under" => EventStatus.Ongoing,
            _ => (kinds & VerbClasses.Light) != 0 || trees.Is(noun, "obl") ? status : EventStatus.Occurred,
        };
    }

    private EventStatus? OfNounAlone(int noun)
    {
        foreach (var child in trees.ChildrenOf(noun))
        {
            var lemma = trees.LemmaOf(child);
            if (lemma is "no" or "neither" && (trees.Is(child, "det") || trees.Is(child, "advmod")))
            {
                return EventStatus.Denied;
            }

            if (trees.RelationOf(child) is not ("amod" or "compound" or "advmod"))
            {
                continue;
            }

            switch (trees.Document.Word(child))
            {
                case "threatened" or "looming":
                    return EventStatus.Threatened;
                case "planned" or "upcoming" or "forthcoming" or "scheduled" or "coming":
                    return EventStatus.Planned;
                case "possible" or "potential" or "proposed" or "eventual" or "prospective":
                    return EventStatus.Hypothetical;
                case "ongoing" or "continuing" or "continued":
                    return EventStatus.Ongoing;
            }
        }

        // "Talks are under way."
        return trees.Is(noun, "nsubj") && trees.HeadOf(noun) is var head and >= 0
            && (trees.LemmaOf(head) == "underway" || (trees.LemmaOf(head) == "way" && trees.PrepositionOf(head) == "under")) ? EventStatus.Ongoing : null;
    }

    // "In the 20th day of a fast".
    private bool IsOfACount(int noun) =>
        trees.Is(noun, "nmod") && trees.HeadOf(noun) is var head and >= 0 && trees.LemmaOf(head) is "day" or "week" or "month" or "year" && trees.PrepositionOf(noun) == "of"
        && trees.ChildOf(head, "amod") >= 0;

    private EventStatus OfNominalGovernor(int noun)
    {
        var head = trees.HeadOf(noun);
        return head < 0 || !trees.Is(noun, "nmod") ? EventStatus.Occurred : trees.LemmaOf(head) switch
        {
            "threat" or "risk" or "danger" or "spectre" => EventStatus.Threatened,
            "demand" or "call" or "request" or "plea" or "appeal" when trees.PrepositionOf(noun) == "for" => EventStatus.Demanded,
            "plan" or "proposal" or "preparation" => EventStatus.Planned,
            "possibility" or "prospect" or "chance" => EventStatus.Hypothetical,
            _ => EventStatus.Occurred,
        };
    }

    private EventStatus Above(int verb, EventStatus status)
    {
        var at = verb;
        for (var step = 0; step < Steps && trees.HeadOf(at) is var head and >= 0; step++, at = head)
        {
            if (trees.Is(at, "conj"))
            {
                // "Will meet and sign": the auxiliary stands with the first alone.
                if (at == verb && trees.PennOf(at) == "VB" && trees.ChildOf(at, "aux") < 0 && status == EventStatus.Occurred
                    && _own.Of(head) is (EventStatus.Planned or EventStatus.Hypothetical or EventStatus.Denied) and var first)
                {
                    status = first;
                }

                continue;
            }

            var infinitive = IsInfinitive(at);
            if (trees.Is(at, "ccomp") && !infinitive && trees.PennOf(at) != "VBG")
            {
                // "Denied it had", "never said it would".
                if (trees.LemmaOf(head) == "deny" || (status is EventStatus.Hypothetical or EventStatus.Planned && _own.Of(head) == EventStatus.Denied))
                {
                    return EventStatus.Denied;
                }

                continue;
            }

            if (!(infinitive || trees.PennOf(at) is "VBG" or "VBN") || trees.RelationOf(at) is not ("xcomp" or "ccomp" or "acl" or "advcl") || (trees.PennOf(at) == "VBN" && !infinitive && !trees.Is(at, "xcomp")))
            {
                return status;
            }

            if (OfGovernor(at, head, infinitive) is { } found)
            {
                return found;
            }

            if (trees.Is(at, "advcl") && !infinitive)
            {
                return status;
            }
        }

        return status;
    }

    // "To withdraw", "that he withdraw"; not "is to withdraw".
    private bool IsInfinitive(int verb)
    {
        var to = false;
        foreach (var child in trees.ChildrenOf(verb))
        {
            if (trees.Is(child, "aux") || trees.Is(child, "cop"))
            {
                return false;
            }

            to |= trees.Is(child, "mark") && trees.LemmaOf(child) == "to";
        }

        return to || trees.PennOf(verb) == "VB";
    }

    private EventStatus? OfGovernor(int verb, int head, bool infinitive)
    {
        var lemma = trees.LemmaOf(head);
        var kinds = EventWords.VerbOf(lemma);
        var above = _own.Of(head);
        if (trees.Is(verb, "advcl"))
        {
            // A purpose comes about no sooner than what serves it.
            return IsShort(verb, head) ? EventStatus.Denied
                : infinitive && above is EventStatus.Denied or EventStatus.Hypothetical or EventStatus.Planned ? above : null;
        }

        if (above == EventStatus.Denied || _own.IsNobody(head) || IsShort(verb, head) || HasYet(head))
        {
            return EventStatus.Denied;
        }

        if (lemma == "be" && infinitive)
        {
            return EventStatus.Planned;
        }

        if (above == EventStatus.Hypothetical)
        {
            return above;
        }

        if ((kinds & VerbClasses.Fail) != 0)
        {
            return EventStatus.Denied;
        }

        if (lemma == "threaten")
        {
            return EventStatus.Threatened;
        }

        if (lemma is "demand" or "urge" or "ask" or "call" or "want" or "order" or "tell" or "appeal" or "press" && infinitive)
        {
            return lemma == "want" && clauses.SubjectOf(head) == clauses.SubjectOf(verb) ? EventStatus.Planned : EventStatus.Demanded;
        }

        if (lemma == "expect" && clauses.IsPassive(head))
        {
            return EventStatus.Planned;
        }

        return (kinds & VerbClasses.Plan) != 0 && trees.PosOf(head) != UniversalTag.Adj | lemma is not "ready" ? EventStatus.Planned
            : (kinds & VerbClasses.Maybe) != 0 ? EventStatus.Hypothetical
            : (kinds & VerbClasses.GoOn) != 0 && above != EventStatus.Planned ? EventStatus.Ongoing
            : above == EventStatus.Planned ? above
            : null;
    }

    // "Stopped short of endorsing".
    private bool IsShort(int verb, int head)
    {
        if (trees.LemmaOf(head) == "short")
        {
            return true;
        }

        foreach (var child in trees.ChildrenOf(head))
        {
            if (child < verb && trees.LemmaOf(child) == "short" && trees.LemmaOf(head) is "stop" or "fall")
            {
                return true;
            }
        }

        return false;
    }

    // "Has yet to".
    private bool HasYet(int head)
    {
        if (trees.LemmaOf(head) == "yet")
        {
            return true;
        }

        foreach (var child in trees.ChildrenOf(head))
        {
            if (trees.LemmaOf(child) == "yet" && trees.LemmaOf(head) is "have" or "be")
            {
                return true;
            }
        }

        return false;
    }
}
