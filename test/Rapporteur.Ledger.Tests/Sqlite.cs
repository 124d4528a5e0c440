using Dapper;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Ledger.Tests;

/// <summary>Looks into a database file past the ledger's own code.</summary>
internal static class Sqlite
{
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    public static object? Scalar(string path, string sql)
    {
        using var connection = Open(path);
        return connection.ExecuteScalar<object?>(sql);
    }
}
