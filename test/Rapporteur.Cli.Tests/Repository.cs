namespace Rapporteur.Cli.Tests;

/// <summary>Files of the repository that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The full path of a file or folder, from the repository's root.</summary>
    public static string Full(params string[] parts)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rapporteur.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine([folder, .. parts]);
    }
}
