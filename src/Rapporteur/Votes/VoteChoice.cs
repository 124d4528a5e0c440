namespace Rapporteur.Votes;

/// <summary>How a member voted. Who was absent has not abstained.</summary>
public enum VoteChoice : byte
{
    /// <summary>For.</summary>
    Yes,

    /// <summary>Against.</summary>
    No,

    /// <summary>Present and voting neither way.</summary>
    Abstain,

    /// <summary>Not there.</summary>
    Absent,

    /// <summary>There, and took no part.</summary>
    NotParticipating,
}
