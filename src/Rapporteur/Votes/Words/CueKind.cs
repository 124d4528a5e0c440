namespace Rapporteur.Votes.Words;

/// <summary>What a word or phrase of <c>vote-cues.txt</c> tells. The names, the first letter small, are those of the table.</summary>
internal enum CueKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Verb of abstaining.</summary>
    Abstained,

    /// <summary>"Abstention".</summary>
    Abstention,

    /// <summary>"Voted against".</summary>
    VotedNo,

    /// <summary>"No votes".</summary>
    NoVotes,

    /// <summary>Being against, which is a vote only where one is told of.</summary>
    Opposed,

    /// <summary>"Against", behind a count or members.</summary>
    LabelNo,

    /// <summary>"Voted for".</summary>
    VotedYes,

    /// <summary>"Yes votes".</summary>
    YesVotes,

    /// <summary>"In favour", behind a count or members.</summary>
    LabelYes,

    /// <summary>Being for, which is a vote only where one is told of.</summary>
    Supported,

    /// <summary>Not there.</summary>
    Absent,

    /// <summary>There, and taking no part.</summary>
    NotParticipating,

    /// <summary>"None against".</summary>
    NoneAgainst,

    /// <summary>"No abstentions".</summary>
    NoneAbstained,

    /// <summary>The verb or noun "veto".</summary>
    Veto,

    /// <summary>A veto that may be cast: "veto power".</summary>
    VetoIdle,

    /// <summary>Verb of carrying something.</summary>
    Adopt,

    /// <summary>The same where the subject is a body: "cleared".</summary>
    AdoptWeak,

    /// <summary>"Adoption".</summary>
    AdoptNoun,

    /// <summary>Verb of voting down.</summary>
    Reject,

    /// <summary>"Failed".</summary>
    Fail,

    /// <summary>Verb of putting off.</summary>
    Postpone,

    /// <summary>What a court does.</summary>
    Rule,

    /// <summary>Verb of voting that does not say how.</summary>
    Voted,

    /// <summary>Verb of getting votes.</summary>
    Receive,

    /// <summary>All with one voice.</summary>
    Unanimous,

    /// <summary>No vote is taken.</summary>
    Consensus,

    /// <summary>What is voted on.</summary>
    Measure,

    /// <summary>Several of them.</summary>
    Measures,

    /// <summary>A change to what is voted on.</summary>
    Amendment,

    /// <summary>The act of voting.</summary>
    VoteNoun,

    /// <summary>"Majority", "margin".</summary>
    Majority,

    /// <summary>The only one.</summary>
    Lone,

    /// <summary>Who votes.</summary>
    MemberNoun,

    /// <summary>Who votes for a state.</summary>
    Representative,

    /// <summary>A matter of procedure, in which nobody has a veto.</summary>
    Procedural,

    /// <summary>More than half is needed.</summary>
    Special,

    /// <summary>Tells a vote from another.</summary>
    Distinct,

    /// <summary>"Would".</summary>
    Modal,

    /// <summary>"Not".</summary>
    Negation,

    /// <summary>What comes to pass with the infinitive behind it: "voted to".</summary>
    RealTo,

    /// <summary>What does not come to pass: "failed to".</summary>
    NegatedTo,

    /// <summary>Before a clause that has not come to pass.</summary>
    Condition,

    /// <summary>Before a noun that is not there: "risk a veto".</summary>
    UnrealNoun,

    /// <summary>A word of games.</summary>
    Sport,
}
