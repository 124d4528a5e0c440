using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Ledger.Migrations;

namespace Rapporteur.Ledger.Storage;

/// <summary>The file of a ledger: makes it, refuses what is none, and opens connections to it.</summary>
internal sealed class LedgerFile
{
    private readonly TimeSpan _busy;
    private readonly bool _readOnly;

    // Nothing can change the file, so SQLite reads it without its lock files (https://www.sqlite.org/uri.html#uriimmutable).
    private bool _unchanging;

    private LedgerFile(string path, bool readOnly, TimeSpan busy)
    {
        Path = path;
        _readOnly = readOnly;
        _busy = busy;
    }

    /// <summary>How long to wait for another writer.</summary>
    public static TimeSpan DefaultBusy { get; } = TimeSpan.FromSeconds(5);

    public string Path { get; }

    /// <summary>Opens for writing; makes the ledger where there is none, and brings an older one up to date.</summary>
    public static LedgerFile OpenOrCreate(string path, TimeSpan busy, IReadOnlyList<Migration> migrations)
    {
        path = System.IO.Path.GetFullPath(path);
        RefuseFolder(path);
        if (!File.Exists(path))
        {
            Create(path, busy, migrations);
        }

        LedgerHeader.Check(path, migrations[^1].Version);
        var file = new LedgerFile(path, readOnly: false, busy);
        LedgerFaults.Translate(path, () =>
        {
            using var connection = file.Connect();

            // SQLite opens a file that it may not write for reading, and says nothing.
            if (SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") != 0)
            {
                throw LedgerFaults.Denied(path, new UnauthorizedAccessException("The file is read-only."));
            }

            Migrator.Migrate(connection, path, migrations);

            // Taking the writer's lock once shows now, not at the first batch, that it cannot be had.
            using var probe = connection.BeginTransaction(deferred: false);
        });
        return file;
    }

    /// <summary>Opens what is there to read.</summary>
    public static LedgerFile OpenReadOnly(string path, TimeSpan busy, IReadOnlyList<Migration> migrations)
    {
        path = System.IO.Path.GetFullPath(path);
        RefuseFolder(path);
        if (!File.Exists(path))
        {
            throw new RapporteurException(
                ErrorCodes.LedgerNotFound, $"There is no ledger at {path}. Check the path, or add readings to make one.");
        }

        LedgerHeader.Check(path, migrations[^1].Version);
        var file = new LedgerFile(path, readOnly: true, busy);
        LedgerFaults.Translate(path, () =>
        {
            int version;
            try
            {
                version = file.Probe();
            }
            catch (SqliteException fault) when (LedgerFaults.IsDenied(fault) && !HasLog(path))
            {
                // A ledger that nobody is writing to, in a folder where this user may not make the lock files.
                file._unchanging = true;
                version = file.Probe();
            }

            LedgerHeader.CheckVersion(version, migrations[^1].Version, path, forWriting: false);
        });
        return file;
    }

    /// <summary>
    /// A connection of its own: threads share none, and every reader sees the ledger as it was when it began.
    /// </summary>
    public SqliteConnection Connect() => Connect(
        _unchanging ? $"{FileUri(Path)}?immutable=1" : Path,
        _readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite,
        _busy);

    // Escaped piece by piece; System.Uri would take a % or ? in a name for its own.
    private static string FileUri(string path)
    {
        var pieces = path.Split(System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar);
        return "file:///" + string.Join('/', pieces.Select(Uri.EscapeDataString)).TrimStart('/');
    }

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    // The version of the schema; reads the first page, and so shows whether the file can be read.
    private int Probe()
    {
        using var connection = Connect();
        return LedgerHeader.VersionOf(connection);
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode, TimeSpan busy)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(busy.TotalSeconds)),
        }.ToString());
        try
        {
            connection.Open();

            // FULL: a transaction is on the disk when it has been committed, also in write-ahead mode.
            connection.Execute($"PRAGMA busy_timeout = {(int)busy.TotalMilliseconds}; PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void RefuseFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new RapporteurException(
                ErrorCodes.LedgerForeign, $"{path} is a folder, not a ledger. Give the path of a file.");
        }
    }

    // Made under another name and moved into place when it is whole, so that no half-made ledger is ever seen there and
    // none is made twice.
    private static void Create(string path, TimeSpan busy, IReadOnlyList<Migration> migrations)
    {
        if (System.IO.Path.GetDirectoryName(path) is not { } folder || !Directory.Exists(folder))
        {
            throw new RapporteurException(
                ErrorCodes.LedgerNotFound, $"There is no folder to make the ledger {path} in. Make the folder first.");
        }

        var unfinished = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            LedgerFaults.Translate(path, () =>
            {
                using var connection = Connect(unfinished, SqliteOpenMode.ReadWriteCreate, busy);
                Migrator.Migrate(connection, path, migrations);
                connection.Execute("PRAGMA journal_mode = WAL");
            });

            // Where another program was faster, its ledger stands.
            if (!File.Exists(path))
            {
                File.Move(unfinished, path, overwrite: false);
            }
        }
        catch (IOException) when (File.Exists(path))
        {
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw LedgerFaults.Denied(path, fault);
        }
        finally
        {
            foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"])
            {
                File.Delete(unfinished + suffix);
            }
        }
    }
}
