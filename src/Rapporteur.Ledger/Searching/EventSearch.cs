using Dapper;
using Rapporteur.Ledger.Storage;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Searching;

/// <summary>Looks events up, in the newest reading of each article.</summary>
internal static class EventSearch
{
    /// <exception cref="RapporteurException">RAP0308.</exception>
    public static IEnumerable<EventHit> Run(LedgerFile file, EventQuery query)
    {
        RecordConditions.Check(query.Limit, query.MinConfidence);
        var asked = !string.IsNullOrWhiteSpace(query.Words);
        var match = asked ? MatchExpression.Of(query.Words!) : null;
        return asked && match is null ? [] : Stream(file, query, match);
    }

    private static IEnumerable<EventHit> Stream(LedgerFile file, EventQuery query, string? match)
    {
        using var connection = file.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        var (sql, parameters) = Sql(query, match);
        var found = connection.Query<(long Id, long Reading)>(sql, parameters, transaction, buffered: false);
        var readings = new FoundReadings(connection, transaction);
        foreach (var (id, reading) in found)
        {
            var (article, engine, text) = readings.Of(reading);
            var row = connection.QuerySingle<EventRow>($"SELECT {EventRow.Columns} FROM events e WHERE e.id = @id", new { id }, transaction);
            yield return new EventHit
            {
                Article = article,
                Engine = engine,
                Text = text.Text,
                Event = RecordLoader.Event(connection, transaction, row, text.CodePoints),
                Evidence = row.Evidence,
            };
        }
    }

    private static (string Sql, DynamicParameters Parameters) Sql(EventQuery query, string? match)
    {
        var conditions = new RecordConditions();

        // The index of words holds the newest readings alone.
        conditions.Add("r.latest = 1");
        conditions.If(match, "event_words MATCH @Match", "Match");
        conditions.If(query.Type is { } type ? ReadingNames.Of(type) : null, "e.type = @Type", "Type");
        conditions.If(query.Mode, "e.mode = @Mode", "Mode");
        conditions.If(query.Status is { } status ? ReadingNames.Of(status) : null, "e.status = @Status", "Status");
        if (!string.IsNullOrWhiteSpace(query.Actor))
        {
            conditions.Add($"e.id IN ({Mentioned(conditions, query.Actor, EventRoles.Actor, "Actor")})");
        }

        if (!string.IsNullOrWhiteSpace(query.Recipient))
        {
            // What is done together has all who take part among its actors.
            var to = Mentioned(conditions, query.Recipient, EventRoles.Recipient, "To");
            var with = Mentioned(conditions, query.Recipient, EventRoles.Actor, "With");
            conditions.Add(
                $"""
                (e.id IN ({to})
                    OR (e.type IN ({MutualTypes()}) AND e.id IN ({with})
                        AND NOT EXISTS (SELECT 1 FROM event_mentions m WHERE m.event = e.id AND m.role = 'recipient')))
                """);
        }

        conditions.Common("e", query.Since, query.Until, query.MinConfidence, query.Limit);
        var from = match is null ? "events e" : "event_words JOIN events e ON e.id = event_words.rowid";
        var order = match is null ? "e.first_day NULLS LAST, e.reading, e.position" : "event_words.rank, e.id";
        return (
            $"""
            SELECT e.id, e.reading
            FROM {from} JOIN readings r ON r.id = e.reading
            WHERE {conditions.Sql}
            ORDER BY {order}
            LIMIT @Limit
            """,
            conditions.Parameters);
    }

    private static string Mentioned(RecordConditions conditions, string asked, string role, string parameter) => conditions.Of(
        asked,
        parameter,
        id => $"""
            SELECT event FROM event_mentions WHERE actor = {id} COLLATE NOCASE AND role = '{role}'
            UNION ALL SELECT event FROM event_mentions WHERE country = {id} COLLATE NOCASE AND role = '{role}'
            """,
        static words => $"SELECT rowid FROM event_words WHERE event_words MATCH {words}",
        role == EventRoles.Actor ? "actor_words" : "recipient_words");

    private static string MutualTypes() => string.Join(", ", Exports.EventPairs.MutualTypes.Select(static type => $"'{ReadingNames.Of(type)}'"));
}
