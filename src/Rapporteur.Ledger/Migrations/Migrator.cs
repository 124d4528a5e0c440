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
                LedgerHeader.Stamp(connection, transaction, migration.Version);
                transaction.Commit();
            }
        }

        LedgerHeader.CheckVersion(LedgerHeader.VersionOf(connection), migrations[^1].Version, path, forWriting: true);
    }
}
