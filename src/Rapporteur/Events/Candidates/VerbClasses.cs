namespace Rapporteur.Events.Candidates;

/// <summary>What verbs do with the roles and the events around them. The names, in small letters, are those of the table <c>event-verbs.txt</c>, where each is explained.</summary>
[Flags]
internal enum VerbClasses
{
    /// <summary>In no list.</summary>
    None = 0,

    /// <summary>The subject has it done to it: "received".</summary>
    Turned = 1 << 0,

    /// <summary>All sides do it together: "met".</summary>
    Mutual = 1 << 1,

    /// <summary>The noun behind it carries the event: "launched" of "launched an attack".</summary>
    Light = 1 << 2,

    /// <summary>The subject does not do what the noun behind it says: "condemned" of "condemned the attack".</summary>
    Attitude = 1 << 3,

    /// <summary>What it governs is no event of its own beside it: "agreed" of "agreed to withdraw".</summary>
    Commit = 1 << 4,

    /// <summary>Its object is made to do what it governs: "forced".</summary>
    Force = 1 << 5,

    /// <summary>What it governs is to come: "plans".</summary>
    Plan = 1 << 6,

    /// <summary>What it governs may come: "considers".</summary>
    Maybe = 1 << 7,

    /// <summary>What it governs goes on: "continues".</summary>
    GoOn = 1 << 8,

    /// <summary>What it governs did not come about: "failed".</summary>
    Fail = 1 << 9,

    /// <summary>What it governs is somebody's word: "said".</summary>
    Say = 1 << 10,

    /// <summary>The noun before it carries the event: "began" of "talks began".</summary>
    Happen = 1 << 11,

    /// <summary>The subject goes to somebody: "flew".</summary>
    Travel = 1 << 12,

    /// <summary>Its object is a guest: "welcomed".</summary>
    Host = 1 << 13,

    /// <summary>Whoever stands behind "to" comes before its object: "sent him to the tribunal".</summary>
    Give = 1 << 14,

    /// <summary>Building and mending: nobody's business where it is one's own.</summary>
    Works = 1 << 15,
}
