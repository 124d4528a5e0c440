namespace Rapporteur.Events.Candidates;

/// <summary>What "of" and the possessor say with a noun of events. The names, in small letters, are those of the table <c>event-nouns.txt</c>.</summary>
internal enum NounClass
{
    /// <summary>All sides take part: "talks between A and B".</summary>
    Mutual,

    /// <summary>Who stands behind "of" does it: "the resignation of A".</summary>
    Doer,

    /// <summary>Who stands behind "of" has it done to them: "the arrest of A".</summary>
    Patient,

    /// <summary>Neither.</summary>
    Plain,
}
