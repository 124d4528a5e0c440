using Rapporteur.Events.Candidates;
using Rapporteur.Events.Typing;
using Rapporteur.Language;

namespace Rapporteur.Events;

/// <summary>The scores of candidates, those of a light verb and its noun put together, as the two tell of one event.</summary>
internal static class EventScores
{
    /// <summary>
    /// The candidates with their scores, in their order. Of "struck a deal" the likelier of verb and noun has the chances of both:
    /// an event is marked on one of them, and which one says little of whether there is one.
    /// </summary>
    public static IEnumerable<(EventCandidate Candidate, TypeScores Scores)> Of(Document document, IReadOnlyList<EventCandidate> candidates, IEventTyping typing)
    {
        var scores = new TypeScores[candidates.Count];
        var places = new Dictionary<int, int>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            (scores[i], places[candidates[i].Trigger]) = (typing.Scores(document, candidates[i]), i);
        }

        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Nominal && candidates[i].Helpers.Count > 0 && places.TryGetValue(candidates[i].Helpers[0], out var verb))
            {
                Join(ref scores[i], ref scores[verb]);
            }
        }

        return candidates.Select((candidate, i) => (candidate, scores[i]));
    }

    private static void Join(ref TypeScores noun, ref TypeScores verb)
    {
        // They must agree on what it is, and neither be sure by itself.
        if (noun.Best != verb.Best || noun.None < 0.5 || verb.None < 0.5)
        {
            return;
        }

        var types = new double[noun.Types.Count];
        var sum = 0.0;
        for (var k = 0; k < types.Length; k++)
        {
            sum += types[k] = noun.Types[k] + verb.Types[k];
        }

        var joined = new TypeScores(Math.Max(0, 1 - sum), types);
        if (noun.None <= verb.None)
        {
            noun = joined;
        }
        else
        {
            verb = joined;
        }
    }
}
