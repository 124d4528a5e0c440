using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Events;
using Rapporteur.Readings;
using Rapporteur.Votes;

namespace Rapporteur.Ledger.Storage;

/// <summary>Rebuilds events and votes from the tables.</summary>
internal static class RecordLoader
{
    private const string EventSpans = "SELECT event AS Owner, role AS Role, item AS Item, first AS First, last AS Last FROM event_spans";
    private const string VoteSpans = "SELECT vote AS Owner, role AS Role, item AS Item, first AS First, last AS Last FROM vote_spans";

    private const string Mentions =
        "SELECT event AS Event, role AS Role, position AS Position, name AS Name, actor AS Actor, country AS Country, sector AS Sector FROM event_mentions";

    private const string Members = "SELECT vote AS Vote, position AS Position, actor AS Actor, choice AS Choice, veto AS Veto FROM vote_members";

    /// <summary>The events of a reading, in their order.</summary>
    public static List<PoliticalEvent> EventsOf(SqliteConnection connection, SqliteTransaction transaction, long reading, SpannedText text)
    {
        const string Of = "WHERE event IN (SELECT id FROM events WHERE reading = @reading)";
        var rows = connection.Query<EventRow>(
            $"SELECT {EventRow.Columns} FROM events e WHERE e.reading = @reading ORDER BY e.position", new { reading }, transaction).AsList();
        if (rows.Count == 0)
        {
            return [];
        }

        var mentions = connection.Query<MentionRow>($"{Mentions} {Of} ORDER BY event, role, position", new { reading }, transaction)
            .ToLookup(static mention => mention.Event);
        var spans = connection.Query<ItemSpanRow>($"{EventSpans} {Of} ORDER BY event, role, item, position", new { reading }, transaction)
            .ToLookup(static span => span.Owner);
        return rows.ConvertAll(row => row.ToEvent(mentions[row.Id], ItemSpanRow.ByRole(spans[row.Id], text.CodePoints)));
    }

    /// <summary>The votes of a reading, in their order.</summary>
    public static List<Vote> VotesOf(SqliteConnection connection, SqliteTransaction transaction, long reading, SpannedText text)
    {
        const string Of = "WHERE vote IN (SELECT id FROM votes WHERE reading = @reading)";
        var rows = connection.Query<VoteRow>(
            $"SELECT {VoteRow.Columns} FROM votes v WHERE v.reading = @reading ORDER BY v.position", new { reading }, transaction).AsList();
        if (rows.Count == 0)
        {
            return [];
        }

        var members = connection.Query<MemberRow>($"{Members} {Of} ORDER BY vote, position", new { reading }, transaction)
            .ToLookup(static member => member.Vote);
        var spans = connection.Query<ItemSpanRow>($"{VoteSpans} {Of} ORDER BY vote, role, item, position", new { reading }, transaction)
            .ToLookup(static span => span.Owner);
        return rows.ConvertAll(row => row.ToVote(members[row.Id], ItemSpanRow.ByRole(spans[row.Id], text.CodePoints)));
    }

    /// <summary>One event.</summary>
    public static PoliticalEvent Event(SqliteConnection connection, SqliteTransaction transaction, EventRow row, CodePoints codePoints) => row.ToEvent(
        connection.Query<MentionRow>($"{Mentions} WHERE event = @Id ORDER BY role, position", new { row.Id }, transaction),
        ItemSpanRow.ByRole(
            connection.Query<ItemSpanRow>($"{EventSpans} WHERE event = @Id ORDER BY role, item, position", new { row.Id }, transaction), codePoints));

    /// <summary>One vote.</summary>
    public static Vote Vote(SqliteConnection connection, SqliteTransaction transaction, VoteRow row, CodePoints codePoints) => row.ToVote(
        connection.Query<MemberRow>($"{Members} WHERE vote = @Id ORDER BY position", new { row.Id }, transaction),
        ItemSpanRow.ByRole(
            connection.Query<ItemSpanRow>($"{VoteSpans} WHERE vote = @Id ORDER BY role, item, position", new { row.Id }, transaction), codePoints));
}
