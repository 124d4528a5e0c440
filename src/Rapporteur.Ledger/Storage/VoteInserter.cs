using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Votes;

namespace Rapporteur.Ledger.Storage;

/// <summary>Puts the votes of readings into the tables, within one transaction.</summary>
internal sealed class VoteInserter : IDisposable
{
    /// <summary>The columns of the index of words.</summary>
    public const string Words = "body, resolution, subject, evidence";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PreparedInsert _addVote;
    private readonly PreparedInsert _addMember;
    private readonly PreparedInsert _addSpan;
    private readonly PreparedInsert _addWords;

    public VoteInserter(SqliteConnection connection, SqliteTransaction transaction)
    {
        _addVote = new PreparedInsert(
            connection,
            transaction,
            20,
            """
            INSERT INTO votes
                (reading, position, vote_id, body, resolution, resolution_key, subject, outcome, tally, yes, no, abstain,
                 contradictions, statement_id, confidence, date_from, date_to, first_day, last_day, evidence)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19)
            RETURNING id
            """);
        _addMember = new PreparedInsert(
            connection, transaction, 5, "INSERT INTO vote_members (vote, position, actor, choice, veto) VALUES (@0, @1, @2, @3, @4)");
        _addSpan = new PreparedInsert(
            connection, transaction, 6, "INSERT INTO vote_spans (vote, role, item, position, first, last) VALUES (@0, @1, @2, @3, @4, @5)");
        _addWords = new PreparedInsert(connection, transaction, 5, $"INSERT INTO vote_words (rowid, {Words}) VALUES (@0, @1, @2, @3, @4)");
    }

    /// <summary>Adds one vote.</summary>
    public void Add(long reading, int position, Vote vote, Article article, SpannedText text)
    {
        var days = Days.Of(vote.Date, article.Published);
        var evidence = EvidencePassage.Of(article, vote.Spans, vote.Members.SelectMany(static member => member.Spans), text);
        var id = _addVote.Run(
            reading,
            position,
            vote.Id,
            vote.Body,
            vote.Resolution,
            ResolutionKey.Of(vote.Resolution),
            vote.Subject,
            ReadingNames.Of(vote.Outcome),
            vote.Tally is null ? 0 : 1,
            vote.Tally?.Yes,
            vote.Tally?.No,
            vote.Tally?.Abstain,
            JsonSerializer.Serialize(vote.Contradictions, Readable),
            vote.Statement,
            vote.Confidence,
            vote.Date is null ? null : Days.Text(vote.Date.From),
            vote.Date is null ? null : Days.Text(vote.Date.To),
            days?.First,
            days?.Last,
            evidence)!.Value;
        _addWords.Run(id, vote.Body, vote.Resolution, vote.Subject, evidence);
        AddSpans(id, EventRoles.Vote, 0, vote.Spans, text);
        AddSpans(id, EventRoles.Date, 0, vote.Date?.Spans ?? [], text);
        for (var i = 0; i < vote.Members.Count; i++)
        {
            var member = vote.Members[i];
            _addMember.Run(id, i, member.Actor, ReadingNames.Of(member.Choice), member.Veto ? 1 : 0);
            AddSpans(id, EventRoles.Member, i, member.Spans, text);
        }
    }

    public void Dispose()
    {
        _addVote.Dispose();
        _addMember.Dispose();
        _addSpan.Dispose();
        _addWords.Dispose();
    }

    private void AddSpans(long id, string role, int item, IReadOnlyList<TextSpan> spans, SpannedText text)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            var (first, last) = text.CodePoints.FromUtf16(spans[i]);
            _addSpan.Run(id, role, item, i, first, last);
        }
    }
}
