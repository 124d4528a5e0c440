using Microsoft.Extensions.FileSystemGlobbing;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Inputs;

/// <summary>From the paths of a command line to the single inputs, in the order given.</summary>
internal static class InputPaths
{
    /// <summary>What is taken out of a folder; a file that is named is read whatever its name ends in.</summary>
    internal static readonly string[] ArticleExtensions =
    [
        ".txt", ".text", ".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht", ".eml", ".mbox", ".warc", ".arc", ".gz", ".tgz", ".zst", ".zip", ".tar",
        ".xml", ".rss", ".atom", ".json", ".jsonl", ".ndjson", ".csv", ".tsv",
    ];

    /// <summary>
    /// Expands files, folders, patterns (<c>*</c> and <c>**</c>) and <c>-</c>. A path that leads nowhere is a fault in
    /// its place. An input that several paths lead to is given once.
    /// </summary>
    public static IEnumerable<Input> Expand(IReadOnlyList<string> paths, string[] extensions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var input in Expand(path, extensions))
            {
                if (input.Fault is not null || seen.Add(input.IsStandard ? Input.Standard : Path.GetFullPath(input.Source)))
                {
                    yield return input;
                }
            }
        }
    }

    /// <summary>True where the paths name one input and cannot lead to more.</summary>
    public static bool IsSingle(IReadOnlyList<string> paths) =>
        paths.Count == 1 && (paths[0] == Input.Standard || File.Exists(paths[0]) || !(Directory.Exists(paths[0]) || IsPattern(paths[0])));

    private static IEnumerable<Input> Expand(string path, string[] extensions)
    {
        if (path == Input.Standard || File.Exists(path))
        {
            return [new Input(path)];
        }

        if (Directory.Exists(path))
        {
            return InFolder(path, extensions);
        }

        return IsPattern(path) ? Matching(path) : [Missing(path)];
    }

    private static IEnumerable<Input> InFolder(string folder, string[] extensions)
    {
        var found = false;
        foreach (var input in FolderWalk.Files(folder))
        {
            if (input.Fault is not null || Array.Exists(extensions, e => input.Source.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            {
                found = true;
                yield return input;
            }
        }

        if (!found)
        {
            yield return new Input(folder, new Fault(
                ErrorCodes.NothingToRead,
                $"{folder}: the folder holds no file that ends in {string.Join(", ", extensions)}. Name the files themselves to read others."));
        }
    }

    private static IEnumerable<Input> Matching(string pattern)
    {
        var (folder, rest) = SplitPattern(pattern);
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(rest);
        var depth = rest.Contains("**", StringComparison.Ordinal) ? int.MaxValue : rest.Count(c => c == '/') + 1;
        var found = false;
        foreach (var input in Directory.Exists(folder.Length > 0 ? folder : ".") ? FolderWalk.Files(folder, depth) : [])
        {
            if (input.Fault is not null || matcher.Match(Below(folder, input.Source)).HasMatches)
            {
                found = true;
                yield return input;
            }
        }

        if (!found)
        {
            yield return new Input(pattern, new Fault(
                ErrorCodes.NothingToRead, $"{pattern}: no file matches. * stands for any characters within a name, ** for any folders."));
        }
    }

    private static string Below(string folder, string path) =>
        folder.Length == 0 ? path : path[folder.Length..].TrimStart(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);

    // The folder before the first part with a star, and what is left to match below it.
    private static (string Folder, string Below) SplitPattern(string pattern)
    {
        if (OperatingSystem.IsWindows())
        {
            pattern = pattern.Replace('\\', '/');
        }

        var slash = pattern.LastIndexOf('/', pattern.IndexOf('*', StringComparison.Ordinal));
        return slash < 0 ? ("", pattern) : (pattern[..Math.Max(slash, 1)], pattern[(slash + 1)..]);
    }

    private static bool IsPattern(string path) => path.Contains('*', StringComparison.Ordinal);

    private static Input Missing(string path) =>
        new(path, new Fault(ErrorCodes.InputNotFound, $"{(path.Length == 0 ? "'' (an empty name)" : path)}: there is no such file or folder. Check the name."));
}
