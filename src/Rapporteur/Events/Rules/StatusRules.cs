namespace Rapporteur.Events.Rules;

/// <summary>Status comes before type: what is to come is agreed upon, not done.</summary>
internal static class StatusRules
{
    /// <summary>The draft with the type that its status leaves it.</summary>
    public static EventDraft Apply(EventDraft draft) => draft.Status != EventStatus.Planned ? draft : draft.Type switch
    {
        EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid => draft with { Type = EventType.Agree, Mode = null },
        EventType.Retreat => draft with { Type = EventType.Concede, Mode = null },
        _ => draft,
    };
}
