using Rapporteur.Readings;

namespace Rapporteur.Votes;

/// <summary>A body votes on something.</summary>
public sealed record Vote
{
    /// <summary>Number within the reading: <c>v1</c>, <c>v2</c>, ...</summary>
    public required string Id { get; init; }

    /// <summary>Register id of the body, <c>UNSC</c> for instance; its name as it stands in the text where the register has none.</summary>
    public required string Body { get; init; }

    /// <summary>Number of the resolution or draft, <c>S/RES/2728</c> or <c>2728</c> as far as the text tells it.</summary>
    public string? Resolution { get; init; }

    /// <summary>What is voted on, in the words of the article.</summary>
    public string? Subject { get; init; }

    /// <summary>The words that show the vote.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>What came of it.</summary>
    public required VoteOutcome Outcome { get; init; }

    /// <summary>The votes of members that the text gives or implies.</summary>
    public required IReadOnlyList<MemberVote> Members { get; init; }

    /// <summary>The count, as the text gives it or as it follows from the body's rules; null where there is none.</summary>
    public Tally? Tally { get; init; }

    /// <summary>When.</summary>
    public DateRange? Date { get; init; }

    /// <summary>What in the article goes against the body's rules or against itself, in plain words; empty where all fits.</summary>
    public IReadOnlyList<string> Contradictions { get; init; } = [];

    /// <summary>Id of the statement that it is reported in; null where the article asserts it itself.</summary>
    public string? Statement { get; init; }

    /// <summary>From 0 to 1, by rule: the more of the body, count and outcome the text itself gives. Not calibrated against labelled votes.</summary>
    public required double Confidence { get; init; }
}
