using Rapporteur.Language;
using Rapporteur.Readings;
using Rapporteur.Votes.Bodies;

namespace Rapporteur.Votes.Drafts;

/// <summary>What the document tells of one vote, as it is put together.</summary>
internal sealed class VoteDraft
{
    /// <summary>The parts of sentences that tell of it.</summary>
    public List<TokenRange> Parts { get; } = [];

    /// <summary>The words that show it.</summary>
    public List<TextSpan> Spans { get; } = [];

    /// <summary>The verb or count that tells most of it.</summary>
    public int Anchor { get; set; }

    /// <summary>The body, where words name it.</summary>
    public string? Body { get; set; }

    /// <summary>The family of the body: council, legislature, ...</summary>
    public string? Family { get; set; }

    /// <summary>How surely it is the body.</summary>
    public BodyEvidence BodyEvidence { get; set; }

    /// <summary>Number of the resolution or draft.</summary>
    public string? Resolution { get; set; }

    /// <summary>What is voted on, in the words of the text.</summary>
    public TextSpan? Subject { get; set; }

    /// <summary>True where it is an amendment, false where it is something else, null where the words do not tell.</summary>
    public bool? IsAmendment { get; set; }

    /// <summary>What came of it.</summary>
    public VoteOutcome Outcome { get; set; }

    /// <summary>By choice, how many voted so, as the text counts them; those of <see cref="VoteChoice.Absent"/> and after are not present or take no part.</summary>
    public int?[] Counts { get; } = new int?[5];

    /// <summary>The two numbers of a tally are not labelled: the first is the larger side's where what is voted on was rejected.</summary>
    public bool IsPair { get; set; }

    /// <summary>Members with their votes, in the order of the text.</summary>
    public List<MemberVote> Members { get; } = [];

    /// <summary>All voted for it.</summary>
    public bool IsUnanimous { get; set; }

    /// <summary>How all vote that are not named; null where the text does not say.</summary>
    public VoteChoice? Rest { get; set; }

    /// <summary>How many are left out of the rest without a name.</summary>
    public int RestLeftOut { get; set; }

    /// <summary>It is one of procedure.</summary>
    public bool IsProcedural { get; set; }

    /// <summary>More than a simple majority is needed.</summary>
    public bool IsSpecial { get; set; }

    /// <summary>The words tell it from another vote: "an earlier draft".</summary>
    public bool IsDistinct { get; set; }

    /// <summary>What is voted on is spoken of as known: "the resolution".</summary>
    public bool IsDefinite { get; set; }

    /// <summary>It lies before what the article tells ("had vetoed").</summary>
    public bool IsPast { get; set; }

    /// <summary>A verb says that a vote was taken.</summary>
    public bool IsTaken { get; set; }

    /// <summary>When, where words say so.</summary>
    public DateRange? Date { get; set; }

    /// <summary>What does not fit together.</summary>
    public List<string> Contradictions { get; } = [];

    /// <summary>Number of the sentence that it was last told in.</summary>
    public int LastSentence { get; set; }

    /// <summary>The words say that the body decided so, not somebody else.</summary>
    public bool IsOfBody { get; set; }

    /// <summary>True where something is counted, or all are said to have voted the same way.</summary>
    public bool IsCounted => IsUnanimous || Rest is not null || Array.Exists(Counts, static count => count is not null);

    /// <summary>True where nothing but a verb tells of it that many others than bodies are subjects of.</summary>
    public bool IsDoubtful => Outcome is VoteOutcome.Adopted or VoteOutcome.Rejected && !IsOfBody && !IsTaken && !IsCounted && Members.Count == 0;

    /// <summary>True where it tells more than how single members voted.</summary>
    public bool IsAnchored => Outcome != VoteOutcome.Unknown || IsUnanimous || Counts[(int)VoteChoice.Yes] is not null || Rest is not null;

    /// <summary>The vote of a member; null where it is not told.</summary>
    public MemberVote? VoteOf(string actor) => Members.Find(member => member.Actor == actor);
}
