namespace Rapporteur.Cli.Tests;

/// <summary>Files of the checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>Full path of a file, given relative to the root. A deterministic build hides where sources lie, so the root is sought upwards from the tests.</summary>
    public static string File(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Rapporteur.slnx")))
            {
                return Path.Combine(folder.FullName, relative);
            }
        }

        throw new InvalidOperationException($"No checkout above {AppContext.BaseDirectory}: the tests need docs and models beside them.");
    }
}
