namespace Rapporteur.Training;

/// <summary>Where a model is to be written: checked before the work, not after it, and written in whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Makes sure that <paramref name="path"/> can be written, and leaves what is there as it is.</summary>
    /// <exception cref="RapporteurException">RAP0903: it cannot.</exception>
    public static void Check(string path)
    {
        try
        {
            var part = path + ".part";
            File.Create(part).Dispose();
            File.Delete(part);
            if (Directory.Exists(path))
            {
                throw new IOException("It is a folder.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RapporteurException(
                ErrorCodes.OutputUnwritable, $"The model cannot be written to {path}: {e.Message} Name a file in a folder that is there and may be written.", e);
        }
    }

    /// <summary>Writes a file aside and moves it to <paramref name="path"/>, so that a run that is cut short leaves no half of a model.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var part = path + ".part";
        using (var stream = File.Create(part))
        {
            write(stream);
        }

        File.Move(part, path, overwrite: true);
    }
}
