using Rapporteur.Events.Candidates;
using Rapporteur.Language;

namespace Rapporteur.Events.Rules;

/// <summary>Which drafts are no events of their own beside others, or lack what their type needs.</summary>
internal static class DropRules
{
    /// <summary>The drafts that stay, in their order.</summary>
    public static List<EventDraft> Apply(Document document, IReadOnlyList<EventDraft> drafts)
    {
        var byTrigger = drafts.ToDictionary(static draft => draft.Candidate.Trigger);
        var dropped = new HashSet<int>();
        foreach (var draft in drafts)
        {
            if (!HasSides(draft) || IsOwnWorks(document, draft) || IsOfGovernor(draft, byTrigger) || IsAnswered(document, draft, byTrigger))
            {
                dropped.Add(draft.Candidate.Trigger);
            }
        }

        foreach (var draft in drafts)
        {
            // "Launched a raid": the verb and the noun tell of one event.
            foreach (var helper in draft.Candidate.Helpers)
            {
                if (draft.Candidate.Nominal && !dropped.Contains(draft.Candidate.Trigger) && byTrigger.TryGetValue(helper, out var verb) && !dropped.Contains(helper))
                {
                    dropped.Add(verb.Confidence > draft.Confidence ? draft.Candidate.Trigger : helper);
                }
            }
        }

        DropMobilisations(drafts, dropped);
        return [.. drafts.Where(draft => !dropped.Contains(draft.Candidate.Trigger))];
    }

    // Working together, aid and sanctions need another side.
    private static bool HasSides(EventDraft draft) =>
        draft.Type is not (EventType.Cooperate or EventType.Aid or EventType.Sanction) || draft.Recipients.Count > 0 || draft.Actors.Count > 1;

    // "Is upgrading its airports".
    private static bool IsOwnWorks(Document document, EventDraft draft)
    {
        if (draft.Candidate.Nominal || draft.Recipients.Count > 0 || !EventWords.IsVerb(document.Layers.Tags![draft.Candidate.Trigger].Lemma.ToLowerInvariant(), VerbClasses.Works))
        {
            return false;
        }

        foreach (var phrase in draft.Candidate.Objects)
        {
            for (var i = phrase.Tokens.Start; i < phrase.Head; i++)
            {
                if (document.Layers.Tags[i].Xpos == "PRP$")
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Agreed to withdraw": the agreement alone. What is condemned or praised happened and stays.
    private static bool IsOfGovernor(EventDraft draft, Dictionary<int, EventDraft> byTrigger) =>
        draft.Candidate.Governor >= 0
        && byTrigger.TryGetValue(draft.Candidate.Governor, out var governor)
        && governor.Type is EventType.Agree or EventType.Reject or EventType.Request or EventType.Threaten or EventType.Concede
        && (draft.Status is not (EventStatus.Occurred or EventStatus.Ongoing) || (!draft.Candidate.Nominal && governor.Candidate.Trigger < draft.Candidate.Trigger && draft.Candidate.IsComplement));

    // "Rejected Oslo's offer", "the plea was heeded": the answer alone.
    private static bool IsAnswered(Document document, EventDraft draft, Dictionary<int, EventDraft> byTrigger)
    {
        var trees = document.Layers.Trees!;
        var trigger = draft.Candidate.Trigger;
        return draft.Candidate.Nominal
            && draft.Type is EventType.Agree or EventType.Request
            && trees.Relations[trigger] is "obj" or "nsubj:pass"
            && byTrigger.TryGetValue(trees.Heads[trigger], out var answer)
            && answer.Type is EventType.Reject or EventType.Agree or EventType.Support or EventType.Concede;
    }

    // Forces that are moved where they also attack: the attack alone.
    private static void DropMobilisations(IReadOnlyList<EventDraft> drafts, HashSet<int> dropped)
    {
        var assaults = new HashSet<int>();
        foreach (var draft in drafts)
        {
            if (draft.Type == EventType.Assault && draft.Status is EventStatus.Occurred or EventStatus.Ongoing && !dropped.Contains(draft.Candidate.Trigger))
            {
                assaults.Add(draft.Sentence);
            }
        }

        foreach (var draft in drafts)
        {
            if (draft.Type == EventType.Mobilize && assaults.Contains(draft.Sentence))
            {
                dropped.Add(draft.Candidate.Trigger);
            }
        }
    }
}
