using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Ledger.Storage;

namespace Rapporteur.Ledger.Migrations;

/// <summary>Brings a ledger's schema up to date, one transaction a step.</summary>
internal static class Migrator
{
    /// <summary>Takes the steps that the ledger lacks. A step that fails leaves the ledger at the step before it.</summary>
    /// <exception cref="RapporteurException">RAP0303: the ledger is newer than the last step.</exception>
    public static void Migrate(SqliteConnection connection, string path, IReadOnlyList<Migration> migrations)
    {
        // A step may make a table anew that others refer to (https://www.sqlite.org/lang_altertable.html, "Making Other Kinds
        // Of Table Schema Changes"): foreign keys are off meanwhile, and checked before each step is done.
        connection.Execute("PRAGMA foreign_keys = OFF");
        try
        {
            Take(connection, migrations);
        }
        finally
        {
            connection.Execute("PRAGMA foreign_keys = ON");
        }

        LedgerHeader.CheckVersion(LedgerHeader.VersionOf(connection), migrations[^1].Version, path, forWriting: true);
    }

    private static void Take(SqliteConnection connection, IReadOnlyList<Migration> migrations)
    {
        foreach (var migration in migrations)
        {
            if (migration.Version <= LedgerHeader.VersionOf(connection))
            {
                continue;
            }

            using var transaction = connection.BeginTransaction(deferred: false);

            // Asked again under the lock: another program may have taken this step in the meantime.
            if (migration.Version > LedgerHeader.VersionOf(connection))
            {
                connection.Execute(migration.Sql, transaction: transaction);
                if (connection.ExecuteScalar<long>("SELECT count(*) FROM pragma_foreign_key_check", transaction: transaction) > 0)
                {
                    throw new InvalidOperationException($"Step {migration.Version} of the ledger's schema breaks references between its tables.");
                }

                LedgerHeader.Stamp(connection, transaction, migration.Version);
                transaction.Commit();
            }
        }
    }
}
