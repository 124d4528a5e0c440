using Dapper;
using Rapporteur.Ledger.Storage;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Searching;

/// <summary>Looks votes up, in the newest reading of each article.</summary>
internal static class VoteSearch
{
    /// <exception cref="RapporteurException">RAP0308.</exception>
    public static IEnumerable<VoteHit> Run(LedgerFile file, VoteQuery query)
    {
        RecordConditions.Check(query.Limit, query.MinConfidence);
        var asked = !string.IsNullOrWhiteSpace(query.Words);
        var match = asked ? MatchExpression.Of(query.Words!) : null;
        return asked && match is null ? [] : Stream(file, query, match);
    }

    private static IEnumerable<VoteHit> Stream(LedgerFile file, VoteQuery query, string? match)
    {
        using var connection = file.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        var (sql, parameters) = Sql(query, match);
        var found = connection.Query<(long Id, long Reading)>(sql, parameters, transaction, buffered: false);
        var readings = new FoundReadings(connection, transaction);
        foreach (var (id, reading) in found)
        {
            var (article, engine, text) = readings.Of(reading);
            var row = connection.QuerySingle<VoteRow>($"SELECT {VoteRow.Columns} FROM votes v WHERE v.id = @id", new { id }, transaction);
            yield return new VoteHit
            {
                Article = article,
                Engine = engine,
                Text = text.Text,
                Vote = RecordLoader.Vote(connection, transaction, row, text.CodePoints),
                Evidence = row.Evidence,
            };
        }
    }

    private static (string Sql, DynamicParameters Parameters) Sql(VoteQuery query, string? match)
    {
        var conditions = new RecordConditions();
        conditions.Add("r.latest = 1");
        conditions.If(match, "vote_words MATCH @Match", "Match");
        conditions.If(query.Outcome is { } outcome ? ReadingNames.Of(outcome) : null, "v.outcome = @Outcome", "Outcome");
        conditions.If(ResolutionKey.Of(query.Resolution), "v.resolution_key = @Resolution", "Resolution");
        if (!string.IsNullOrWhiteSpace(query.Body))
        {
            var bodies = conditions.Of(
                query.Body,
                "Body",
                static id => $"SELECT id FROM votes WHERE body = {id} COLLATE NOCASE",
                static words => $"SELECT rowid FROM vote_words WHERE vote_words MATCH {words}",
                "body");
            conditions.Add($"v.id IN ({bodies})");
        }

        if (!string.IsNullOrWhiteSpace(query.Member))
        {
            // Members have an id or a name each, and nothing else to look in.
            var ids = ActorNames.IdsOf(query.Member) is { Count: > 0 } known ? known : [query.Member.Trim()];
            var members = string.Join(" UNION ALL ", ids.Select((id, i) =>
            {
                conditions.Parameters.Add($"Member{i}", id);
                return $"SELECT vote FROM vote_members WHERE actor = @Member{i} COLLATE NOCASE";
            }));
            conditions.Add($"v.id IN ({members})");
        }

        conditions.Common("v", query.Since, query.Until, query.MinConfidence, query.Limit);
        var from = match is null ? "votes v" : "vote_words JOIN votes v ON v.id = vote_words.rowid";
        var order = match is null ? "v.first_day NULLS LAST, v.reading, v.position" : "vote_words.rank, v.id";
        return (
            $"""
            SELECT v.id, v.reading
            FROM {from} JOIN readings r ON r.id = v.reading
            WHERE {conditions.Sql}
            ORDER BY {order}
            LIMIT @Limit
            """,
            conditions.Parameters);
    }
}
