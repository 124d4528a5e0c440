using Dapper;
using Rapporteur.Ledger.Migrations;
using Rapporteur.Ledger.Storage;

namespace Rapporteur.Ledger.Tests.Storage;

public sealed class LedgerFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OpenOrCreate_NewFile_HasItsMarks()
    {
        LedgerStore.OpenOrCreate(_folder.Ledger).Dispose();

        Assert.Equal((long)LedgerHeader.ApplicationId, Sqlite.Scalar(_folder.Ledger, "PRAGMA application_id"));
        Assert.Equal((long)Migration.All.Count, Sqlite.Scalar(_folder.Ledger, "PRAGMA user_version"));
        Assert.Equal("wal", Sqlite.Scalar(_folder.Ledger, "PRAGMA journal_mode"));
        Assert.Equal("ok", Sqlite.Scalar(_folder.Ledger, "PRAGMA integrity_check"));
    }

    [Fact]
    public void Connect_EveryConnection_WritesThroughAndChecksKeys()
    {
        var file = LedgerFile.OpenOrCreate(_folder.Ledger, LedgerFile.DefaultBusy, Migration.All);
        using var connection = file.Connect();

        Assert.Equal(2, connection.ExecuteScalar<int>("PRAGMA synchronous"));
        Assert.Equal(1, connection.ExecuteScalar<int>("PRAGMA foreign_keys"));
        Assert.Equal(5_000, connection.ExecuteScalar<int>("PRAGMA busy_timeout"));
    }

    [Fact]
    public void Open_WhatIsNoLedger_IsRefusedAndLeftAsItIs()
    {
        var foreign = _folder.File("foreign.db");
        Sqlite.Scalar(foreign, "CREATE TABLE recipes (name TEXT); PRAGMA application_id = 42");
        var plain = _folder.File("plain.txt");
        File.WriteAllText(plain, new string('x', 4_000));
        var empty = _folder.File("empty");
        File.WriteAllText(empty, "");
        var unmarked = _folder.File("unmarked.db");
        Sqlite.Scalar(unmarked, "CREATE TABLE recipes (name TEXT)");

        foreach (var path in (string[])[foreign, plain, empty, unmarked])
        {
            var before = File.ReadAllBytes(path);
            Assert.Equal(ErrorCodes.LedgerForeign, Fault(() => LedgerStore.OpenOrCreate(path)).Code);
            Assert.Equal(ErrorCodes.LedgerForeign, Fault(() => LedgerStore.OpenReadOnly(path)).Code);
            Assert.Equal(before, File.ReadAllBytes(path));
        }

        Assert.Equal(4, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public void Open_Folder_IsRefused() =>
        Assert.Equal(ErrorCodes.LedgerForeign, Fault(() => LedgerStore.OpenOrCreate(_folder.Path)).Code);

    [Fact]
    public void OpenReadOnly_NoFile_IsRefusedAndMakesNone()
    {
        Assert.Equal(ErrorCodes.LedgerNotFound, Fault(() => LedgerStore.OpenReadOnly(_folder.Ledger)).Code);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void OpenOrCreate_NoFolder_IsRefused() =>
        Assert.Equal(ErrorCodes.LedgerNotFound, Fault(() => LedgerStore.OpenOrCreate(_folder.File("no/such/x.ledger"))).Code);

    [Fact]
    public void OpenOrCreate_FolderThatCannotBeWritten_IsRefused()
    {
        // Nobody, not even root, makes files there.
        Assert.SkipUnless(Directory.Exists("/proc/self"), "Needs a folder that nobody can write to, such as /proc.");

        Assert.Equal(ErrorCodes.LedgerDenied, Fault(() => LedgerStore.OpenOrCreate("/proc/x.ledger")).Code);
    }

    [Fact]
    public void OpenOrCreate_FileThatCannotBeWritten_IsRefused()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess || OperatingSystem.IsWindows(), "Root may write to any file.");
        LedgerStore.OpenOrCreate(_folder.Ledger).Dispose();
        File.SetAttributes(_folder.Ledger, FileAttributes.ReadOnly);

        Assert.Equal(ErrorCodes.LedgerDenied, Fault(() => LedgerStore.OpenOrCreate(_folder.Ledger)).Code);
    }

    [Fact]
    public void OpenReadOnly_FolderThatCannotBeWritten_IsReadAllTheSame()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Root may write to any folder, and Windows protects folders by other means.");
            return;
        }

        var folder = Directory.CreateDirectory(_folder.File("shelf 50% ä?#"));
        var path = Path.Combine(folder.FullName, "x.ledger");
        using (var ledger = LedgerStore.OpenOrCreate(path))
        {
            ledger.Add([Sample.Reading("port.txt", ("The mayor", "said", "the port opens"))]);
        }

        folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        try
        {
            using var ledger = LedgerStore.OpenReadOnly(path);
            Assert.Single(ledger.Readings());
            Assert.Single(ledger.Search(new LedgerQuery { Words = "port" }));
            Assert.Equal(ErrorCodes.LedgerDenied, Fault(() => LedgerStore.OpenOrCreate(path)).Code);
            Assert.Equal(ErrorCodes.LedgerDenied, Fault(() => LedgerStore.OpenOrCreate(Path.Combine(folder.FullName, "new.ledger"))).Code);
        }
        finally
        {
            folder.UnixFileMode |= UnixFileMode.UserWrite;
        }
    }

    [Fact]
    public void Open_NewerLedger_IsRefusedAndLeftAsItIs()
    {
        LedgerStore.OpenOrCreate(_folder.Ledger).Dispose();
        Sqlite.Scalar(_folder.Ledger, "PRAGMA user_version = 999");
        var before = File.ReadAllBytes(_folder.Ledger);

        Assert.Equal(ErrorCodes.LedgerVersion, Fault(() => LedgerStore.OpenOrCreate(_folder.Ledger)).Code);
        Assert.Contains("999", Fault(() => LedgerStore.OpenReadOnly(_folder.Ledger)).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.Ledger));
    }

    [Fact]
    public void Open_DamagedLedger_HasANumberedFault()
    {
        using (var ledger = LedgerStore.OpenOrCreate(_folder.Ledger))
        {
            ledger.Add([.. Enumerable.Range(0, 50).Select(i => Sample.Reading($"{i}.txt", ("The mate", "said", $"ship {i} left")))]);
        }

        using (var file = new FileStream(_folder.Ledger, FileMode.Open))
        {
            file.Position = 100;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 100).ToArray());
        }

        Assert.Equal(ErrorCodes.LedgerDamaged, Fault(() =>
        {
            using var ledger = LedgerStore.OpenReadOnly(_folder.Ledger);
            Assert.Empty(ledger.Readings());
        }).Code);
    }

    [Fact]
    public void Add_WhileAnotherWrites_FailsAfterItsTime()
    {
        using var ledger = LedgerStore.OpenOrCreate(_folder.Ledger, TimeSpan.FromMilliseconds(300), Migration.All);
        using var other = Sqlite.Open(_folder.Ledger);
        using var transaction = other.BeginTransaction(deferred: false);
        var port = Sample.Reading("port.txt", ("The mayor", "said", "the port opens"));

        Assert.Equal(ErrorCodes.LedgerBusy, Fault(() => ledger.Add([port])).Code);
        Assert.Equal(
            ErrorCodes.LedgerBusy,
            Fault(() => LedgerStore.OpenOrCreate(_folder.Ledger, TimeSpan.FromMilliseconds(300), Migration.All)).Code);
        Assert.Empty(ledger.Readings());

        transaction.Rollback();
        Assert.Equal(1, ledger.Add([port]));
    }

    [Fact]
    public void Add_ReadOnlyStore_IsRefused()
    {
        LedgerStore.OpenOrCreate(_folder.Ledger).Dispose();
        using var ledger = LedgerStore.OpenReadOnly(_folder.Ledger);

        Assert.Equal(ErrorCodes.LedgerDenied, Fault(() => ledger.Add([])).Code);
    }

    private static RapporteurException Fault(Action action) => Assert.Throws<RapporteurException>(action);
}
