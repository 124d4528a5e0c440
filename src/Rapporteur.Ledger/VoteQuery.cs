using NodaTime;
using Rapporteur.Votes;

namespace Rapporteur.Ledger;

/// <summary>What votes to look for; what is null is not asked for.</summary>
public sealed record VoteQuery
{
    /// <summary>Words that the passage, the body, the number and the subject hold, all of them.</summary>
    public string? Words { get; init; }

    /// <summary>The body that votes: an id of the register (<c>UNSC</c>) or a name.</summary>
    public string? Body { get; init; }

    /// <summary>Number of the resolution or draft, with or without what stands around it: <c>2728</c>, <c>S/RES/2728 (2024)</c>.</summary>
    public string? Resolution { get; init; }

    /// <summary>A member whose vote is told: a country, an id of the register or a name.</summary>
    public string? Member { get; init; }

    /// <summary>What came of it.</summary>
    public VoteOutcome? Outcome { get; init; }

    /// <summary>First day (of the vote, or of the article where the vote has none).</summary>
    public LocalDate? Since { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Lowest confidence.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Most hits.</summary>
    public int Limit { get; init; } = 50;
}
