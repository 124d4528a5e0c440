using Microsoft.Data.Sqlite;

namespace Rapporteur.Ledger.Storage;

/// <summary>Takes readings out of the tables, or their words out of the index alone, within one transaction.</summary>
internal sealed class ReadingRemover : IDisposable
{
    /// <summary>The columns of the index of words.</summary>
    public const string Words = "source_text, source_name, cue_text, content_text";

    private readonly PreparedInsert _forgetWords;
    private readonly PreparedInsert _findLatest;
    private readonly PreparedInsert _findAny;
    private readonly PreparedInsert _removeSpans;
    private readonly PreparedInsert _removeStatements;
    private readonly PreparedInsert _removeReading;

    public ReadingRemover(SqliteConnection connection, SqliteTransaction transaction)
    {
        // The index has the statements that are searched; rejected ones never were in it.
        _forgetWords = Prepare($"INSERT INTO statement_words (statement_words, rowid, {Words}) SELECT 'delete', id, {Words} FROM statements WHERE reading = @0 AND verdict IS NOT 'rejected'");
        _findLatest = Prepare("SELECT id FROM readings WHERE id = @0 AND latest = 1");
        _findAny = Prepare("SELECT id FROM readings WHERE article_id = @0 LIMIT 1");
        _removeSpans = Prepare("DELETE FROM spans WHERE statement IN (SELECT id FROM statements WHERE reading = @0)");
        _removeStatements = Prepare("DELETE FROM statements WHERE reading = @0");
        _removeReading = Prepare("DELETE FROM readings WHERE id = @0");

        PreparedInsert Prepare(string sql) => new(connection, transaction, 1, sql);
    }

    /// <summary>Takes the words of a reading that is no longer the newest out of the index.</summary>
    public void ForgetWords(long reading) => _forgetWords.Run(reading);

    /// <summary>Removes one reading.</summary>
    public void Remove(long reading)
    {
        if (_findLatest.Run(reading) is not null)
        {
            ForgetWords(reading);
        }

        _removeSpans.Run(reading);
        _removeStatements.Run(reading);
        _removeReading.Run(reading);
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
        _forgetWords.Dispose();
        _findLatest.Dispose();
        _findAny.Dispose();
        _removeSpans.Dispose();
        _removeStatements.Dispose();
        _removeReading.Dispose();
    }
}
