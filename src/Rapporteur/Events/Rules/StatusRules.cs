using Rapporteur.Events.Candidates;
using Rapporteur.Events.Typing;
using Rapporteur.Language;

namespace Rapporteur.Events.Rules;

/// <summary>Status comes before type: what is to come is agreed upon, not done, and what is declared is given way to in words.</summary>
internal static class StatusRules
{
    /// <summary>The draft with the type that its status leaves it.</summary>
    public static EventDraft Apply(Document document, EventDraft draft) => draft.Type switch
    {
        EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid when draft.Status == EventStatus.Planned => draft with { Type = EventType.Agree, Mode = null },
        EventType.Reject when draft.Status == EventStatus.Denied && !IsRejectingWord(document, draft.Candidate.Trigger) =>
            draft with { Candidate = draft.Candidate with { Status = EventStatus.Occurred } },
        EventType.Retreat when draft.Status == EventStatus.Planned || IsDeclared(document, draft.Candidate) => draft with { Type = EventType.Concede, Mode = null },
        _ => draft,
    };

    // "Will not lift the ban" refuses, and has refused; "did not veto" has not.
    private static bool IsRejectingWord(Document document, int trigger)
    {
        var tag = document.Layers.Tags![trigger];
        return EventLexicon.Of(tag.Lemma, tag.Upos).Any(static entry => entry.Type == EventType.Reject);
    }

    // "Declared a ceasefire": not yet held.
    private static bool IsDeclared(Document document, EventCandidate candidate)
    {
        if (!candidate.Nominal)
        {
            return false;
        }

        foreach (var helper in candidate.Helpers)
        {
            if (document.Layers.Tags![helper].Lemma.ToLowerInvariant() is "declare" or "announce" or "proclaim" or "order" or "offer" or "propose")
            {
                return document.Layers.Tags[candidate.Trigger].Lemma.ToLowerInvariant() is not "resignation";
            }
        }

        return false;
    }
}
