using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Candidates;

/// <summary>Who does what a verb says, and to whom.</summary>
internal sealed class VerbRoles(ClauseTrees trees, PhraseReader phrases, ClauseArguments clauses, ActorWords words)
{
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
            if (subject >= 0)
            {
                AddRecipients(verb, subject, recipients);
            }
        }
        else
        {
            if (subject >= 0)
            {
                phrases.AddAll(subject, actors);
            }

            AddRecipients(verb, clauses.ObjectOf(verb), recipients);
        }

        if ((kinds & VerbClasses.Turned) != 0 && !clauses.IsPassive(verb))
        {
            Turn(verb, actors, recipients);
        }

        if ((kinds & VerbClasses.Mutual) != 0 && !clauses.IsPassive(verb))
        {
            foreach (var side in recipients)
            {
                PhraseReader.Add(side, actors);
            }

            recipients.Clear();
        }

        recipients.RemoveAll(r => actors.Exists(a => a.Head == r.Head));
        return (actors, recipients);
    }

    /// <summary>Adds whoever stands behind "by".</summary>
    public void AddAgent(int verb, List<RolePhrase> actors)
    {
        foreach (var child in trees.ChildrenOf(verb))
        {
            if (trees.RelationOf(child) == "obl:agent" || (trees.Is(child, "obl") && trees.PrepositionOf(child) == "by" && !words.IsTime(child)))
            {
                phrases.AddAll(child, actors);
            }
        }
    }

    // The best of the object, the indirect object and what hangs on by prepositions: whoever looks most like somebody, in the place where a recipient stands most often.
    private void AddRecipients(int verb, int obj, List<RolePhrase> recipients)
    {
        int best = -1, most = 0;
        void Try(int head, int place)
        {
            if (head < 0 || head == clauses.SubjectOf(verb) && head != obj || words.LikenessOf(head) is not (>= 0 and var likeness))
            {
                return;
            }

            var value = place + (4 * likeness);
            if (value > most)
            {
                (best, most) = (head, value);
            }
        }

        Try(obj, 9);
        foreach (var child in trees.ChildrenOf(verb))
        {
            if (trees.Is(child, "iobj"))
            {
                Try(child, 12);
            }
            else if (trees.Is(child, "obl") && trees.RelationOf(child) != "obl:agent" && phrases.IsNominal(child))
            {
                Try(child, RolePrepositions.PlaceOf(trees.PrepositionOf(child)));
            }
        }

        if (obj >= 0)
        {
            foreach (var child in trees.ChildrenOf(obj))
            {
                if (trees.Is(child, "nmod") && trees.RelationOf(child) != "nmod:poss" && trees.PrepositionOf(child) is not ("of" or ""))
                {
                    Try(child, RolePrepositions.PlaceOf(trees.PrepositionOf(child)) - 3);
                }
            }
        }

        if (best >= 0)
        {
            phrases.AddAll(best, recipients);
        }
    }

    private void Turn(int verb, List<RolePhrase> actors, List<RolePhrase> recipients)
    {
        recipients.Clear();
        recipients.AddRange(actors);
        actors.Clear();
        foreach (var child in trees.ChildrenOf(verb))
        {
            if (trees.Is(child, "obl") && trees.PrepositionOf(child) is "from" or "by" or "at" && words.LikenessOf(child) >= 1)
            {
                phrases.AddAll(child, actors);
            }
        }

        if (actors.Count == 0 && clauses.ObjectOf(verb) is var obj and >= 0)
        {
            foreach (var child in trees.ChildrenOf(obj))
            {
                if (trees.Is(child, "nmod") && trees.PrepositionOf(child) is "from" or "by" && trees.PosOf(child) != UniversalTag.Num)
                {
                    phrases.AddAll(child, actors);
                }
            }
        }
    }
}
