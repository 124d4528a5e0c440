using Rapporteur.Events.Candidates;

namespace Rapporteur.Events.Roles;

/// <summary>Chooses among phrases by their odds.</summary>
internal static class RoleChoice
{
    private const int Most = 12;

    /// <summary>The actors and the recipients, in the order of the text: the likeliest of those that lie within one another, and what is rather the one than the other.</summary>
    public static (List<RolePhrase> Actors, List<RolePhrase> Recipients) Of(IReadOnlyList<RolePhrase> phrases, ReadOnlySpan<RoleOdds> odds)
    {
        var (actors, recipients) = (new float[odds.Length], new float[odds.Length]);
        for (var i = 0; i < odds.Length; i++)
        {
            actors[i] = odds[i].Actor >= odds[i].Recipient ? odds[i].Actor : -1;
            recipients[i] = odds[i].Recipient > odds[i].Actor ? odds[i].Recipient : -1;
        }

        return (Likeliest(phrases, actors), Likeliest(phrases, recipients));
    }

    private static List<RolePhrase> Likeliest(IReadOnlyList<RolePhrase> phrases, float[] odds)
    {
        var chosen = new List<RolePhrase>();
        foreach (var i in Enumerable.Range(0, odds.Length).Where(i => odds[i] > 0).OrderByDescending(i => odds[i]).ThenBy(static i => i))
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
