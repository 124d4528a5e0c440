using System.Reflection;

namespace Rapporteur;

/// <summary>Tables that are embedded in the library as text files.</summary>
internal static class EmbeddedLines
{
    private const string Library = "Rapporteur.";

    /// <summary>The tables of a folder, by the names that <see cref="Of(string)"/> takes.</summary>
    /// <param name="folder">The folder's name after the library's, with a dot at its end: <c>Language.WordLists.Data.</c>.</param>
    public static IEnumerable<string> In(string folder) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Library + folder, StringComparison.Ordinal) && name.EndsWith(".txt", StringComparison.Ordinal))
            .Select(static name => name[Library.Length..]);

    /// <summary>The lines of a table, comments (from <c>#</c> on) and empty lines left out.</summary>
    /// <param name="name">Its name after the library's: <c>Unicode.Data.combining-classes.txt</c>.</param>
    public static IEnumerable<string> Of(string name) => Of(name, Assembly.GetExecutingAssembly());

    /// <summary>The same of a table that another library embeds.</summary>
    /// <param name="name">Its name after that library's.</param>
    /// <param name="assembly">The library.</param>
    public static IEnumerable<string> Of(string name, Assembly assembly)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{assembly.GetName().Name}.{name}")
            ?? throw new InvalidOperationException($"The table {name} is not embedded."));
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            line = (comment < 0 ? line : line[..comment]).Trim();
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
