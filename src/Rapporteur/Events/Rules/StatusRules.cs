using Rapporteur.Events.Candidates;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Rules;

/// <summary>Status comes before type: what is to come is agreed upon, not done, and what is declared is given way to in words.</summary>
internal static class StatusRules
{
    // So far from its verb an object is looked for, and a condition.
    private const int ObjectReach = 20;
    private const int ClauseReach = 40;

    /// <summary>The draft with the type that its status leaves it.</summary>
    public static EventDraft Apply(Document document, EventDraft draft) => draft.Type switch
    {
        EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid when draft.Status == EventStatus.Planned => draft with { Type = EventType.Agree, Mode = null },
        EventType.Reject when !IsRejectingWord(document, draft.Candidate.Trigger) && IsThreatOfRefusal(document, draft.Candidate.Trigger) => With(draft, EventStatus.Threatened),
        EventType.Reject when draft.Status == EventStatus.Denied && !IsRejectingWord(document, draft.Candidate.Trigger) => With(draft, EventStatus.Occurred),
        EventType.Sanction when IsOfMeeting(document, draft.Candidate) => draft with { Type = EventType.Reject, Mode = "meet" },
        EventType.Retreat when draft.Status == EventStatus.Planned || IsDeclared(document, draft.Candidate) => draft with { Type = EventType.Concede, Mode = null },
        _ => draft,
    };

    // "Will not lift the ban" refuses, and has refused; "did not veto" has not.
    private static bool IsRejectingWord(Document document, int trigger)
    {
        var tag = document.Layers.Tags![trigger];
        return EventLexicon.Of(tag.Lemma, tag.Upos).Any(static entry => entry.Type == EventType.Reject);
    }

    private static EventDraft With(EventDraft draft, EventStatus status) => draft with { Candidate = draft.Candidate with { Status = status } };

    // "If they withdraw, he will not send the delegation": not refused yet.
    private static bool IsThreatOfRefusal(Document document, int trigger)
    {
        var (trees, tags) = (document.Layers.Trees!, document.Layers.Tags!);
        var (isToCome, isConditional) = (false, false);
        var end = Math.Min(trees.Heads.Length, trigger + ClauseReach);
        for (var i = Math.Max(0, trigger - ClauseReach); i < end; i++)
        {
            var head = trees.Heads[i];
            isToCome |= head == trigger && trees.Relations[i] == "aux" && tags[i].Lemma is "will" or "would" or "wo" or "shall";
            isConditional |= head >= 0 && trees.Relations[i] == "mark" && tags[i].Lemma.ToLowerInvariant() is "if" or "unless"
                && trees.Heads[head] == trigger && trees.Relations[head].StartsWith("advcl", StringComparison.Ordinal);
        }

        return isToCome && isConditional;
    }

    // Talks that are called off are refused; what else is ended is a sanction.
    private static bool IsOfMeeting(Document document, EventCandidate candidate)
    {
        var trees = document.Layers.Trees!;
        if (candidate.Nominal || !EventLexicon.Of(document.Layers.Tags![candidate.Trigger].Lemma, UniversalTag.Verb).Any(static entry => entry.Type == EventType.Reject))
        {
            return false;
        }

        var end = Math.Min(trees.Heads.Length, candidate.Trigger + ObjectReach);
        for (var i = Math.Max(0, candidate.Trigger - ObjectReach); i < end; i++)
        {
            if (trees.Heads[i] == candidate.Trigger && trees.Relations[i] is "obj" or "nsubj:pass"
                && document.Layers.Tags[i] is { Upos: UniversalTag.Noun } noun && EventLexicon.Of(noun.Lemma, noun.Upos).Any(static entry => entry.Type == EventType.Consult))
            {
                return true;
            }
        }

        return false;
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
