using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Articles;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Storage;

/// <summary>Rebuilds whole readings from the tables.</summary>
internal static class ReadingLoader
{
    /// <summary>All readings in the order of adding, one at a time, as they were when the first was asked for.</summary>
    public static IEnumerable<Reading> All(LedgerFile file)
    {
        using var connection = file.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        var readings = connection.Query<ReadingRow>(
            """
            SELECT r.id AS Id, e.version AS EngineVersion, e.model AS EngineModel,
                a.source AS Source, a.url AS Url, a.publisher AS Publisher, a.title AS Title, a.byline AS Byline,
                a.published AS Published, a.modified AS Modified, a.language AS Language, a.blocks AS Blocks, t.text AS Text
            FROM readings r
            JOIN engines e ON e.id = r.engine
            JOIN articles a ON a.id = r.article
            JOIN texts t ON t.id = a.text
            ORDER BY r.id
            """,
            transaction: transaction,
            buffered: false);
        foreach (var row in readings)
        {
            yield return Load(connection, transaction, row);
        }
    }

    private static Reading Load(SqliteConnection connection, SqliteTransaction transaction, ReadingRow row)
    {
        var text = new SpannedText(row.Text);
        var statements = connection.Query<StatementRow>(
            $"SELECT {StatementRow.Columns} FROM statements s WHERE s.reading = @Id ORDER BY s.position", new { row.Id }, transaction);
        var spans = connection.Query<SpanRow>(
                """
                SELECT statement AS Statement, role AS Role, first AS First, last AS Last
                FROM spans
                WHERE statement IN (SELECT id FROM statements WHERE reading = @Id)
                ORDER BY statement, role, position
                """,
                new { row.Id },
                transaction)
            .ToLookup(span => span.Statement);
        return new Reading
        {
            Engine = new Engine(row.EngineVersion, row.EngineModel),
            Article = new Article
            {
                Source = row.Source,
                Text = row.Text,
                Blocks = ReadingJsonParser.ParseBlocks(Encoding.UTF8.GetBytes(row.Blocks), text),
                Url = row.Url,
                Publisher = row.Publisher,
                Title = row.Title,
                Byline = JsonSerializer.Deserialize<string[]>(row.Byline) ?? [],
                Published = ArticleTime.TryParse(row.Published, out var published) ? published : null,
                Modified = ArticleTime.TryParse(row.Modified, out var modified) ? modified : null,
                Language = row.Language,
            },
            Statements =
            [
                .. statements.Select(statement => statement.ToStatement(
                    spans[statement.Id].ToLookup(span => span.Role, span => text.CodePoints.ToUtf16(span.First, span.Last)))),
            ],
        };
    }

    private sealed class ReadingRow
    {
        public long Id { get; init; }

        public string EngineVersion { get; init; } = "";

        public string EngineModel { get; init; } = "";

        public string Source { get; init; } = "";

        public string? Url { get; init; }

        public string? Publisher { get; init; }

        public string? Title { get; init; }

        public string Byline { get; init; } = "[]";

        public string? Published { get; init; }

        public string? Modified { get; init; }

        public string? Language { get; init; }

        public string Blocks { get; init; } = "[]";

        public string Text { get; init; } = "";
    }
}
