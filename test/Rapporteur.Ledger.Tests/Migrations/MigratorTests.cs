using Rapporteur.Ledger.Migrations;
using Rapporteur.Ledger.Storage;

namespace Rapporteur.Ledger.Tests.Migrations;

public sealed class MigratorTests : IDisposable
{
    private static readonly int Last = Migration.All.Count;
    private static readonly Migration Next = new(Last + 1, "CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT) STRICT;");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_AreNumberedFromOneWithoutGaps() =>
        Assert.Equal(Enumerable.Range(1, Migration.All.Count), Migration.All.Select(migration => migration.Version));

    [Fact]
    public void OpenOrCreate_OlderLedger_IsBroughtUpToDateWithItsReadings()
    {
        using (var ledger = LedgerStore.OpenOrCreate(_folder.Ledger))
        {
            ledger.Add([Sample.Reading("port.txt", ("The mayor", "said", "the port opens"))]);
        }

        using var newer = LedgerStore.OpenOrCreate(_folder.Ledger, LedgerFile.DefaultBusy, [.. Migration.All, Next]);

        Assert.Equal(Last + 1, newer.Summary().SchemaVersion);
        Assert.Single(newer.Readings());
        Assert.Equal(0L, Sqlite.Scalar(_folder.Ledger, "SELECT count(*) FROM notes"));
    }

    [Fact]
    public void OpenReadOnly_OlderLedger_IsRefused()
    {
        LedgerStore.OpenOrCreate(_folder.Ledger).Dispose();

        var fault = Assert.Throws<RapporteurException>(
            () => LedgerStore.OpenReadOnly(_folder.Ledger, LedgerFile.DefaultBusy, [.. Migration.All, Next]));

        Assert.Equal(ErrorCodes.LedgerVersion, fault.Code);
    }

    [Fact]
    public void OpenOrCreate_StepThatBreaksReferences_LeavesTheLedgerBeforeIt()
    {
        using (var ledger = LedgerStore.OpenOrCreate(_folder.Ledger))
        {
            ledger.Add([Sample.Reading("port.txt", ("The mayor", "said", "the port opens"))]);
        }

        Migration broken = new(Last + 1, "DELETE FROM engines;");

        Assert.ThrowsAny<Exception>(() => LedgerStore.OpenOrCreate(_folder.Ledger, LedgerFile.DefaultBusy, [.. Migration.All, broken]));

        using var after = LedgerStore.OpenReadOnly(_folder.Ledger);
        Assert.Single(after.Readings());
    }

    [Fact]
    public void OpenOrCreate_StepThatFails_LeavesTheLedgerBeforeIt()
    {
        LedgerStore.OpenOrCreate(_folder.Ledger).Dispose();
        Migration broken = new(Last + 1, "CREATE TABLE notes (id INTEGER) STRICT; CREATE TABLE readings (id INTEGER) STRICT;");

        Assert.ThrowsAny<Exception>(() => LedgerStore.OpenOrCreate(_folder.Ledger, LedgerFile.DefaultBusy, [.. Migration.All, broken]));

        Assert.Equal((long)Last, Sqlite.Scalar(_folder.Ledger, "PRAGMA user_version"));
        Assert.Equal(0L, Sqlite.Scalar(_folder.Ledger, "SELECT count(*) FROM sqlite_schema WHERE name = 'notes'"));
        LedgerStore.OpenReadOnly(_folder.Ledger).Dispose();
    }
}
