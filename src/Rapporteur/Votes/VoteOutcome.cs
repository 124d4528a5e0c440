namespace Rapporteur.Votes;

/// <summary>What came of a vote.</summary>
public enum VoteOutcome : byte
{
    /// <summary>The article does not say, and it does not follow.</summary>
    Unknown,

    /// <summary>Carried.</summary>
    Adopted,

    /// <summary>Failed for lack of votes.</summary>
    Rejected,

    /// <summary>Enough votes, and a member with a veto against it.</summary>
    Vetoed,

    /// <summary>Put off.</summary>
    Postponed,
}
