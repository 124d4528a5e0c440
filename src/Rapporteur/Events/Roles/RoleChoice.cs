using Rapporteur.Events.Candidates;

namespace Rapporteur.Events.Roles;

/// <summary>Chooses among phrases by their odds.</summary>
internal static class RoleChoice
{
    private const int Most = 12;

    // Somebody mostly does it, and to somebody: whom the rules name stays where otherwise there would be nobody, unless these log-odds speak against it.
    private const float LeastOfActors = -2;
    private const float LeastOfRecipients = -1;

    /// <summary>The actors and the recipients, in the order of the text: the likeliest of those that lie within one another, and what is rather the one than the other.</summary>
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
        if (actors.Count == 0)
        {
            actors = Likeliest(phrases, ofActors, LeastOfActors, i => PhraseReader.Has(candidate.Actors, phrases[i]) && !PhraseReader.Has(recipients, phrases[i]));
        }

        if (recipients.Count == 0)
        {
            recipients = Likeliest(phrases, ofRecipients, LeastOfRecipients, i => PhraseReader.Has(candidate.Recipients, phrases[i]) && !PhraseReader.Has(actors, phrases[i]));
        }

        return (actors, recipients);
    }

    private static List<RolePhrase> Likeliest(IReadOnlyList<RolePhrase> phrases, float[] odds, float least, Func<int, bool> mayBe)
    {
        var chosen = new List<RolePhrase>();
        foreach (var i in Enumerable.Range(0, odds.Length).Where(i => odds[i] > least && mayBe(i)).OrderByDescending(i => odds[i]).ThenBy(static i => i))
        {
            if (chosen.Count < Most && !chosen.Exists(other => other.Tokens.Start < phrases[i].Tokens.End && phrases[i].Tokens.Start < other.Tokens.End))
            {
                chosen.Add(phrases[i]);
            }
        }

        chosen.Sort(static (one, other) => one.Head.CompareTo(other.Head));
        return chosen;
    }
}
