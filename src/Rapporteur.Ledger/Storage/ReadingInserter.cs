using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapporteur.Articles;
using Rapporteur.Ledger.Reviews;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Ledger.Storage;

/// <summary>Puts readings into the tables, within one transaction.</summary>
internal sealed class ReadingInserter : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What the columns of migration 3 hold where there is nothing to say.
    private static readonly string?[] NothingMore = [null, null, "0", "[]", null, "0", null, "0"];

    private readonly List<PreparedInsert> _all = [];
    private readonly ReadingRemover _remover;
    private readonly EventInserter _events;
    private readonly VoteInserter _votes;
    private readonly PreparedInsert _findEngine;
    private readonly PreparedInsert _addEngine;
    private readonly PreparedInsert _findReading;
    private readonly PreparedInsert _findText;
    private readonly PreparedInsert _addText;
    private readonly PreparedInsert _findArticle;
    private readonly PreparedInsert _addArticle;
    private readonly PreparedInsert _findReviewed;
    private readonly PreparedInsert _retire;
    private readonly PreparedInsert _addReading;
    private readonly PreparedInsert _addStatement;
    private readonly PreparedInsert _addWords;
    private readonly PreparedInsert _addSpan;

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    public ReadingInserter(SqliteConnection connection, SqliteTransaction transaction)
    {
        (_connection, _transaction) = (connection, transaction);
        _remover = new ReadingRemover(connection, transaction);
        _events = new EventInserter(connection, transaction);
        _votes = new VoteInserter(connection, transaction);
        _findEngine = Prepare(4, "SELECT id FROM engines WHERE version = @0 AND model = @1 AND register IS @2 AND codebook IS @3");
        _addEngine = Prepare(4, "INSERT INTO engines (version, model, register, codebook) VALUES (@0, @1, @2, @3) RETURNING id");
        _findReading = Prepare(2, "SELECT id FROM readings WHERE article_id = @0 AND engine = @1");
        _findText = Prepare(1, "SELECT id FROM texts WHERE sha256 = @0");
        _addText = Prepare(3, "INSERT INTO texts (sha256, supplementary, text) VALUES (@0, @1, @2) RETURNING id");
        _findArticle = Prepare(1, "SELECT id FROM articles WHERE digest = @0");
        _addArticle = Prepare(
            20,
            """
            INSERT INTO articles
                (digest, article_id, text, source, url, publisher, title, byline, published, modified, language, blocks,
                 canonical, section, partial, disagreements, published_local, published_derived, modified_local, modified_derived)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19) RETURNING id
            """);
        _retire = Prepare(1, "UPDATE readings SET latest = 0 WHERE article_id = @0 AND latest = 1 RETURNING id");
        _findReviewed = Prepare(
            1,
            "SELECT id FROM readings WHERE article_id = @0 AND latest = 1 AND EXISTS (SELECT 1 FROM statements WHERE reading = readings.id AND verdict IS NOT NULL)");
        _addReading = Prepare(
            4, "INSERT INTO readings (id, article_id, engine, article, latest) VALUES (@0, @1, @2, @3, 1) RETURNING id");
        _addStatement = Prepare(
            26,
            """
            INSERT INTO statements
                (reading, position, statement_id, type, negated, confidence, date_from, date_to, first_day, last_day,
                 source_text, source_name, source_actor, source_country, source_sector, source_key, cue_text, content_text,
                 addressee_text, addressee_name, addressee_actor, addressee_country, addressee_sector, verdict, reviewed_by, reviewed_at)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25)
            RETURNING id
            """);
        _addWords = Prepare(5, $"INSERT INTO statement_words (rowid, {ReadingRemover.Words}) VALUES (@0, @1, @2, @3, @4)");
        _addSpan = Prepare(5, "INSERT INTO spans (statement, role, position, first, last) VALUES (@0, @1, @2, @3, @4)");

        PreparedInsert Prepare(int parameters, string sql)
        {
            var insert = new PreparedInsert(connection, transaction, parameters, sql);
            _all.Add(insert);
            return insert;
        }
    }

    /// <summary>Adds one reading, with what persons said of the article's statements before.</summary>
    /// <returns>False where this engine's reading of this article is there already.</returns>
    public bool Add(Reading reading)
    {
        var articleId = reading.Article.Id;
        if (_findReading.Run(articleId, EngineOf(reading)) is not null)
        {
            return false;
        }

        if (_findReviewed.Run(articleId) is not null)
        {
            reading = KeepReviews(reading, ReadingLoader.Latest(_connection, _transaction, articleId)!.Value.Reading);
        }

        if (_retire.Run(articleId) is { } former)
        {
            _remover.ForgetWords(former);
        }

        Insert(reading, null);
        return true;
    }

    /// <summary>Puts one reading in the place of all that there are of its article; what persons said of its statements is kept.</summary>
    public void Replace(Reading reading)
    {
        var articleId = reading.Article.Id;
        var former = ReadingLoader.Latest(_connection, _transaction, articleId);
        if (former is { } latest)
        {
            reading = KeepReviews(reading, latest.Reading);
            _remover.RemoveAll(articleId);
        }

        Insert(reading, former?.Id);
    }

    /// <summary>Takes over what a person said of statements of an article that is there.</summary>
    /// <returns>False where that changes nothing, or the article is not there.</returns>
    public bool Review(Reading given)
    {
        if (ReadingLoader.Latest(_connection, _transaction, given.Article.Id) is not var (id, reading))
        {
            return false;
        }

        var reviewed = ReviewMerge.Over(reading, Reviews(given, reading.Article.Text));
        if (ReferenceEquals(reviewed, reading))
        {
            return false;
        }

        _remover.Remove(id);
        Insert(reviewed, id);
        return true;
    }

    private static Reading KeepReviews(Reading reading, Reading former) => ReviewMerge.Into(reading, Reviews(former, reading.Article.Text));

    private static Statement[] Reviews(Reading reading, string text)
    {
        var transfer = reading.Article.Text == text ? null : new SpanTransfer(reading.Article.Text, text);
        return [.. ReviewMerge.Reviewed(reading).Select(s => transfer?.Of(s) ?? s)];
    }

    // Where the id is that of a former reading, the new one stands in its place.
    private void Insert(Reading reading, long? readingId)
    {
        var text = new SpannedText(reading.Article.Text);
        var article = AddArticle(reading.Article, text);
        var id = _addReading.Run(readingId, reading.Article.Id, EngineOf(reading), article)!.Value;
        var position = 0;
        foreach (var statement in reading.Statements.Concat(reading.Rejected))
        {
            AddStatement(id, position++, statement, reading.Article.Published, text);
        }

        for (var i = 0; i < reading.Events.Count; i++)
        {
            _events.Add(id, i, reading.Events[i], reading.Article, text);
        }

        for (var i = 0; i < reading.Votes.Count; i++)
        {
            _votes.Add(id, i, reading.Votes[i], reading.Article, text);
        }
    }

    private long EngineOf(Reading reading)
    {
        var engine = reading.Engine;
        return _findEngine.Run(engine.Version, engine.Model, engine.Register, engine.Codebook)
            ?? _addEngine.Run(engine.Version, engine.Model, engine.Register, engine.Codebook)!.Value;
    }

    public void Dispose()
    {
        _all.ForEach(insert => insert.Dispose());
        _events.Dispose();
        _votes.Dispose();
        _remover.Dispose();
    }

    private long AddArticle(Article article, SpannedText text)
    {
        var sha256 = SHA256.HashData(Encoding.UTF8.GetBytes(article.Text));
        string?[] columns =
        [
            article.Source,
            article.Url,
            article.Publisher,
            article.Title,
            JsonSerializer.Serialize(article.Byline, Readable),
            article.Published?.ToString(),
            article.Modified?.ToString(),
            article.Language,
            Json(writer => ReadingJsonWriter.WriteBlocks(writer, article.Blocks, text)),
        ];
        string?[] more =
        [
            article.Canonical,
            article.Section,
            article.IsPartial ? "1" : "0",
            Json(writer => ReadingJsonWriter.WriteDisagreements(writer, article.Disagreements)),
            Times.Local(article.Published),
            Times.Derived(article.Published),
            Times.Local(article.Modified),
            Times.Derived(article.Modified),
        ];

        // As before migration 3 where it can be, so that what was added before is found again.
        var digest = SHA256.HashData(
        [
            .. sha256,
            .. JsonSerializer.SerializeToUtf8Bytes(columns),
            .. more.SequenceEqual(NothingMore) ? [] : JsonSerializer.SerializeToUtf8Bytes(more),
        ]);
        if (_findArticle.Run(digest) is { } known)
        {
            return known;
        }

        var textId = _findText.Run(sha256)
            ?? _addText.Run(sha256, article.Text.Length - text.Count, article.Text)!.Value;
        return _addArticle.Run([digest, article.Id, textId, .. columns, .. more])!.Value;
    }

    private void AddStatement(long reading, int position, Statement statement, ArticleTime? published, SpannedText text)
    {
        var days = Days.Of(statement.Date, published);
        var source = statement.Source;
        var sourceText = source is null ? null : text.Join(source.Spans);
        var cueText = statement.Cue.Count == 0 ? null : text.Join(statement.Cue);
        var contentText = text.Join(statement.Content);
        var addressee = statement.Addressee;
        var id = _addStatement.Run(
            reading,
            position,
            statement.Id,
            ReadingNames.Of(statement.Type),
            statement.Negated ? 1 : 0,
            statement.Confidence,
            statement.Date is null ? null : Days.Text(statement.Date.From),
            statement.Date is null ? null : Days.Text(statement.Date.To),
            days?.First,
            days?.Last,
            sourceText,
            source?.Name,
            source?.Actor,
            source?.Country,
            source?.Sector,
            SourceKey.Of(sourceText, source?.Name),
            cueText,
            contentText,
            addressee is null ? null : text.Join(addressee.Spans),
            addressee?.Name,
            addressee?.Actor,
            addressee?.Country,
            addressee?.Sector,
            statement.Review is { } review ? ReadingNames.Of(review.Verdict) : null,
            statement.Review?.By,
            statement.Review?.At?.ToString())!.Value;
        if (statement.Review?.Verdict != Verdict.Rejected)
        {
            _addWords.Run(id, sourceText, source?.Name, cueText, contentText);
        }

        AddSpans(id, Roles.Source, source?.Spans, text);
        AddSpans(id, Roles.Cue, statement.Cue, text);
        AddSpans(id, Roles.Content, statement.Content, text);
        AddSpans(id, Roles.Addressee, addressee?.Spans, text);
        AddSpans(id, Roles.Date, statement.Date?.Spans, text);
    }

    private void AddSpans(long statement, string role, IReadOnlyList<TextSpan>? spans, SpannedText text)
    {
        for (var i = 0; i < (spans?.Count ?? 0); i++)
        {
            var (first, last) = text.CodePoints.FromUtf16(spans![i]);
            _addSpan.Run(statement, role, i, first, last);
        }
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ReadingJson.Options(indented: false)))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
