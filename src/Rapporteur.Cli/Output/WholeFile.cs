namespace Rapporteur.Cli.Output;

/// <summary>Writes a file that is there in whole or not at all: an interrupted run leaves the former one as it was.</summary>
internal static class WholeFile
{
    /// <param name="path">The file to write; one that is there is replaced.</param>
    /// <param name="source">What is read meanwhile, and must not be replaced.</param>
    /// <param name="write">Writes all of it.</param>
    /// <exception cref="RapporteurException">RAP0903.</exception>
    public static void Write(string path, string source, Action<Stream> write)
    {
        if (Path.GetFullPath(path) == Path.GetFullPath(source))
        {
            throw new RapporteurException(ErrorCodes.OutputUnwritable, $"{path} is the ledger itself. Give another file.");
        }

        var partial = path + ".partial";
        try
        {
            try
            {
                using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write))
                {
                    write(stream);
                }

                File.Move(partial, path, overwrite: true);
            }
            finally
            {
                File.Delete(partial);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RapporteurException(
                ErrorCodes.OutputUnwritable, $"{path} cannot be written ({error.Message}). Make room, or write elsewhere.", error);
        }
    }
}
