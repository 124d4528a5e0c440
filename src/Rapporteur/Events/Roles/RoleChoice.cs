using Rapporteur.Events.Candidates;

namespace Rapporteur.Events.Roles;

/// <summary>Chooses among phrases by their odds.</summary>
internal static class RoleChoice
{
    private const int Most = 12;

    // Somebody mostly does it, and to somebody: where otherwise there would be nobody, the likeliest is taken unless these log-odds
    // speak against it, or whom the rules name. Chosen on sentences of data/events/train.jsonl that the encoder had not learned from.
    private const float LeastAlone = -1.25f;
    private const float LeastByRule = -2;

    /// <summary>The actors and the recipients, in the order of the text: the likeliest of those that lie within one another, what is rather the one than the other, and not what is a part of the other.</summary>
    /// <param name="candidate">The event, with those who play a part by the rules.</param>
    /// <param name="phrases">Phrases around it.</param>
    /// <param name="odds">Their odds.</param>
    public static (List<RolePhrase> Actors, List<RolePhrase> Recipients) Of(EventCandidate candidate, IReadOnlyList<RolePhrase> phrases, ReadOnlySpan<RoleOdds> odds)
    {
        var (ofActors, ofRecipients) = (new float[odds.Length], new float[odds.Length]);
        for (var i = 0; i < odds.Length; i++)
        {
            (ofActors[i], ofRecipients[i]) = (odds[i].Actor, odds[i].Recipient);
        }

        var actors = Likeliest(phrases, ofActors, 0, i => ofActors[i] >= ofRecipients[i]);
        var recipients = Likeliest(phrases, ofRecipients, 0, i => ofRecipients[i] > ofActors[i]);
        Part(actors, recipients, phrases, ofActors, ofRecipients);
        if (actors.Count == 0)
        {
            actors = Alone(phrases, ofActors, recipients);
        }

        if (actors.Count == 0)
        {
            actors = Likeliest(phrases, ofActors, LeastByRule, i => PhraseReader.Has(candidate.Actors, phrases[i]) && !PhraseReader.Has(recipients, phrases[i]));
        }

        if (recipients.Count == 0)
        {
            recipients = Alone(phrases, ofRecipients, actors);
        }

        return (actors, recipients);
    }

    // In no labelled sentence is a part of somebody the other side. "Georgian" of "Georgian demonstrators" to whom something is done
    // tells who they are; of somebody who does it and a part of them to whom it is done the likelier stays.
    private static void Part(List<RolePhrase> actors, List<RolePhrase> recipients, IReadOnlyList<RolePhrase> phrases, float[] ofActors, float[] ofRecipients)
    {
        _ = actors.RemoveAll(actor => recipients.Exists(recipient => LiesIn(actor, recipient)));
        foreach (var recipient in recipients.ToArray())
        {
            // Actors share no words, so that at most one is around it.
            var around = actors.FindIndex(actor => LiesIn(recipient, actor));
            if (around >= 0)
            {
                var isLikelier = ofRecipients[IndexOf(phrases, recipient)] > ofActors[IndexOf(phrases, actors[around])];
                _ = isLikelier ? actors.Remove(actors[around]) : recipients.Remove(recipient);
            }
        }
    }

    private static int IndexOf(IReadOnlyList<RolePhrase> phrases, RolePhrase phrase)
    {
        var i = 0;
        while (phrases[i] != phrase)
        {
            i++;
        }

        return i;
    }

    // The likeliest that shares no word with the others.
    private static List<RolePhrase> Alone(IReadOnlyList<RolePhrase> phrases, float[] odds, List<RolePhrase> others)
    {
        var best = -1;
        for (var i = 0; i < odds.Length; i++)
        {
            best = odds[i] > LeastAlone && (best < 0 || odds[i] > odds[best]) && !others.Exists(other => Meet(other, phrases[i])) ? i : best;
        }

        return best < 0 ? [] : [phrases[best]];
    }

    private static bool Meet(RolePhrase one, RolePhrase other) => one.Tokens.Start < other.Tokens.End && other.Tokens.Start < one.Tokens.End;

    private static bool LiesIn(RolePhrase one, RolePhrase other) => one.Tokens.Start >= other.Tokens.Start && one.Tokens.End <= other.Tokens.End;

    private static List<RolePhrase> Likeliest(IReadOnlyList<RolePhrase> phrases, float[] odds, float least, Func<int, bool> mayBe)
    {
        var chosen = new List<RolePhrase>();
        foreach (var i in Enumerable.Range(0, odds.Length).Where(i => odds[i] > least && mayBe(i)).OrderByDescending(i => odds[i]).ThenBy(static i => i))
        {
            if (chosen.Count < Most && !chosen.Exists(other => Meet(other, phrases[i])))
            {
                chosen.Add(phrases[i]);
            }
        }

        chosen.Sort(static (one, other) => one.Head.CompareTo(other.Head));
        return chosen;
    }
}
