namespace Rapporteur.Training;

/// <summary>Where a model is to be written: checked before the work, not after it.</summary>
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
}
