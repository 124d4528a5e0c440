using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Candidates;

/// <summary>Who does what a noun of events says, and to whom: from its own phrase, and from the verb that it stands with.</summary>
internal sealed class NounRoles(ClauseTrees trees, PhraseReader phrases, ClauseArguments clauses, ActorWords words, VerbRoles verbs, Antecedents antecedents)
{
    /// <summary>The verb that carries the noun ("launched" of "launched an attack"), and how; -1 where there is none.</summary>
    public (int Verb, string Relation) CarrierOf(int noun)
    {
        var first = trees.FirstConjunct(noun);

        // "A series of strikes", "a wave of arrests".
        if (trees.Is(first, "nmod") && trees.PrepositionOf(first) == "of" && trees.HeadOf(first) is var whole and >= 0 && words.LikenessOf(whole) == 0)
        {
            first = whole;
        }

        var verb = trees.HeadOf(first);
        return verb >= 0 && (trees.PosOf(verb) is UniversalTag.Verb or UniversalTag.Aux || trees.ChildOf(verb, "cop") >= 0) && (trees.Is(first, "obj") || trees.Is(first, "nsubj") || trees.Is(first, "obl"))
            ? (verb, trees.RelationOf(first))
            : (-1, "");
    }

    /// <summary>The roles around <paramref name="noun"/>.</summary>
    public (List<RolePhrase> Actors, List<RolePhrase> Recipients) Of(int noun, NounClass kind)
    {
        var actors = new List<RolePhrase>();
        var recipients = new List<RolePhrase>();
        var owner = -1;
        var of = -1;
        int best = -1, most = 0;
        foreach (var child in trees.ChildrenOf(noun))
        {
            switch (trees.RelationOf(child))
            {
                case "nmod:poss":
                    owner = child;
                    break;
                case "nsubj" when trees.ChildOf(noun, "cop") >= 0:
                    phrases.AddAll(antecedents.Of(child), actors);
                    break;
                case "amod" when words.IsNation(child) && owner < 0:
                case "compound" or "nmod" or "nmod:desc" when trees.PrepositionOf(child).Length == 0 && child < noun && (words.IsName(child) || words.IsNation(child)) && owner < 0:
                    owner = child;
                    break;
                case "nmod" or "obl" or "nmod:agent" or "obl:agent":
                    switch (trees.PrepositionOf(child))
                    {
                        case "of":
                            of = of < 0 ? child : of;
                            break;
                        case "by":
                            phrases.AddAll(antecedents.Of(child), actors);
                            break;
                        case "between" or "among":
                            phrases.AddAll(antecedents.Of(child), actors);
                            kind = NounClass.Mutual;
                            break;
                        case "with" when kind == NounClass.Mutual:
                            phrases.AddAll(antecedents.Of(child), recipients);
                            break;
                        case { } preposition when kind != NounClass.Mutual && (preposition != "in" || kind == NounClass.Patient) && words.LikenessOf(child) >= 0:
                            var value = RolePlaces.Of("within:" + preposition, words.LikenessOf(child));
                            if (value > Math.Max(most, RolePlaces.Least - 1))
                            {
                                (best, most) = (child, value);
                            }

                            break;
                    }

                    break;
            }
        }

        if (owner >= 0 && words.LikenessOf(owner) >= 0)
        {
            phrases.AddAll(antecedents.Of(owner), kind == NounClass.Patient && (actors.Count > 0 || (trees.RelationOf(owner) == "nmod:poss" && of < 0)) ? recipients : actors);
        }

        if (of >= 0 && words.LikenessOf(of) >= 1)
        {
            phrases.AddAll(antecedents.Of(of), kind is NounClass.Patient or NounClass.Plain || (actors.Count > 0 && kind != NounClass.Mutual) ? recipients : actors);
        }

        if (best >= 0 && recipients.Count == 0)
        {
            phrases.AddAll(antecedents.Of(best), recipients);
        }

        AddFromClauses(noun, kind, actors, recipients);
        recipients.RemoveAll(r => actors.Exists(a => a.Head == r.Head));
        return (actors, recipients);
    }

    private void AddFromClauses(int noun, NounClass kind, List<RolePhrase> actors, List<RolePhrase> recipients)
    {
        // "A strike called by doctors", "the raids that Ankara launched".
        foreach (var child in trees.ChildrenOf(noun))
        {
            if (trees.Is(child, "acl") && trees.PosOf(child) == UniversalTag.Verb)
            {
                AddFromVerb(child, noun, kind, actors, recipients);
            }
        }

        if (CarrierOf(noun) is (var verb and >= 0, var relation) && (relation != "nsubj" || EventWords.IsVerb(trees.LemmaOf(verb), VerbClasses.Happen)))
        {
            AddFromVerb(verb, noun, kind, actors, recipients);
        }
    }

    private void AddFromVerb(int verb, int noun, NounClass kind, List<RolePhrase> actors, List<RolePhrase> recipients)
    {
        var kinds = EventWords.VerbOf(trees.LemmaOf(verb));
        if (!clauses.IsPassive(verb) && (kinds & VerbClasses.Attitude) != 0 && (kinds & VerbClasses.Light) == 0)
        {
            return;
        }

        var theirs = new List<RolePhrase>();
        if (clauses.IsPassive(verb))
        {
            verbs.AddAgent(verb, theirs);
        }
        else if (clauses.SubjectOf(verb) is var subject and >= 0 && subject != trees.FirstConjunct(noun) && subject != noun)
        {
            phrases.AddAll(antecedents.Of(subject), theirs);
        }

        var (doers, others) = (kinds & VerbClasses.Turned) != 0 && !clauses.IsPassive(verb) ? (recipients, actors) : (actors, recipients);
        if (doers.Count == 0)
        {
            doers.AddRange(theirs);
        }
        else if (kind == NounClass.Mutual && others.Count == 0 && theirs.Count > 0 && doers.TrueForAll(d => theirs.TrueForAll(t => t.Head != d.Head)))
        {
            others.AddRange(theirs);
        }

        if (others.Count > 0)
        {
            return;
        }

        var choice = new RecipientChoice(words);
        foreach (var child in trees.ChildrenOf(verb))
        {
            if (kind == NounClass.Mutual && trees.PrepositionOf(child) != "with")
            {
                continue;
            }

            if (child == noun || child == trees.HeadOf(noun) || doers.Exists(d => d.Head == child))
            {
                continue;
            }

            switch (trees.RelationOf(child))
            {
                case "iobj":
                    choice.Try(antecedents.Of(child), "iobj");
                    break;
                case "obj" or "nsubj:pass":
                    choice.Try(antecedents.Of(child), "obj");
                    break;
                case "obl" or "obl:agent":
                    choice.Try(antecedents.Of(child), trees.PrepositionOf(child));
                    break;
            }
        }

        if (choice.Head >= 0)
        {
            phrases.AddAll(choice.Head, others);
        }
    }
}
