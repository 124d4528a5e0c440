namespace Rapporteur.Training.Tests.Tags;

/// <summary>A folder that is gone with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rapporteur-tags-");

    /// <summary>The path of <paramref name="name"/> in the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
