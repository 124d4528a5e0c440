using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Ledger.Storage;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Searching;

/// <summary>Looks statements up, in the newest reading of each article.</summary>
internal static class StatementSearch
{
    private const string Selection = $"""
        {StatementRow.Columns}, a.article_id AS ArticleId, a.source AS ArticleSource, a.url AS ArticleUrl,
        a.canonical AS ArticleCanonical, a.section AS ArticleSection, a.title AS ArticleTitle, a.published AS Published,
        a.partial AS ArticlePartial, a.text AS TextId, t.supplementary AS Supplementary
        """;

    private const string Joins = """
        JOIN readings r ON r.id = s.reading
        JOIN articles a ON a.id = r.article
        JOIN texts t ON t.id = a.text
        """;

    /// <exception cref="RapporteurException">RAP0308.</exception>
    public static IEnumerable<LedgerHit> Run(LedgerFile file, LedgerQuery query)
    {
        if (query.Limit < 0 || double.IsNaN(query.MinConfidence))
        {
            throw new RapporteurException(
                ErrorCodes.SearchInvalid, "The limit of a search is 0 or more, and its lowest confidence a number from 0 to 1.");
        }

        var asked = !string.IsNullOrWhiteSpace(query.Words);
        var match = asked ? MatchExpression.Of(query.Words!) : null;
        return asked && match is null ? [] : Stream(file, query, match);
    }

    private static IEnumerable<LedgerHit> Stream(LedgerFile file, LedgerQuery query, string? match)
    {
        using var connection = file.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        var rows = connection.Query<HitRow>(
            Sql(query, match),
            new
            {
                Match = match,
                Source = query.Source is null ? null : SourceKey.Fold(query.Source),
                Since = query.Since is { } since ? Days.Number(since) : (int?)null,
                Until = query.Until is { } until ? Days.Number(until) : (int?)null,
                Type = query.Type is { } type ? ReadingNames.Of(type) : null,
                query.MinConfidence,
                query.Limit,
            },
            transaction,
            buffered: false);
        var texts = new TextIndexes(connection, transaction);
        foreach (var row in rows)
        {
            yield return Hit(connection, transaction, row, texts.Of(row));
        }
    }

    private static string Sql(LedgerQuery query, string? match)
    {
        var conditions = new List<string>();
        If(match is not null, "statement_words MATCH @Match");

        // The index of words holds the newest readings alone.
        If(match is null, "r.latest = 1 AND s.verdict IS NOT 'rejected'");
        If(!string.IsNullOrWhiteSpace(query.Source), "instr(s.source_key, @Source) > 0");
        If(query.Since is not null, "s.last_day >= @Since");
        If(query.Until is not null, "s.first_day <= @Until");
        If(query.Type is not null, "s.type = @Type");
        If(query.MinConfidence > 0, "s.confidence >= @MinConfidence");
        var from = match is null ? "statements s" : "statement_words JOIN statements s ON s.id = statement_words.rowid";
        var order = match is null ? "s.first_day NULLS LAST, s.reading, s.position" : "statement_words.rank, s.id";
        return $"""
            SELECT {Selection}
            FROM {from}
            {Joins}
            WHERE {string.Join(" AND ", conditions)}
            ORDER BY {order}
            LIMIT @Limit
            """;

        void If(bool asked, string condition)
        {
            if (asked)
            {
                conditions.Add(condition);
            }
        }
    }

    private static LedgerHit Hit(SqliteConnection connection, SqliteTransaction transaction, HitRow row, CodePoints? codePoints)
    {
        var spans = connection.Query<SpanRow>(
                "SELECT role AS Role, first AS First, last AS Last FROM spans WHERE statement = @Id ORDER BY role, position",
                new { row.Id },
                transaction)
            .AsList();
        return new LedgerHit
        {
            ArticleId = row.ArticleId,
            ArticleSource = row.ArticleSource,
            ArticleUrl = row.ArticleUrl,
            ArticleCanonical = row.ArticleCanonical,
            ArticleSection = row.ArticleSection,
            ArticleTitle = row.ArticleTitle,
            Published = row.Published,
            ArticleIsPartial = row.ArticlePartial != 0,
            Statement = row.ToStatement(spans.ToLookup(
                span => span.Role,
                span => codePoints?.ToUtf16(span.First, span.Last) ?? new TextSpan(span.First, span.Last))),
            SourceText = string.IsNullOrEmpty(row.SourceText) ? null : row.SourceText,
            CueText = row.CueText,
            ContentText = row.ContentText,
            ContentCodePoints = [.. spans.Where(span => span.Role == Roles.Content).Select(span => (span.First, span.Last))],
        };
    }

    private sealed class HitRow : StatementRow
    {
        public string ArticleId { get; init; } = "";

        public string ArticleSource { get; init; } = "";

        public string? ArticleUrl { get; init; }

        public string? ArticleCanonical { get; init; }

        public string? ArticleSection { get; init; }

        public string? ArticleTitle { get; init; }

        public string? Published { get; init; }

        public long ArticlePartial { get; init; }

        public long TextId { get; init; }

        public long Supplementary { get; init; }
    }

    /// <summary>Indexes of the few texts in which code points and UTF-16 code units differ; the last ones are kept.</summary>
    private sealed class TextIndexes(SqliteConnection connection, SqliteTransaction transaction)
    {
        private const int Kept = 32;
        private readonly Dictionary<long, CodePoints> _indexes = [];

        public CodePoints? Of(HitRow row)
        {
            if (row.Supplementary == 0)
            {
                return null;
            }

            if (!_indexes.TryGetValue(row.TextId, out var index))
            {
                if (_indexes.Count == Kept)
                {
                    _indexes.Clear();
                }

                index = new CodePoints(
                    connection.QuerySingle<string>("SELECT text FROM texts WHERE id = @TextId", new { row.TextId }, transaction));
                _indexes.Add(row.TextId, index);
            }

            return index;
        }
    }
}
