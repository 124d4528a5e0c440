using Rapporteur.Events;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Roles;
using Rapporteur.Language;
using Rapporteur.Language.Tags;

namespace Rapporteur.Training.Events;

/// <summary>The phrases around a labelled event.</summary>
/// <param name="Candidate">What is known of the event before its roles are.</param>
/// <param name="Phrases">The phrases.</param>
/// <param name="Roles">By phrase 0 for no part, 1 for an actor, 2 for a recipient; -1 where either could be said.</param>
internal sealed record LabelledPhrases(EventCandidate Candidate, IReadOnlyList<RolePhrase> Phrases, int[] Roles)
{
    /// <summary>Labels the phrases of an event in a document of one sentence.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="gold">The event.</param>
    /// <param name="found">The candidates that are found in it.</param>
    public static LabelledPhrases Of(RoleScene scene, GoldEvent gold, IReadOnlyList<EventCandidate> found)
    {
        var document = scene.Trees.Document;
        var candidate = CandidateOf(document, gold, found);
        var phrases = scene.PhrasesOf(RoleScene.Around(document.Sentences[0], candidate.Trigger), candidate);
        var actors = Chosen(document, phrases, gold.Actors);
        var recipients = Chosen(document, phrases, gold.Recipients);

        // A part of somebody who takes part, or the other way round, is as right as wrong.
        return new LabelledPhrases(candidate, phrases, [.. phrases.Select((phrase, i) =>
            actors.Contains(i) ? 1
            : recipients.Contains(i) ? 2
            : Touches(document, phrase, gold.Actors) || Touches(document, phrase, gold.Recipients) ? -1
            : 0)]);
    }

    /// <summary>What is known of a labelled event before its roles are: the candidate that is found, if there is one.</summary>
    public static EventCandidate CandidateOf(Document document, GoldEvent gold, IReadOnlyList<EventCandidate> found)
    {
        var trigger = GivenSpans.TriggerOf(document, gold);
        return found.FirstOrDefault(other => other.Trigger == trigger) ?? found.FirstOrDefault(other => other.Helpers.Contains(trigger)) ?? new EventCandidate
        {
            Trigger = trigger,
            Actors = [],
            Recipients = [],
            Status = EventStatus.Occurred,
            Governor = document.Layers.Trees!.Heads[trigger],
            Nominal = document.Layers.Tags![trigger].Upos is UniversalTag.Noun or UniversalTag.Propn,
        };
    }

    // For each labelled role the phrase that is most like it.
    private static HashSet<int> Chosen(Document document, List<RolePhrase> phrases, IReadOnlyList<GoldRole> roles)
    {
        var chosen = new HashSet<int>();
        foreach (var role in roles)
        {
            var tokens = GivenSpans.TokensIn(document, role.Span);
            var (best, likest) = (-1, 0.0);
            for (var i = 0; i < phrases.Count; i++)
            {
                var common = Math.Min(tokens.End, phrases[i].Tokens.End) - Math.Max(tokens.Start, phrases[i].Tokens.Start);
                var like = common <= 0 ? 0 : (double)common / (tokens.Length + phrases[i].Tokens.Length - common);
                (best, likest) = like > likest ? (i, like) : (best, likest);
            }

            if (best >= 0)
            {
                chosen.Add(best);
            }
        }

        return chosen;
    }

    private static bool Touches(Document document, RolePhrase phrase, IReadOnlyList<GoldRole> roles) =>
        roles.Any(role => role.Span.Overlaps(document.SpanOf(phrase.Tokens)));
}
