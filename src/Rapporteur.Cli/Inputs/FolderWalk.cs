using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Inputs;

/// <summary>
/// The files below a folder, the same ones in the same order everywhere: names in ordinal order, a folder's files where
/// its name stands. Hidden files and folders are passed over, and links to folders too, which may lead round in a circle.
/// </summary>
internal static class FolderWalk
{
    /// <summary>Files below <paramref name="folder"/>, one at a time; a folder that cannot be read is a fault in its place.</summary>
    /// <param name="folder">Its name begins the name of every file.</param>
    /// <param name="depth">Levels of folders to look into; 1 for the folder itself only.</param>
    public static IEnumerable<Input> Files(string folder, int depth = int.MaxValue)
    {
        var open = new Stack<(string Folder, Queue<FileSystemInfo> Entries)>();
        if (Enter(folder, open) is { } closed)
        {
            yield return closed;
        }

        while (open.TryPeek(out var current))
        {
            if (!current.Entries.TryDequeue(out var entry))
            {
                open.Pop();
                continue;
            }

            var path = Path.Join(current.Folder, entry.Name);
            if (entry is FileInfo)
            {
                yield return new Input(path);
            }
            else if (entry.LinkTarget is null && open.Count < depth && Enter(path, open) is { } unreadable)
            {
                yield return unreadable;
            }
        }
    }

    private static Input? Enter(string folder, Stack<(string Folder, Queue<FileSystemInfo> Entries)> open)
    {
        var entries = new List<FileSystemInfo>();
        try
        {
            foreach (var entry in new DirectoryInfo(folder.Length > 0 ? folder : ".").EnumerateFileSystemInfos())
            {
                if (!entry.Name.StartsWith('.'))
                {
                    entries.Add(entry);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Input(folder, new Fault(
                ErrorCodes.InputUnreadable, $"{folder}: the folder cannot be read ({error.Message}). Check its permissions."));
        }

        entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        open.Push((folder, new Queue<FileSystemInfo>(entries)));
        return null;
    }
}
