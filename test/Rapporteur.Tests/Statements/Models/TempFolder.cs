namespace Rapporteur.Tests.Statements.Models;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rapporteur-test-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public string[] Names() => [.. _folder.GetFiles().Select(f => f.Name)];

    public void Dispose() => _folder.Delete(recursive: true);
}
