namespace Rapporteur.Events.Candidates;

/// <summary>Whether what a verb says came about, as its own clause has it: auxiliaries, negation, conditions and times, whatever the clause stands in.</summary>
internal sealed class ClauseStatusReader(ClauseTrees trees, ActorWords words)
{
    /// <summary>The status of a verb.</summary>
    public EventStatus Of(int verb)
    {
        var (not, will, would, may, be, have, to, condition, still) = (false, false, false, false, false, false, false, false, false);
        int subject = int.MaxValue, inverted = -1;
        foreach (var child in trees.ChildrenOf(verb))
        {
            var lemma = trees.LemmaOf(child);
            switch (trees.RelationOf(child))
            {
                case "aux" or "aux:pass" or "cop":
                    will |= lemma is "will" or "shall" or "wo";
                    would |= lemma is "would" or "'d" or "should";
                    may |= lemma is "could" or "may" or "might" or "can";
                    be |= lemma == "be";
                    have |= lemma == "have";
                    inverted = subject == int.MaxValue && (lemma is "should" || (lemma == "have" && trees.PennOf(child) == "VBD") || trees.Document.Word(child) is "were" or "Were") ? child : inverted;
                    break;
                case "mark" or "cc" or "case":
                    condition |= lemma is "if" or "unless" or "whether";
                    not |= lemma is "without" or "rather" or "than";
                    to |= lemma == "to";
                    break;
                case "advmod" or "cc:preconj" or "det":
                    not |= lemma is "not" or "n't" or "never" or "neither" or "nor" or "rather" || IsNobody(child);
                    still |= lemma is "still" or "now" or "long" or "currently";
                    break;
                case "nsubj" or "nsubj:pass":
                    subject = child;
                    not |= IsNobody(child);
                    break;
                case "obj" or "obl":
                    not |= IsNobody(child);
                    still |= IsCount(child);
                    break;
                case "advcl" when will && IsCondition(child):
                    condition = true;
                    break;
            }
        }

        if (not)
        {
            return EventStatus.Denied;
        }

        // "Had Riyadh consented", "were Madrid to".
        if (condition || may || (inverted >= 0 && subject != int.MaxValue && subject > inverted))
        {
            return EventStatus.Hypothetical;
        }

        if (would)
        {
            return IsToldToCome(verb) ? EventStatus.Planned : EventStatus.Hypothetical;
        }

        var progressive = (be && trees.PennOf(verb) == "VBG") || (trees.PennOf(verb) == "VBG" && trees.Is(verb, "conj") && trees.PennOf(trees.HeadOf(verb)) == "VBG");
        if (will || (to && be) || (progressive && IsAhead(verb)) || (to && IsHeadline(verb)))
        {
            return EventStatus.Planned;
        }

        return progressive || (still && (have || be || trees.PennOf(verb) is "VBZ" or "VBP" or "VBD")) ? EventStatus.Ongoing : EventStatus.Occurred;
    }

    /// <summary>True where a phrase names nobody and nothing.</summary>
    public bool IsNobody(int token)
    {
        if (trees.LemmaOf(token) is "nobody" or "none" or "nothing" or "neither" or "no-one")
        {
            return true;
        }

        foreach (var child in trees.ChildrenOf(token))
        {
            if (trees.LemmaOf(child) is "no" or "neither" or "not" && trees.RelationOf(child) is "det" or "cc" or "cc:preconj" or "advmod" or "amod")
            {
                return true;
            }
        }

        return false;
    }

    // "Said it would": to come, as it was told then.
    private bool IsToldToCome(int verb)
    {
        foreach (var child in trees.ChildrenOf(verb))
        {
            if (trees.Is(child, "advcl") && IsCondition(child))
            {
                return false;
            }
        }

        var first = trees.FirstConjunct(verb);
        return trees.Is(first, "ccomp") && trees.HeadOf(first) is var head and >= 0 && head < verb && EventWords.IsVerb(trees.LemmaOf(head), VerbClasses.Say);
    }

    private bool IsCondition(int clause)
    {
        foreach (var child in trees.ChildrenOf(clause))
        {
            if (trees.LemmaOf(child) is "if" or "unless" or "provided" or "should" && trees.RelationOf(child) is "mark" or "aux")
            {
                return true;
            }
        }

        return false;
    }

    // "Argentina to ship beef to Malaysia".
    private bool IsHeadline(int verb) =>
        trees.HeadOf(verb) < 0 || (trees.Is(verb, "acl") && trees.HeadOf(trees.HeadOf(verb)) < 0 && trees.HeadOf(verb) == verb - 2);

    // "Is heading to Dhaka next month".
    private bool IsAhead(int verb)
    {
        foreach (var child in trees.ChildrenOf(verb))
        {
            if (!words.IsTime(child))
            {
                continue;
            }

            if (trees.LemmaOf(child) == "tomorrow")
            {
                return true;
            }

            foreach (var inner in trees.ChildrenOf(child))
            {
                if (trees.LemmaOf(inner) is "next" or "coming")
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "For a third week", "since Tuesday".
    private bool IsCount(int phrase)
    {
        if (!words.IsTime(phrase) && trees.LemmaOf(phrase) is not ("day" or "week" or "night" or "month" or "year"))
        {
            return false;
        }

        var preposition = trees.PrepositionOf(phrase);
        return preposition == "since" || (preposition == "for" && trees.ChildOf(phrase, "amod") is var ordinal and >= 0 && trees.LemmaOf(ordinal) is not ("first" or "last" or "next"));
    }
}
