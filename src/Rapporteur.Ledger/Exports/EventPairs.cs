using System.Globalization;
using Rapporteur.Events;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Exports;

/// <summary>Takes events apart into pairs of an actor and a recipient, which data sets have in a row each.</summary>
internal static class EventPairs
{
    // An article may list any number of states; beyond this the two sides are given apart.
    private const int Most = 1_000;

    /// <summary>Types of which PLOVER has all sides among the actors where none of them is the one that it is done to.</summary>
    public static IReadOnlyList<EventType> MutualTypes { get; } = [EventType.Agree, EventType.Consult, EventType.Cooperate];

    /// <summary>The pairs of an event; none where nobody is named.</summary>
    /// <param name="one">The event.</param>
    /// <param name="bothWays">Whether what is done together has each pair in both directions, or once.</param>
    public static IEnumerable<EventPair> Of(PoliticalEvent one, bool bothWays)
    {
        var (actors, recipients) = (one.Actors, one.Recipients);
        if (recipients.Count == 0 && actors.Count > 1 && MutualTypes.Contains(one.Type) && (long)actors.Count * (actors.Count - 1) <= Most)
        {
            return Among(actors, bothWays);
        }

        if (actors.Count == 0 || recipients.Count == 0 || (long)actors.Count * recipients.Count > Most)
        {
            return actors.Select(static (actor, i) => new EventPair(actor, null, Key(i + 1, 0)))
                .Concat(recipients.Select(static (recipient, i) => new EventPair(null, recipient, Key(0, i + 1))));
        }

        return actors.SelectMany((actor, i) => recipients.Select((recipient, k) => new EventPair(actor, recipient, Key(i + 1, k + 1))));
    }

    private static IEnumerable<EventPair> Among(IReadOnlyList<Mention> actors, bool bothWays)
    {
        for (var i = 0; i < actors.Count; i++)
        {
            for (var k = bothWays ? 0 : i + 1; k < actors.Count; k++)
            {
                if (k != i)
                {
                    yield return new EventPair(actors[i], actors[k], Key(i + 1, k + 1));
                }
            }
        }
    }

    private static string Key(int actor, int recipient) => string.Create(CultureInfo.InvariantCulture, $"{actor}-{recipient}");
}
