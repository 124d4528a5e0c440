namespace Rapporteur.Votes.Finding;

/// <summary>What words can tell of a vote.</summary>
internal enum VoteFactKind : byte
{
    /// <summary>Votes for and against: "14-0".</summary>
    Tally,

    /// <summary>Votes of one kind: "one abstention".</summary>
    Count,

    /// <summary>One member's vote.</summary>
    Member,

    /// <summary>The vote of all that are not named.</summary>
    Rest,

    /// <summary>All voted for it.</summary>
    Unanimous,

    /// <summary>What came of it.</summary>
    Outcome,

    /// <summary>A vote took place.</summary>
    Taken,

    /// <summary>It was one of procedure.</summary>
    Procedural,

    /// <summary>It needed more than one half.</summary>
    Special,
}
