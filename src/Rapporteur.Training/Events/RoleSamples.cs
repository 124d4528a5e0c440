using Rapporteur.Events;
using Rapporteur.Events.Candidates;
using Rapporteur.Events.Roles;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Tags;

namespace Rapporteur.Training.Events;

/// <summary>Samples of who plays which part in labelled events: one for each phrase around an event; classes are none, actor and recipient.</summary>
internal sealed class RoleSamples
{
    private readonly RoleFeatures _features = new();

    /// <summary>The samples.</summary>
    public List<EventSample> All { get; } = [];

    /// <summary>Adds those of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="document">It as a document, with tags and trees.</param>
    /// <param name="found">The candidates that are found in it.</param>
    public void Add(EventSentence sentence, Document document, IReadOnlyList<EventCandidate> found)
    {
        if (sentence.Events.Count == 0)
        {
            return;
        }

        var scene = new RoleScene(document);
        foreach (var gold in sentence.Events)
        {
            var candidate = CandidateOf(document, gold, found);
            var phrases = scene.PhrasesOf(RoleScene.Around(document.Sentences[0], candidate.Trigger), candidate);
            var actors = Chosen(document, phrases, gold.Actors);
            var recipients = Chosen(document, phrases, gold.Recipients);
            for (var i = 0; i < phrases.Count; i++)
            {
                var role = actors.Contains(i) ? 1 : recipients.Contains(i) ? 2 : 0;
                if (role == 0 && (Touches(document, phrases[i], gold.Actors) || Touches(document, phrases[i], gold.Recipients)))
                {
                    // A part of somebody who takes part, or the other way round: as right as wrong.
                    continue;
                }

                _features.Write(scene, candidate, gold.Type, phrases, i);
                var hashes = _features.Hashes.ToArray();
                All.Add(new EventSample(hashes, [.. Enumerable.Repeat(hashes.Length, EventFeatureList.Groups)], [], 1u << role, -1, 1));
            }
        }
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
