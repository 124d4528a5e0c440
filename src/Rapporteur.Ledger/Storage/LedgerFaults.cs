using Microsoft.Data.Sqlite;

namespace Rapporteur.Ledger.Storage;

/// <summary>Turns faults of SQLite into numbered ones that say what to do.</summary>
internal static class LedgerFaults
{
    // Result codes of SQLite, https://www.sqlite.org/rescode.html.
    private const int Perm = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static void Translate(string path, Action action) => Translate(path, () =>
    {
        action();
        return 0;
    });

    public static T Translate<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException fault) when (Of(path, fault) is { } numbered)
        {
            throw numbered;
        }
    }

    /// <summary>The same items; faults while they are fetched are translated.</summary>
    public static IEnumerable<T> Stream<T>(string path, IEnumerable<T> items)
    {
        using var item = items.GetEnumerator();
        while (Translate(path, item.MoveNext))
        {
            yield return item.Current;
        }
    }

    /// <summary>True where the file or its folder may not be written, or not be opened.</summary>
    public static bool IsDenied(SqliteException fault) => fault.SqliteErrorCode is Perm or ReadOnly or CannotOpen;

    public static RapporteurException Denied(string path, Exception fault) => new(
        ErrorCodes.LedgerDenied,
        $"The ledger {path} cannot be opened or written: {fault.Message} Check the permissions of the file, and of its folder: helper files are made next to a ledger.",
        fault);

    private static RapporteurException? Of(string path, SqliteException fault) => fault.SqliteErrorCode switch
    {
        Busy or Locked => new RapporteurException(
            ErrorCodes.LedgerBusy, $"Another program is writing to the ledger {path}. Wait until it is done and try again.", fault),
        Perm or ReadOnly or CannotOpen => Denied(path, fault),
        Corrupt or NotADatabase => new RapporteurException(
            ErrorCodes.LedgerDamaged,
            $"The ledger {path} is damaged: {fault.Message} Put a copy of it back, or make a new one from the articles or an export.",
            fault),
        IoError or Full => new RapporteurException(
            ErrorCodes.LedgerDisk,
            $"The disk under the ledger {path} is full or fails: {fault.Message} What was reported as added is safe; make room and go on.",
            fault),
        _ => null,
    };
}
