using System.Text.Json;
using Rapporteur.Readings;
using Rapporteur.Votes;

namespace Rapporteur.Ledger.Storage;

/// <summary>A row of the table <c>votes</c>.</summary>
internal sealed class VoteRow
{
    /// <summary>The columns, for SELECT, from a table or view named <c>v</c>.</summary>
    public const string Columns = """
        v.id AS Id, v.vote_id AS VoteId, v.body AS Body, v.resolution AS Resolution, v.subject AS Subject, v.outcome AS Outcome,
        v.tally AS HasTally, v.yes AS Yes, v.no AS No, v.abstain AS Abstain, v.contradictions AS Contradictions,
        v.statement_id AS StatementId, v.confidence AS Confidence, v.date_from AS DateFrom, v.date_to AS DateTo, v.evidence AS Evidence
        """;

    public long Id { get; init; }

    public string VoteId { get; init; } = "";

    public string Body { get; init; } = "";

    public string? Resolution { get; init; }

    public string? Subject { get; init; }

    public string Outcome { get; init; } = "";

    public long HasTally { get; init; }

    public int? Yes { get; init; }

    public int? No { get; init; }

    public int? Abstain { get; init; }

    public string Contradictions { get; init; } = "[]";

    public string? StatementId { get; init; }

    public double Confidence { get; init; }

    public string? DateFrom { get; init; }

    public string? DateTo { get; init; }

    public string Evidence { get; init; } = "";

    /// <summary>The vote, given its members in their order and its spans.</summary>
    public Vote ToVote(IEnumerable<MemberRow> members, ILookup<(string Role, int Item), TextSpan> spans) => new()
    {
        Id = VoteId,
        Body = Body,
        Resolution = Resolution,
        Subject = Subject,
        Spans = [.. spans[(EventRoles.Vote, 0)]],
        Outcome = ReadingNames.TryParse(Outcome, out VoteOutcome outcome) ? outcome : throw Damaged($"a vote that ended in \"{Outcome}\""),
        Members =
        [
            .. members.Select(member => new MemberVote(
                member.Actor,
                ReadingNames.TryParse(member.Choice, out VoteChoice choice) ? choice : throw Damaged($"the unknown vote \"{member.Choice}\""),
                [.. spans[(EventRoles.Member, member.Position)]],
                member.Veto != 0)),
        ],
        Tally = HasTally != 0 ? new Tally(Yes, No, Abstain) : null,
        Date = DateFrom is null || DateTo is null
            ? null
            : new DateRange(Days.Parse(DateFrom), Days.Parse(DateTo), [.. spans[(EventRoles.Date, 0)]]),
        Contradictions = JsonSerializer.Deserialize<string[]>(Contradictions) ?? [],
        Statement = StatementId,
        Confidence = Confidence,
    };

    private static RapporteurException Damaged(string what) => new(ErrorCodes.LedgerDamaged, $"The ledger holds {what}. Put a copy of the ledger back.");
}
