using Microsoft.Data.Sqlite;

namespace Rapporteur.Ledger.Storage;

/// <summary>Takes readings out of the tables, or their words out of the index alone, within one transaction.</summary>
internal sealed class ReadingRemover : IDisposable
{
    /// <summary>The columns of the index of the words of statements.</summary>
    public const string Words = "source_text, source_name, cue_text, content_text";

    private readonly PreparedInsert[] _forgetWords;
    private readonly PreparedInsert _findLatest;
    private readonly PreparedInsert _findAny;
    private readonly PreparedInsert[] _remove;

    public ReadingRemover(SqliteConnection connection, SqliteTransaction transaction)
    {
        // The indexes have what is searched; rejected statements never were in them.
        _forgetWords =
        [
            Forget("statements", "statement_words", Words, " AND verdict IS NOT 'rejected'"),
            Forget("events", "event_words", EventInserter.Words),
            Forget("votes", "vote_words", VoteInserter.Words),
        ];
        _findLatest = Prepare("SELECT id FROM readings WHERE id = @0 AND latest = 1");
        _findAny = Prepare("SELECT id FROM readings WHERE article_id = @0 LIMIT 1");
        _remove =
        [
            Prepare("DELETE FROM spans WHERE statement IN (SELECT id FROM statements WHERE reading = @0)"),
            Prepare("DELETE FROM statements WHERE reading = @0"),
            Prepare("DELETE FROM event_spans WHERE event IN (SELECT id FROM events WHERE reading = @0)"),
            Prepare("DELETE FROM event_mentions WHERE event IN (SELECT id FROM events WHERE reading = @0)"),
            Prepare("DELETE FROM events WHERE reading = @0"),
            Prepare("DELETE FROM vote_spans WHERE vote IN (SELECT id FROM votes WHERE reading = @0)"),
            Prepare("DELETE FROM vote_members WHERE vote IN (SELECT id FROM votes WHERE reading = @0)"),
            Prepare("DELETE FROM votes WHERE reading = @0"),
            Prepare("DELETE FROM readings WHERE id = @0"),
        ];

        PreparedInsert Prepare(string sql) => new(connection, transaction, 1, sql);

        PreparedInsert Forget(string table, string index, string words, string condition = "") =>
            Prepare($"INSERT INTO {index} ({index}, rowid, {words}) SELECT 'delete', id, {words} FROM {table} WHERE reading = @0{condition}");
    }

    /// <summary>Takes the words of a reading that is no longer the newest out of the indexes.</summary>
    public void ForgetWords(long reading) => Run(_forgetWords, reading);

    /// <summary>Removes one reading.</summary>
    public void Remove(long reading)
    {
        if (_findLatest.Run(reading) is not null)
        {
            ForgetWords(reading);
        }

        Run(_remove, reading);
    }

    /// <summary>Removes all readings of an article.</summary>
    public void RemoveAll(string articleId)
    {
        while (_findAny.Run(articleId) is { } reading)
        {
            Remove(reading);
        }
    }

    public void Dispose()
    {
        foreach (var one in (PreparedInsert[])[.. _forgetWords, _findLatest, _findAny, .. _remove])
        {
            one.Dispose();
        }
    }

    private static void Run(PreparedInsert[] steps, long reading)
    {
        foreach (var step in steps)
        {
            step.Run(reading);
        }
    }
}
