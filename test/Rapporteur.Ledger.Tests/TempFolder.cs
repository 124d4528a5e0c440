namespace Rapporteur.Ledger.Tests;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rapporteur-ledger-").FullName;

    /// <summary>The path of a ledger that is not there yet.</summary>
    public string Ledger => File("test.ledger");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
