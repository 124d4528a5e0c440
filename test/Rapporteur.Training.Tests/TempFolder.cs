using System.Text;

namespace Rapporteur.Training.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rapporteur-test-");

    public string FullName => _folder.FullName;

    public string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file in UTF-8 without a byte order mark.</summary>
    public TempFolder With(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text, new UTF8Encoding(false));
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
