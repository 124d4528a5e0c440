using Rapporteur.Language;

namespace Rapporteur.Votes.Finding;

/// <summary>What some words tell of a vote.</summary>
/// <param name="Kind">What.</param>
/// <param name="Tokens">The words.</param>
internal sealed record VoteFact(VoteFactKind Kind, TokenRange Tokens)
{
    /// <summary>For <see cref="VoteFactKind.Tally"/>: votes for, or those of the majority.</summary>
    public int Yes { get; init; }

    /// <summary>For <see cref="VoteFactKind.Tally"/>: votes against.</summary>
    public int No { get; init; }

    /// <summary>For <see cref="VoteFactKind.Tally"/>: abstentions, where a third number stands there.</summary>
    public int? Abstain { get; init; }

    /// <summary>For counts, members and the rest: how they voted.</summary>
    public VoteChoice Choice { get; init; }

    /// <summary>For <see cref="VoteFactKind.Count"/>: how many; for <see cref="VoteFactKind.Rest"/>: how many of all are left out.</summary>
    public int Count { get; init; }

    /// <summary>For <see cref="VoteFactKind.Member"/>: who.</summary>
    public string? Actor { get; init; }

    /// <summary>For <see cref="VoteFactKind.Member"/>: with a veto; for <see cref="VoteFactKind.Outcome"/>: the text says so without saying whose.</summary>
    public bool IsVeto { get; init; }

    /// <summary>For members and counts: they are told by a participle or a bare word ("with Russia abstaining"), whose time is that of the verb that it goes with.</summary>
    public bool IsParticiple { get; init; }

    /// <summary>For <see cref="VoteFactKind.Outcome"/>.</summary>
    public VoteOutcome Outcome { get; init; }

    /// <summary>For <see cref="VoteFactKind.Outcome"/>: the token that names what is voted on; -1 where there is none.</summary>
    public int Measure { get; init; } = -1;

    /// <summary>For <see cref="VoteFactKind.Outcome"/>: the words say that a body decided so.</summary>
    public bool IsOfBody { get; init; }

    /// <summary>For <see cref="VoteFactKind.Outcome"/>: told as past already then ("had adopted").</summary>
    public bool IsPast { get; init; }
}
