using System.Buffers.Binary;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Ledger.Storage;

/// <summary>
/// Tells a ledger from other files by the header of its first page (see "Database File Format" of SQLite), before
/// SQLite itself opens, and may touch, the file.
/// </summary>
internal static class LedgerHeader
{
    /// <summary>"Rapp", the application id of every ledger.</summary>
    public const int ApplicationId = 0x52617070;

    private const int VersionAt = 60;
    private const int ApplicationIdAt = 68;
    private const int HeaderLength = 100;

    /// <summary>Refuses what is no ledger, or newer than <paramref name="newest"/>; reads 100 bytes and changes nothing.</summary>
    public static void Check(string path, int newest)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        int length;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            length = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RapporteurException(
                ErrorCodes.LedgerDenied, $"The ledger {path} cannot be read: {fault.Message} Check the path and its permissions.", fault);
        }

        if (length < HeaderLength || !header.StartsWith("SQLite format 3\0"u8))
        {
            throw Foreign(path, length == 0 ? "an empty file" : "no SQLite database");
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdAt..]) != ApplicationId)
        {
            throw Foreign(path, "a database of another program");
        }

        CheckVersion(BinaryPrimitives.ReadInt32BigEndian(header[VersionAt..]), newest, path, forWriting: true);
    }

    /// <summary>The version of the schema, as SQLite sees it now.</summary>
    public static int VersionOf(SqliteConnection connection) => connection.ExecuteScalar<int>("PRAGMA user_version");

    /// <summary>Writes id and version into the header, as part of a transaction.</summary>
    public static void Stamp(SqliteConnection connection, SqliteTransaction transaction, int version) => connection.Execute(
        string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version}"),
        transaction: transaction);

    /// <summary>Refuses a version that this program cannot work with.</summary>
    public static void CheckVersion(int version, int newest, string path, bool forWriting)
    {
        if (version > newest)
        {
            throw new RapporteurException(
                ErrorCodes.LedgerVersion,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The ledger {path} has schema version {version}; this program knows versions up to {newest}. Use a newer program."));
        }

        if (version < newest && !forWriting)
        {
            throw new RapporteurException(
                ErrorCodes.LedgerVersion,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The ledger {path} has schema version {version}; this program reads version {newest}. Add something to it, which brings it up to date."));
        }
    }

    private static RapporteurException Foreign(string path, string what) =>
        new(ErrorCodes.LedgerForeign, $"{path} is {what}, not a ledger. It was left as it is; give the path of a ledger, or of a file that is not there yet.");
}
