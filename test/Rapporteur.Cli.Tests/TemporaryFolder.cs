namespace Rapporteur.Cli.Tests;

/// <summary>A folder of its own for a test, gone with all in it afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rapporteur-").FullName;

    /// <summary>Writes a file and the folders that it is in.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, string text)
    {
        var path = Full(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a file of bytes.</summary>
    public string Write(string name, byte[] bytes)
    {
        var path = Write(name, "");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The full path of a name in the folder.</summary>
    public string Full(string name) => System.IO.Path.Join(Path, name);

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var folder in Directory.EnumerateDirectories(Path))
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        Directory.Delete(Path, recursive: true);
    }
}
