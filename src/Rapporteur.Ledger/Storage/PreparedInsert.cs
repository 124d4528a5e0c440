using Microsoft.Data.Sqlite;

namespace Rapporteur.Ledger.Storage;

/// <summary>A statement of SQL that is prepared once and run for many rows; its parameters are @0, @1, ...</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly SqliteCommand _command;

    public PreparedInsert(SqliteConnection connection, SqliteTransaction transaction, int parameters, string sql)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            _command.Parameters.Add(new SqliteParameter($"@{i}", DBNull.Value));
        }
    }

    /// <summary>Runs it; null stands for NULL.</summary>
    /// <returns>The first column of the first row, where it gives one.</returns>
    public long? Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return _command.ExecuteScalar() as long?;
    }

    public void Dispose() => _command.Dispose();
}
