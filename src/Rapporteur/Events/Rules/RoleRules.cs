using Rapporteur.Events.Candidates;
using Rapporteur.Language;

namespace Rapporteur.Events.Rules;

/// <summary>What the type of an event says of its roles: all who meet are actors, a guest acts and a host receives.</summary>
internal static class RoleRules
{
    /// <summary>The draft with its roles as its type has them.</summary>
    public static EventDraft Apply(Document document, EventDraft draft)
    {
        if (draft.Type is EventType.Consult or EventType.Agree && IsMeeting(document, draft.Candidate))
        {
            return OfMeeting(document, draft);
        }

        if (draft.Type is EventType.Aid or EventType.Cooperate or EventType.Sanction && draft.Recipients.Count == 0 && draft.Actors.Count < 2)
        {
            return draft with { Recipients = draft.Candidate.Spare };
        }

        return draft.Type switch
        {
            EventType.Consult => OfVisit(document, draft),
            EventType.Mobilize => OfForces(draft),

            // A thing has it done to it as well: a mosque is burned, a bill thrown out.
            EventType.Reject or EventType.Assault or EventType.Coerce or EventType.Support when draft.Recipients.Count == 0 =>
                draft with { Recipients = [.. draft.Candidate.Objects.Where(o => draft.Actors.All(a => a.Head != o.Head))] },
            _ => draft,
        };
    }

    // Forces are nobody's recipient but sent to one, and move by themselves where nobody sends them.
    private static EventDraft OfForces(EventDraft draft)
    {
        if (draft.Candidate.Nominal)
        {
            return draft;
        }

        var isObject = draft.Recipients.Any(r => draft.Candidate.Objects.Any(o => o.Head == r.Head));
        var actors = draft.Actors.Count == 0 && draft.Candidate.Passive ? draft.Candidate.Objects : draft.Actors;
        return draft with
        {
            Actors = actors,
            Recipients = isObject ? [.. draft.Candidate.Goals.Where(g => actors.All(a => a.Head != g.Head))] : draft.Recipients,
        };
    }

    private static bool IsMeeting(Document document, EventCandidate candidate) => candidate.Nominal
        ? EventWords.NounOf(Lemma(document, candidate.Trigger)) == NounClass.Mutual && !IsTravel(document, candidate)
        : EventWords.IsVerb(Lemma(document, candidate.Trigger), VerbClasses.Mutual);

    // "Flew to Doha for talks with": one visits the other.
    private static bool IsTravel(Document document, EventCandidate candidate) =>
        candidate.Governor >= 0 && EventWords.IsVerb(Lemma(document, candidate.Governor), VerbClasses.Travel);

    private static EventDraft OfMeeting(Document document, EventDraft draft)
    {
        // A deal struck with somebody has two sides that are told apart; talks have not.
        if (draft.Type == EventType.Agree && draft.Candidate.Nominal && Lemma(document, draft.Candidate.Trigger) is "deal" or "agreement" or "accord" or "pact" or "bargain" or "compromise" or "contract" or "settlement")
        {
            return draft;
        }

        return draft with { Actors = [.. draft.Actors, .. draft.Recipients.Where(r => draft.Actors.All(a => a.Head != r.Head))], Recipients = [] };
    }

    private static EventDraft OfVisit(Document document, EventDraft draft)
    {
        var isHost = !draft.Candidate.Nominal && !draft.Candidate.Passive && EventWords.IsVerb(Lemma(document, draft.Candidate.Trigger), VerbClasses.Host)
            && !EventWords.IsVerb(Lemma(document, draft.Candidate.Trigger), VerbClasses.Turned);
        return isHost && draft.Recipients.Count > 0 ? draft with { Actors = draft.Recipients, Recipients = draft.Actors } : draft;
    }

    private static string Lemma(Document document, int token) => document.Layers.Tags![token].Lemma.ToLowerInvariant();
}
