namespace Rapporteur.Events;

/// <summary>The sixteen types of PLOVER 2.0, in the order of the manual (section "Events").</summary>
public enum EventType : byte
{
    /// <summary>Agreeing to do something, a meeting or an aid to come among it.</summary>
    Agree,

    /// <summary>Meeting, visiting, talking.</summary>
    Consult,

    /// <summary>Backing, praising, recognising, signing.</summary>
    Support,

    /// <summary>Giving way in words: a ceasefire declared, an apology, a promise to yield.</summary>
    Concede,

    /// <summary>Working together in deed.</summary>
    Cooperate,

    /// <summary>Giving money, goods, shelter, protection.</summary>
    Aid,

    /// <summary>Giving way in deed: withdrawing, releasing, disarming, resigning.</summary>
    Retreat,

    /// <summary>Asking, demanding, ordering.</summary>
    Request,

    /// <summary>Blaming, criticising, suing, investigating.</summary>
    Accuse,

    /// <summary>Refusing, vetoing, calling off.</summary>
    Reject,

    /// <summary>Threatening, warning.</summary>
    Threaten,

    /// <summary>Demonstrations, strikes, boycotts, riots.</summary>
    Protest,

    /// <summary>Making forces ready or showing them.</summary>
    Mobilize,

    /// <summary>Reducing relations, aid or rights to them: expelling, withdrawing, breaking off, convicting.</summary>
    Sanction,

    /// <summary>Arresting, seizing, restricting.</summary>
    Coerce,

    /// <summary>Violence.</summary>
    Assault,
}
