using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Ledger.Storage;

/// <summary>Rebuilds whole readings from the tables.</summary>
internal static class ReadingLoader
{
    private const string ArticleColumns =
        """
        a.source AS Source, a.url AS Url, a.publisher AS Publisher, a.title AS Title, a.byline AS Byline,
        a.published AS Published, a.modified AS Modified, a.language AS Language, a.blocks AS Blocks, t.text AS Text,
        a.canonical AS Canonical, a.section AS Section, a.partial AS Partial, a.disagreements AS Disagreements,
        a.published_local AS PublishedLocal, a.published_derived AS PublishedDerived,
        a.modified_local AS ModifiedLocal, a.modified_derived AS ModifiedDerived
        """;

    private const string Selection =
        $"""
        SELECT r.id AS Id, e.version AS EngineVersion, e.model AS EngineModel, e.register AS EngineRegister, e.codebook AS EngineCodebook, {ArticleColumns}
        FROM readings r
        JOIN engines e ON e.id = r.engine
        JOIN articles a ON a.id = r.article
        JOIN texts t ON t.id = a.text
        """;

    /// <summary>Readings in the order of adding, one at a time, as they were when the first was asked for.</summary>
    /// <param name="file">The ledger.</param>
    /// <param name="latest">Of each article only the reading that is searched.</param>
    public static IEnumerable<Reading> All(LedgerFile file, bool latest = false)
    {
        using var connection = file.Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        var readings = connection.Query<ReadingRow>($"{Selection} {(latest ? "WHERE r.latest = 1" : "")} ORDER BY r.id", transaction: transaction, buffered: false);
        foreach (var row in readings)
        {
            yield return Load(connection, transaction, row);
        }
    }

    /// <summary>The reading of an article that is searched, and its id; null where the article is not there.</summary>
    public static (long Id, Reading Reading)? Latest(SqliteConnection connection, SqliteTransaction transaction, string articleId)
    {
        var row = connection.QuerySingleOrDefault<ReadingRow>($"{Selection} WHERE r.article_id = @articleId AND r.latest = 1", new { articleId }, transaction);
        return row is null ? null : (row.Id, Load(connection, transaction, row));
    }

    /// <summary>
    /// Articles whose newest reading was not made by an engine, in the order of adding, with the id of that reading: some at a
    /// time, behind the one whose reading is <paramref name="after"/>.
    /// </summary>
    public static List<(long Reading, Article Article)> NotReadBy(SqliteConnection connection, Engine engine, long after, int most)
    {
        var rows = connection.Query<ReadingRow>(
            $"""
            {Selection}
            WHERE r.latest = 1 AND r.id > @after AND NOT (e.version = @Version AND e.model = @Model AND e.register IS @Register AND e.codebook IS @Codebook)
            ORDER BY r.id
            LIMIT @most
            """,
            new { after, engine.Version, engine.Model, engine.Register, engine.Codebook, most });
        return [.. rows.Select(static row => (row.Id, ArticleOf(row, new SpannedText(row.Text))))];
    }

    /// <summary>The article of a reading, and what read it.</summary>
    public static (Article Article, Engine Engine) ArticleOf(SqliteConnection connection, SqliteTransaction transaction, long reading)
    {
        var row = connection.QuerySingle<ReadingRow>($"{Selection} WHERE r.id = @reading", new { reading }, transaction);
        return (ArticleOf(row, new SpannedText(row.Text)), EngineOf(row));
    }

    private static Engine EngineOf(ReadingRow row) => new(row.EngineVersion, row.EngineModel) { Register = row.EngineRegister, Codebook = row.EngineCodebook };

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
        List<Statement> all =
        [
            .. statements.Select(statement => statement.ToStatement(
                spans[statement.Id].ToLookup(span => span.Role, span => text.CodePoints.ToUtf16(span.First, span.Last)))),
        ];
        return new Reading
        {
            Engine = EngineOf(row),
            Article = ArticleOf(row, text),
            Statements = all.FindAll(static s => s.Review?.Verdict != Verdict.Rejected),
            Rejected = all.FindAll(static s => s.Review?.Verdict == Verdict.Rejected),
            Events = RecordLoader.EventsOf(connection, transaction, row.Id, text),
            Votes = RecordLoader.VotesOf(connection, transaction, row.Id, text),
        };
    }

    private static Article ArticleOf(ReadingRow row, SpannedText text) => new()
    {
        Source = row.Source,
        Text = row.Text,
        Blocks = ReadingJsonParser.ParseBlocks(Encoding.UTF8.GetBytes(row.Blocks), text),
        Url = row.Url,
        Canonical = row.Canonical,
        Publisher = row.Publisher,
        Section = row.Section,
        Title = row.Title,
        Byline = JsonSerializer.Deserialize<string[]>(row.Byline) ?? [],
        Published = Times.Of(row.Published, row.PublishedLocal, row.PublishedDerived),
        Modified = Times.Of(row.Modified, row.ModifiedLocal, row.ModifiedDerived),
        Language = row.Language,
        IsPartial = row.Partial != 0,
        Disagreements = ReadingJsonParser.ParseDisagreements(Encoding.UTF8.GetBytes(row.Disagreements)),
    };

    private sealed class ReadingRow
    {
        public long Id { get; init; }

        public string EngineVersion { get; init; } = "";

        public string EngineModel { get; init; } = "";

        public string? EngineRegister { get; init; }

        public string? EngineCodebook { get; init; }

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

        public string? Canonical { get; init; }

        public string? Section { get; init; }

        public long Partial { get; init; }

        public string Disagreements { get; init; } = "[]";

        public string? PublishedLocal { get; init; }

        public long PublishedDerived { get; init; }

        public string? ModifiedLocal { get; init; }

        public long ModifiedDerived { get; init; }
    }
}
