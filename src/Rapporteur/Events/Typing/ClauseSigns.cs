namespace Rapporteur.Events.Typing;

/// <summary>What the words about a verb or noun say of whether and when it is done.</summary>
[Flags]
internal enum ClauseSigns : ushort
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>"Will", "shall", "going to", or a headline's "to".</summary>
    Future = 1 << 0,

    /// <summary>"May", "might", "could", "would", "should".</summary>
    Modal = 1 << 1,

    /// <summary>"Not", "never", "no".</summary>
    Negated = 1 << 2,

    /// <summary>Past tense.</summary>
    Past = 1 << 3,

    /// <summary>Perfect.</summary>
    Perfect = 1 << 4,

    /// <summary>"Is" and an -ing form.</summary>
    Progressive = 1 << 5,

    /// <summary>Passive.</summary>
    Passive = 1 << 6,

    /// <summary>An infinitive.</summary>
    Infinitive = 1 << 7,

    /// <summary>Behind "if", "unless", "whether".</summary>
    Conditional = 1 << 8,

    /// <summary>Behind "after", "because", "while".</summary>
    Subordinate = 1 << 9,
}
